import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic } = house()
const day = '2026-11-24'

async function newcomer(c: Clinic) {
  const staffId = await c.hire({ role: 'medical_assistant', given: 'Nia', family: 'Cole' })
  const task = async (name: string) => (await c.as('manager')('staff.file', { staffId })).tasks.find((t) => t.task === name)!
  return { staffId, task }
}

test('training adds up: ten injections in two entries meet the law’s ten', async () => {
  const c = await clinic()
  const { staffId, task } = await newcomer(c)
  const lacks = async () => (await task('vaccine_admin')).unmet.map((u) => u.condition)
  const im = { staffId, kind: 'reps' as const, what: 'IM' as const, on: day }
  await c.as('manager')('training.record', { ...im, amount: 6 })
  expect(await lacks()).toContain('reps:IM=10')
  await c.as('provider')('training.record', { ...im, amount: 4 })
  expect(await lacks()).not.toContain('reps:IM=10')
  await c.as('manager')('training.record', { staffId, kind: 'hours', what: 'injections', amount: 10.5, on: day })
  await c.as('manager')('training.record', { staffId, kind: 'documented', what: 'vital_signs', on: day })
  const { training } = await c.as('provider')('staff.file', { staffId })
  expect(training).toEqual({ documented: ['Vital signs'], hours: { injections: 10.5 }, reps: { IM: 10 } })
  expect((await task('vital_signs')).verdict).toBe('allowed')
})

test('not training to come, of an unknown kind, or half an injection', async () => {
  const c = await clinic()
  const { staffId } = await newcomer(c)
  const record = (more: object) => c.as('manager')('training.record', { staffId, kind: 'reps', what: 'IM', amount: 1, on: day, ...more })
  expect(await refusal(record({ on: '2026-12-01' }))).toMatchObject({ kind: 'invalid', code: 'in_future' })
  expect(await refusal(record({ what: 'injections' }))).toMatchObject({ kind: 'invalid', code: 'input' })
  expect(await refusal(record({ amount: 0.5 }))).toMatchObject({ kind: 'invalid', code: 'input' })
})

test('a wrong training entry is taken back with a reason: it stays to be seen and counts no more', async () => {
  const c = await clinic()
  const { staffId, task } = await newcomer(c)
  const { trainingId } = await c.as('manager')('training.record', { staffId, kind: 'documented', what: 'vital_signs', on: day })
  expect((await task('vital_signs')).verdict).toBe('allowed')
  await c.as('provider')('training.withdraw', { trainingId, reason: 'another Nia' })
  expect((await task('vital_signs')).unmet.map((u) => u.condition)).toContain('training_documented')
  const { entries, training } = await c.as('manager')('staff.file', { staffId })
  expect(training.documented).toEqual([])
  expect(entries.training).toMatchObject([{ id: trainingId, what: 'vital_signs', withdrawnReason: 'another Nia' }])
  const again = refusal(c.as('manager')('training.withdraw', { trainingId, reason: 'once more' }))
  expect(await again).toMatchObject({ kind: 'conflict', code: 'withdrawn' })
})

test('a sign-off is taken back by who signed it or the manager, not by another, not by its owner', async () => {
  const c = await clinic()
  const signOffs = ['ekg', 'waived_lab'] as const
  const staffId = await c.hire({ role: 'nurse', given: 'Ines', family: 'Ruiz', signOffs: [...signOffs] })
  const { entries } = await c.as('provider')('staff.file', { staffId })
  const [first, second] = entries.signOffs.map((s) => s.id)
  const take = (who: string, signOffId: string) => c.as(who)('signoffs.withdraw', { signOffId, reason: 'it was another skill' })
  expect(await refusal(take('nurse', first!))).toMatchObject({ kind: 'forbidden', code: 'not_signer' })
  expect(await refusal(take(staffId, first!))).toMatchObject({ kind: 'forbidden', code: 'own_file' })
  await take('provider', first!)
  await take('manager', second!)
  expect((await c.as('manager')('staff.file', { staffId })).signOffs).toEqual([])
})

test('nobody records training for themselves or takes their own back', async () => {
  const c = await clinic()
  const { provider } = c.staff
  const own = { kind: 'forbidden', code: 'own_file' }
  const training = { staffId: provider, kind: 'documented' as const, what: 'ekg' as const, on: day }
  expect(await refusal(c.as('provider')('training.record', training))).toMatchObject(own)
  const { trainingId } = await c.as('manager')('training.record', training)
  expect(await refusal(c.as('provider')('training.withdraw', { trainingId, reason: 'mine' }))).toMatchObject(own)
  expect((await c.as('provider')('staff.file', { staffId: provider })).may.training).toMatchObject({ allowed: false })
})

test('the manager gives a student another role; nobody gives themselves one, and each try is in the audit', async () => {
  const c = await clinic()
  const staffId = await c.hire({ role: 'student', given: 'Jo', family: 'Park' })
  const role = (who: string, whom: string) => c.as(who)('staff.set_role', { staffId: whom, role: 'medical_assistant' })
  expect(await refusal(role(staffId, staffId))).toMatchObject({ kind: 'forbidden', code: 'role' })
  expect(await refusal(role('manager', c.staff.manager))).toMatchObject({ kind: 'forbidden', code: 'own_role' })
  await role('manager', staffId)
  expect((await c.as(staffId)('session.me', {})).role).toBe('medical_assistant')
  const tries = (await c.audit()).filter((a) => a.action === 'staff.set_role')
  expect(tries).toMatchObject([{ outcome: 'refused' }, { outcome: 'refused' }, { outcome: 'done', reason: 'student → medical_assistant' }])
})
