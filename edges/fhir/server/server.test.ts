import type { Bundle, Encounter, OperationOutcome, Patient } from 'fhir/r4.js'
import { describe, expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../../test/clinic.ts'
import { all, found, kindsGiven, program, read, search } from '../../../test/conformance/fhir/everything.ts'

const { clinic, ready, clock } = house()

const get = (url: string, token?: string, more: Record<string, string> = {}) =>
  ready.front.inject({ method: 'GET', url, headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...more } })
const issue = (c: Clinic) => c.as('manager')('clients.issue', { name: 'Registry', days: 30 })
const ids = (bundle: Bundle) => found(bundle).map((one) => one.id)
const asked = async (c: Clinic, type: string, query: string) => ids(await search(ready.house, program(c.practiceId), type, query))

describe('who may ask', () => {
  test('everyone may ask what the server can do', async () => {
    const answer = await get('/fhir/metadata')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain('application/fhir+json')
    const types = answer.json().rest[0].resource.map((one: { type: string }) => one.type)
    expect(types).toEqual([...kindsGiven].sort())
  })

  test('a program with a token reads, and is told where the next page is', async () => {
    const c = await clinic()
    for (const given of ['Ana', 'Ben', 'Cy']) await c.patient({ family: 'Paged', given })
    const { token } = await issue(c)
    const first = await get('/fhir/Patient?family=paged&_count=2', token)
    const next = first.json().link.find((link: { relation: string }) => link.relation === 'next').url as string
    const second = await get(new URL(next).pathname + new URL(next).search, token)
    expect([...ids(first.json()), ...ids(second.json())]).toHaveLength(3)
    expect(second.json().link).toHaveLength(1)
    expect(first.headers['cache-control']).toBe('no-store')
  })

  test('not without a token, not with a wrong one, not with a revoked one, not with one that has run out', async () => {
    const c = await clinic()
    const { token, clientId } = await issue(c)
    const refused = async (given?: string) => {
      const answer = await get('/fhir/Patient', given)
      expect(answer.json<OperationOutcome>()).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] })
      return [answer.statusCode, answer.headers['www-authenticate']]
    }
    expect(await refused()).toEqual([401, 'Bearer'])
    expect(await refused(`${c.practiceId}.nothing`)).toEqual([401, 'Bearer'])
    expect((await get('/fhir/Patient', token)).statusCode).toBe(200)
    await c.as('manager')('clients.revoke', { clientId })
    expect(await refused(token)).toEqual([401, 'Bearer'])
    const { token: brief } = await issue(c)
    const before = clock.now()
    clock.advance(31 * 86_400_000)
    expect(await refused(brief)).toEqual([401, 'Bearer'])
    clock.set(before)
  })

  test('not the front desk: FHIR has no half of a chart', async () => {
    const c = await clinic()
    const desk = await c.caller(c.staff.front_desk)
    expect(await refusal(search(ready.house, desk, 'Observation'))).toMatchObject({ kind: 'forbidden', code: 'role' })
    expect(await refusal(read(ready.house, desk, 'Patient', await c.patient()))).toMatchObject({ kind: 'forbidden', code: 'role' })
  })

  test('another practice does not exist', async () => {
    const [mine, theirs] = [await clinic(), await clinic()]
    const patientId = await theirs.patient()
    await theirs.visit(patientId)
    const { token } = await issue(mine)
    const answer = await get(`/fhir/Patient/${patientId}`, token)
    expect([answer.statusCode, answer.json().issue[0].code]).toEqual([404, 'not-found'])
    for (const type of ['Patient', 'Encounter']) expect(await all(ready.house, program(mine.practiceId), type)).toEqual([])
    expect(await asked(mine, 'Encounter', `patient=${patientId}`)).toEqual([])
  })

  test('what was looked at is audited with its patients', async () => {
    const c = await clinic()
    const [one, two] = [await c.patient(), await c.patient({ given: 'Ben' })]
    const { token, clientId } = await issue(c)
    await get('/fhir/Patient', token)
    await get(`/fhir/Patient/${one}`, token)
    await get(`/fhir/Patient?_id=${two}`, token)
    await ready.house.auditor.idle()
    const rows = await c.rows<{ action: string; actor_id: string; actor_role: string; patient_id: string | null; patients: string[] }>(
      "select action, actor_id, actor_role, patient_id, patients from audit where practice_id = $1 and action like 'fhir.%' order by id",
      [c.practiceId],
    )
    expect(rows.map((row) => [row.action, row.actor_id, row.actor_role, row.patient_id])).toEqual([
      ['fhir.search', clientId, 'client', null],
      ['fhir.read', clientId, 'client', one],
      ['fhir.search', clientId, 'client', two],
    ])
    expect(rows[0]?.patients.sort()).toEqual([one, two].sort())
  })
})

describe('the address', () => {
  test('a search may be posted as a form', async () => {
    const c = await clinic()
    const patientId = await c.patient({ family: 'Núñez' })
    const { token } = await issue(c)
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await ready.front.inject({ method: 'POST', url: '/fhir/Patient/_search', headers, payload: 'name=nunez&_count=5' })
    expect(ids(answer.json())).toEqual([patientId])
  })

  test.each([
    ['/fhir/Claim', 404, 'not-found'],
    ['/fhir/Patient/none', 404, 'not-found'],
    ['/fhir/Patient/1/_history', 404, 'not-found'],
    ['/fhir/Patient?birthdate=yesterday', 400, 'invalid'],
    ['/fhir/Patient?name:below=x', 400, 'invalid'],
    ['/fhir/Patient?_cursor=abc', 400, 'invalid'],
  ])('%s answers %i with an OperationOutcome', async (url, status, code) => {
    const c = await clinic()
    const { token } = await issue(c)
    const answer = await get(url, token)
    expect([answer.statusCode, answer.json().resourceType, answer.json().issue[0].code]).toEqual([status, 'OperationOutcome', code])
  })

  test('an unknown parameter is refused only when strictness is preferred', async () => {
    const c = await clinic()
    const { token } = await issue(c)
    expect((await get('/fhir/Patient?colour=red', token)).statusCode).toBe(200)
    expect((await get('/fhir/Patient?colour=red', token, { prefer: 'handling=strict' })).statusCode).toBe(400)
  })
})

describe('searches', () => {
  test('a patient is found by number, name, birth date and sex', async () => {
    const c = await clinic()
    const mia = await c.patient({ family: "O'Brien-Núñez", given: 'Mia', birthDate: '1980-05-14', sex: 'female' })
    const max = await c.patient({ family: 'Okafor', given: 'Max', birthDate: '1981-02-01', sex: 'male' })
    const who = (await read(ready.house, program(c.practiceId), 'Patient', mia)) as Patient
    const { system, value } = who.identifier![0]!
    const cases: [string, string[]][] = [
      [`identifier=${value}`, [mia]],
      [`identifier=${system}|${value}`, [mia]],
      [`identifier=http://elsewhere|${value}`, []],
      ['name=nunez', [mia]],
      ['name=mia,max', [mia, max]],
      ['name=mia&name=brien', [mia]],
      ['family=ok', [max]],
      ['family:exact=oka', []],
      ['given:contains=ax', [max]],
      ['name=.*', []],
      ['birthdate=1980-05-14', [mia]],
      ['birthdate=ge1980&birthdate=lt1981', [mia]],
      ['birthdate=1980,1981', [mia, max]],
      ['gender=male', [max]],
      [`_id=${mia},${max}&gender=female`, [mia]],
      ['_id=nobody', []],
    ]
    for (const [query, expected] of cases) expect([query, (await asked(c, 'Patient', query)).sort()]).toEqual([query, [...expected].sort()])
  })

  test('a visit is found by patient, day, class and status', async () => {
    const c = await clinic()
    const patientId = await c.patient()
    const here = await c.visit(patientId, { stage: 'rooming' })
    const ahead = await c.visit(patientId, { stage: 'expected', at: '2026-11-25T18:00:00.000Z' })
    const of = (query: string) => asked(c, 'Encounter', `patient=Patient/${patientId}&${query}`)
    expect(await of('status=in-progress')).toEqual([here])
    expect(await of('status=planned,arrived')).toEqual([ahead])
    expect(await of('date=2026-11-24')).toEqual([here])
    expect(await of('date=gt2026-11-24')).toEqual([ahead])
    expect(await of('class=AMB')).toEqual([here, ahead])
    expect(await of('class=IMP')).toEqual([])
    const one = (await read(ready.house, program(c.practiceId), 'Encounter', here)) as Encounter
    expect(one).toMatchObject({
      status: 'in-progress',
      subject: { reference: `Patient/${patientId}` },
      reasonCode: [{ text: 'sore throat' }],
    })
  })

  test('people and places are found by name', async () => {
    const c = await clinic()
    expect(await asked(c, 'Practitioner', 'name=reyes')).toEqual([c.staff.medical_assistant])
    expect(await asked(c, 'Practitioner', 'identifier=http://hl7.org/fhir/sid/us-npi|1234567893')).toEqual([c.staff.provider])
    expect(await asked(c, 'Location', 'name=alder')).toEqual([c.placeId])
  })

  test('_count=0 answers the total only', async () => {
    const c = await clinic()
    await c.patient()
    expect(await search(ready.house, program(c.practiceId), 'Patient', '_count=0')).toMatchObject({ total: 1 })
    expect(await search(ready.house, program(c.practiceId), 'Condition', '_count=0')).toMatchObject({ total: 0 })
  })
})
