import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { findStatement } from './find-sql.ts'

const { clinic, clock, ready } = house()

const mary = { family: 'Smith', given: 'Mary', middle: 'Ann', birthDate: '1945-07-14', sex: 'female' as const, phone: '(530) 555-0177' }
const register = (c: Clinic, who: object = {}) => c.as('front_desk')('patients.register', { ...mary, ...who })
const found = async (c: Clinic, query: string) => (await c.as('medical_assistant')('patients.find', { query })).patients.map((p) => p.name)

test('the front desk registers a patient with the next MRN, and everyone finds them at once', async () => {
  const c = await clinic()
  const first = await register(c, { preferred: 'Molly', address: { line1: '12 Alder Street', city: 'Alder', state: 'CA', zip: '95901' } })
  expect(first.mrn).toBe('100001')
  const { patients } = await c.as('medical_assistant')('patients.find', { query: 'smith' })
  expect(patients).toEqual([
    {
      id: first.patientId,
      name: 'SMITH, Mary Ann',
      family: 'Smith',
      given: 'Mary',
      preferred: 'Molly',
      birthDate: '1945-07-14',
      age: 81,
      sex: 'female',
      mrn: '100001',
      phone: '(530) 555-0177',
      address: '12 Alder Street, Alder, CA 95901',
    },
  ])
  const second = await register(c, { family: 'Jones', birthDate: '1990-01-01', phone: null })
  expect(second.mrn).toBe('100002')
})

test('a patient is found by a middle name, a birth date, a telephone, an MRN, accents, apostrophes and either of two surnames', async () => {
  const c = await clinic()
  await register(c)
  await register(c, { family: 'Núñez García', given: 'José', middle: null, birthDate: '1971-03-02', phone: '530-555-0188' })
  await register(c, { family: "O'Brien", given: 'Siobhán', middle: null, birthDate: '1988-12-24', phone: null })
  expect(await found(c, 'ann')).toEqual(['SMITH, Mary Ann'])
  expect(await found(c, '7/14/45')).toEqual(['SMITH, Mary Ann'])
  expect(await found(c, '530 555 0177')).toEqual(['SMITH, Mary Ann'])
  expect(await found(c, '0177')).toEqual(['SMITH, Mary Ann'])
  expect(await found(c, '100001')).toEqual(['SMITH, Mary Ann'])
  expect(await found(c, 'nunez')).toEqual(['NÚÑEZ GARCÍA, José'])
  expect(await found(c, 'garcia 1971-03-02')).toEqual(['NÚÑEZ GARCÍA, José'])
  expect(await found(c, 'o’brien')).toEqual(["O'BRIEN, Siobhán"])
  expect(await found(c, 'brien siob')).toEqual(["O'BRIEN, Siobhán"])
  expect(await found(c, 'smith 7/15/45')).toEqual([])
  expect(await found(c, '  ')).toEqual([])
})

test('a whole word comes before a longer one that it begins', async () => {
  const c = await clinic()
  for (const [i, family] of ['Leeds', 'Leeson', 'Lee', 'Aleen'].entries())
    await register(c, { family, given: `G${i}`, birthDate: `19${50 + i}-01-01`, phone: null, middle: null })
  expect(await found(c, 'lee')).toEqual(['LEE, G2', 'LEEDS, G0', 'LEESON, G1'])
})

test('finding is audited with whom it showed', async () => {
  const c = await clinic()
  const { patientId } = await register(c)
  await found(c, 'smith')
  await ready.house.auditor.idle()
  const rows = await c.rows<{ patients: string }>(
    "select patients::text[] as patients from audit where practice_id = $1 and action = 'patients.find'",
    [c.practiceId],
  )
  expect(rows).toEqual([{ patients: [patientId] }])
})

test("not another practice's patient: neither found nor opened nor changed", async () => {
  const [ours, theirs] = [await clinic(), await clinic()]
  const { patientId } = await register(ours)
  expect(await found(theirs, 'smith')).toEqual([])
  expect(await refusal(theirs.as('provider')('patients.get', { patientId }))).toMatchObject({ kind: 'missing', code: 'patient' })
  expect(await refusal(theirs.as('front_desk')('patients.update', { patientId, version: 1, changes: { given: 'X' } }))).toMatchObject({
    kind: 'missing',
  })
})

test('someone who may already be here is shown before a second chart is made', async () => {
  const c = await clinic()
  const { patientId } = await register(c)
  const again = await refusal(register(c, { family: 'Smithers', given: 'Mary' }))
  expect(again).toMatchObject({
    kind: 'conflict',
    code: 'maybe_duplicate',
    detail: { candidates: [{ id: patientId, name: 'SMITH, Mary Ann', because: 'birth_date_and_surname' }] },
  })
  expect(again.message).not.toMatch(/smith|mary|1945/i)
  expect(await refusal(register(c, { birthDate: '1946-01-01', phone: null }))).toMatchObject({
    detail: { candidates: [{ because: 'name' }] },
  })
  expect(await refusal(register(c, { family: 'Bell', given: 'Joan', birthDate: '2001-01-01' }))).toMatchObject({
    detail: { candidates: [{ because: 'phone' }] },
  })
  const other = await register(c, { notDuplicate: [patientId] })
  expect(other.mrn).toBe('100002')
  expect(await refusal(register(c, { notDuplicate: [patientId] }))).toMatchObject({ detail: { candidates: [{ id: other.patientId }] } })
})

test('not registered: a birth date to come, no name at all, or by a biller', async () => {
  const c = await clinic()
  expect(await refusal(register(c, { birthDate: '2026-11-25' }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'birthDate' }] })
  expect(await refusal(register(c, { family: '', given: '' }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'family' }] })
  expect(await refusal(register(c, { phone: 'call me' }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'phone' }] })
  expect(await refusal(c.as('biller')('patients.register', mary))).toMatchObject({ kind: 'forbidden', code: 'role' })
})

test('registering twice with one key makes one chart', async () => {
  const c = await clinic()
  const key = newId()
  const first = await c.as('front_desk')('patients.register', mary, key)
  expect(await c.as('front_desk')('patients.register', mary, key)).toEqual(first)
  expect(await c.rows('select id from patient where practice_id = $1', [c.practiceId])).toHaveLength(1)
})

test('an update changes only what is sent, and what the patient is found by', async () => {
  const c = await clinic()
  const { patientId } = await register(c)
  expect(await c.as('front_desk')('patients.update', { patientId, version: 1, changes: { family: 'Jones', phone: '' } })).toEqual({
    version: 2,
  })
  const { patient } = await c.as('provider')('patients.get', { patientId })
  expect(patient).toMatchObject({ family: 'Jones', given: 'Mary', middle: 'Ann', phone: null, birthDate: '1945-07-14', version: 2 })
  expect(await found(c, 'jones')).toEqual(['JONES, Mary Ann'])
  expect(await found(c, 'smith')).toEqual([])
  expect(await found(c, '0177')).toEqual([])
})

test('not over a version that someone else has changed: both are answered', async () => {
  const c = await clinic()
  const { patientId } = await register(c)
  await c.as('front_desk')('patients.update', { patientId, version: 1, changes: { preferred: 'Molly' } })
  expect(await refusal(c.as('manager')('patients.update', { patientId, version: 1, changes: { preferred: 'Polly' } }))).toMatchObject({
    kind: 'conflict',
    code: 'stale',
    detail: { current: { preferred: 'Molly', version: 2 }, yours: 1 },
  })
})

test('not a patient without a name, nor one who died before birth', async () => {
  const c = await clinic()
  const { patientId } = await register(c)
  const update = (changes: object) => refusal(c.as('front_desk')('patients.update', { patientId, version: 1, changes }))
  expect(await update({ family: '', given: '' })).toMatchObject({ kind: 'invalid', fields: [{ path: 'changes.family' }] })
  expect(await update({ deceasedOn: '1940-01-01' })).toMatchObject({ kind: 'invalid', fields: [{ path: 'changes.deceasedOn' }] })
  expect(await update({ birthDate: '2027-01-01' })).toMatchObject({ kind: 'invalid' })
})

test('the banner says allergies in one of four ways, the newest weight that was not corrected, and the interpreter', async () => {
  const c = await clinic()
  const { patientId } = await register(c, { language: 'es', interpreter: true })
  const banner = async () => (await c.as('front_desk')('patients.get', { patientId })).banner
  expect(await banner()).toEqual({
    allergies: { state: 'not_recorded', items: [] },
    weight: null,
    alerts: [{ kind: 'interpreter', text: 'Interpreter: Spanish' }],
  })
  await c.allergies(patientId, 'none_known')
  expect((await banner()).allergies.state).toBe('none_known')
  const reading = (value: string, at: string, corrects: string | null = null) =>
    c.rows<{ id: string }>(
      `insert into reading (practice_id, id, patient_id, taken_by, act_id, taken_at, recorded_at, value, kind, unit, corrects)
       values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), $4, $4, $5, 'weight', 'kg', $6) returning id`,
      [c.practiceId, patientId, c.staff.medical_assistant, at, value, corrects],
    )
  await reading('71.20', '2026-11-20T18:00:00Z')
  const [wrong] = await reading('170', '2026-11-24T04:00:00Z')
  await reading('71.5', '2026-11-24T04:00:00Z', wrong!.id)
  expect((await banner()).weight).toEqual({ value: '71.5', unit: 'kg', at: '2026-11-24T04:00:00.000Z', on: '2026-11-23' })
  await c.rows(
    `insert into allergy (practice_id, id, patient_id, substance, severity, recorded_at, source, act_id)
     values ($1, gen_random_uuid(), $2, 'Penicillin', 'severe', $3, 'test', gen_random_uuid())`,
    [c.practiceId, patientId, clock.now()],
  )
  expect((await banner()).allergies).toMatchObject({ state: 'known', items: [{ substance: 'Penicillin', severity: 'severe' }] })
})

test('whom I worked with last comes first', async () => {
  const c = await clinic()
  const [first, second] = [await register(c), await register(c, { family: 'Jones', birthDate: '1990-01-01', phone: null })]
  const ma = c.as('medical_assistant')
  await ma('patients.get', { patientId: second.patientId })
  await ma('patients.get', { patientId: first.patientId })
  await ready.house.auditor.idle()
  expect((await ma('patients.recent', {})).patients.map((p) => p.id)).toEqual([first.patientId, second.patientId])
  expect((await c.as('nurse')('patients.recent', {})).patients).toEqual([])
})

test('finding goes by the index of words, whatever the number of words', async () => {
  const c = await clinic()
  const values = ['al', 'al\u{10ffff}', 12, 'be', 'be\u{10ffff}', 'ce', 'ce\u{10ffff}', 'de', 'de\u{10ffff}', 'ee', 'ee\u{10ffff}']
  for (const words of [1, 2, 5]) {
    const client = await ready.owner.connect()
    try {
      await client.query('set enable_seqscan = off')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${findStatement(words).text}`, [
        c.practiceId,
        ...values.slice(0, 1 + words * 2),
      ])
      const plan = rows.map((r) => r['QUERY PLAN']).join('\n')
      expect(plan).toMatch(/Index (Only )?Scan using patient_word_pk/)
      expect(plan).toMatch(/word >= 'al'/)
      expect(plan).not.toMatch(/Seq Scan/)
    } finally {
      await client.query('reset enable_seqscan')
      client.release()
    }
  }
})
