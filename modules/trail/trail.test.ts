import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic, ready } = house()

/** A day in the life of one chart: opened, renamed, refused to a biller. */
async function someActs(c: Clinic) {
  const patientId = await c.patient({ family: 'Okafor', given: 'Amara' })
  await c.as('medical_assistant')('patients.get', { patientId })
  await ready.house.auditor.idle()
  await c.as('front_desk')('patients.update', { patientId, version: 1, changes: { preferred: 'Amy' } })
  await refusal(c.as('biller')('patients.update', { patientId, version: 2, changes: { preferred: 'X' } }))
  return patientId
}

const manager = (c: Clinic) => c.as('manager')

test('the manager sees who did what on whom, newest first, with names', async () => {
  const c = await clinic()
  const patientId = await someActs(c)
  const { lines, next } = await manager(c)('audit.list', {})
  expect(next).toBeNull()
  expect(lines.map((l) => [l.actor, l.words, l.outcome, l.patient])).toEqual([
    ['Test biller', 'patients: update', 'refused', 'OKAFOR, Amara'],
    ['Test front_desk', 'patients: update', 'done', 'OKAFOR, Amara'],
    ['Sofia Reyes', 'patients: get', 'done', 'OKAFOR, Amara'],
  ])
  expect(lines[0]).toMatchObject({ patientId, actorRole: 'biller', reason: expect.stringContaining('role') })
})

test('filtered by person, patient, verb, outcome and day', async () => {
  const c = await clinic()
  const patientId = await someActs(c)
  const of = async (filter: object) =>
    (await manager(c)('audit.list', filter)).lines.filter((l) => l.actorRole !== 'manager').map((l) => l.actorRole)
  await ready.house.auditor.idle()
  expect(await of({ actorId: c.staff.front_desk })).toEqual(['front_desk'])
  expect(await of({ patientId, outcome: 'refused' })).toEqual(['biller'])
  expect(await of({ action: 'patients.g' })).toEqual(['medical_assistant'])
  expect(await of({ from: '2026-11-24', to: '2026-11-24' })).toHaveLength(3)
  expect(await of({ to: '2026-11-23' })).toEqual([])
  expect(await of({ patientId: newId() })).toEqual([])
})

test('what the rules refused: an act by scope, one’s own file, a role not one’s own; not a mere wrong input', async () => {
  const c = await clinic({ supervisor: false })
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  await refusal(c.as('medical_assistant')('tobacco.answer', { visitId, patientId, status: 'never' }))
  await refusal(c.as('manager')('staff.set_role', { staffId: c.staff.manager, role: 'provider' }))
  await refusal(c.as('medical_assistant')('credentials.file', { staffId: c.staff.nurse, kind: 'CPR', validFrom: '2026-01-01' }))
  await refusal(c.as('front_desk')('patients.update', { patientId, version: 7, changes: { preferred: 'X' } }))
  await refusal(c.as('biller')('patients.update', { patientId, version: 1, changes: { preferred: 'X' } }))
  const { lines } = await manager(c)('audit.list', { byRules: true, from: '2026-10-25' })
  expect(lines.map((l) => [l.actorRole, l.action])).toEqual([
    ['medical_assistant', 'credentials.file'],
    ['manager', 'staff.set_role'],
    ['medical_assistant', 'tobacco.answer'],
  ])
})

test('page by page without a line twice', async () => {
  const c = await clinic()
  await someActs(c)
  const first = await manager(c)('audit.list', { limit: 2, to: '2026-11-24', action: 'patients' })
  const second = await manager(c)('audit.list', { limit: 2, action: 'patients', before: first.next! })
  expect(first.lines).toHaveLength(2)
  expect(second.lines.map((l) => l.words)).toEqual(['patients: get'])
})

test('who saw a patient: in their chart, and in a list', async () => {
  const c = await clinic()
  const patientId = await someActs(c)
  await c.as('nurse')('patients.find', { query: 'okafor' })
  await ready.house.auditor.idle()
  const { lines } = await manager(c)('audit.of_patient', { patientId })
  expect(lines.map((l) => l.actorRole)).toEqual(['nurse', 'biller', 'front_desk', 'medical_assistant'])
  expect(lines[0]).toMatchObject({ others: 1, patientId: null })
})

test('why an entry is there: who made it, when, by what rule, with which credentials and who supervised', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const { systemId } = await c.kit()
  const orderId = await c.order({ kind: 'test', itemId: systemId, visitId, patientId })
  const actId = newId()
  await c.rows(
    `insert into audit (practice_id, id, at, actor_id, actor_role, action, outcome, patient_id, authority)
     values ($1, $2, '2026-11-24T18:00:00Z', $3, 'medical_assistant', 'immunizations.give', 'done', $4, $5)`,
    [
      c.practiceId,
      actId,
      c.staff.medical_assistant,
      patientId,
      JSON.stringify({
        rule: {
          id: 'CA.vaccine_admin',
          version: '1',
          status: 'allowed_if',
          citation: '16 CCR 1366.1',
          source: 'CA1366_1',
          confidence: 'high',
          checkedOn: '2026-07-01',
        },
        credentials: [{ kind: 'CMA_AAMA', validTo: '2028-12-31' }],
        order: { kind: 'patient_specific', id: orderId, by: c.staff.provider, doseVerifiedBy: null },
        supervisors: [{ id: c.staff.provider, name: 'Test provider', role: 'provider', mode: 'premises' }],
      }),
    ],
  )
  expect(await c.as('nurse')('audit.of_entry', { actId })).toMatchObject({
    who: 'Sofia Reyes',
    role: 'medical_assistant',
    at: '2026-11-24T18:00:00.000Z',
    words: 'immunizations: give',
    authority: {
      rule: { id: 'CA.vaccine_admin', citation: '16 CCR 1366.1', checkedOn: '2026-07-01' },
      sourceTitle: '16 CCR 1366.1',
      orderedBy: 'Test provider',
      doseVerifiedBy: null,
      credentials: [{ kind: 'CMA_AAMA' }],
      supervisors: [{ name: 'Test provider', mode: 'premises' }],
    },
  })
})

test('an act that only the role allowed says so', async () => {
  const c = await clinic()
  const patientId = await someActs(c)
  const [act] = await c.rows<{ act_id: string }>('select act_id from patient where practice_id = $1 and id = $2', [c.practiceId, patientId])
  expect(await c.as('provider')('audit.of_entry', { actId: act!.act_id })).toMatchObject({
    who: 'Test front_desk',
    words: 'patients: update',
    authority: null,
  })
})

test('not the audit for the front desk or an MA, and not another practice’s act', async () => {
  const [c, other] = [await clinic(), await clinic()]
  const patientId = await someActs(c)
  expect(await refusal(c.as('front_desk')('audit.list', {}))).toMatchObject({
    kind: 'forbidden',
    code: 'role',
    message: 'This is done by the manager.',
  })
  expect(await refusal(c.as('medical_assistant')('audit.of_patient', { patientId }))).toMatchObject({ kind: 'forbidden', code: 'role' })
  const [act] = await c.rows<{ act_id: string }>('select act_id from patient where practice_id = $1 and id = $2', [c.practiceId, patientId])
  expect(await refusal(c.as('front_desk')('audit.of_entry', { actId: act!.act_id }))).toMatchObject({ kind: 'forbidden', code: 'role' })
  expect(await refusal(other.as('provider')('audit.of_entry', { actId: act!.act_id }))).toMatchObject({ kind: 'missing', code: 'act' })
  expect(await refusal(manager(other)('audit.of_patient', { patientId }))).toMatchObject({ kind: 'missing', code: 'patient' })
  expect((await manager(other)('audit.list', {})).lines.filter((l) => l.patientId === patientId && l.outcome === 'done')).toEqual([])
})
