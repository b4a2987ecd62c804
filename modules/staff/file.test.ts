import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic } = house()
const day = '2026-11-24'

async function newcomer(c: Clinic) {
  const staffId = await c.hire({ role: 'medical_assistant', given: 'Nia', family: 'Cole' })
  const task = async (name: string) => (await c.as('manager')('staff.file', { staffId })).tasks.find((t) => t.task === name)!
  return { staffId, task, card: { staffId, kind: 'CMA_AAMA' as const, number: '9990009', issuer: 'AAMA', validFrom: '2026-01-01' } }
}

test('the manager files a certificate, and once it is verified it counts', async () => {
  const c = await clinic({ jurisdiction: 'WA' })
  const { staffId } = await newcomer(c)
  const filed = { staffId, kind: 'WA_MA_C' as const, validFrom: '2026-01-01', validTo: '2027-12-31' }
  const needs = async () => (await c.as('manager')('staff.file', { staffId })).tasks.find((t) => t.task === 'vital_signs')!.unmet
  const lacking = 'wa_credential:MA-C|MA-R'
  const { credentialId } = await c.as('manager')('credentials.file', filed)
  const before = (await needs()).map((u) => u.condition)
  await c.as('manager')('credentials.file', { ...filed, number: 'CM123', verifiedOn: day, verifiedBy: 'register' })
  const { credentials } = await c.as('nurse')('staff.file', { staffId })
  expect(credentials).toMatchObject([{ id: credentialId, kind: 'WA_MA_C', number: 'CM123', verifiedBy: 'register', daysLeft: 402 }])
  expect(before).toContain(lacking)
  expect((await needs()).map((u) => u.condition)).not.toContain(lacking)
})

test('not verified in the future or without saying how, not ending before it begins, not twice', async () => {
  const c = await clinic()
  const { card } = await newcomer(c)
  const file = (more: object) => c.as('manager')('credentials.file', { ...card, ...more })
  expect(await refusal(file({ verifiedOn: '2026-11-25', verifiedBy: 'issuer' }))).toMatchObject({ kind: 'invalid', code: 'in_future' })
  expect(await refusal(file({ verifiedOn: day }))).toMatchObject({ kind: 'invalid', code: 'how_verified' })
  expect(await refusal(file({ validTo: '2025-12-31' }))).toMatchObject({ kind: 'invalid', code: 'dates' })
  expect(await refusal(file({ kind: 'WIZARD' }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'kind' }] })
  await file({ verifiedOn: day, verifiedBy: 'issuer' })
  expect(await refusal(file({ number: 'another' }))).toMatchObject({ kind: 'conflict', code: 'on_file' })
})

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

test('a nurse who watched signs, and the file says who it was', async () => {
  const c = await clinic()
  const { staffId } = await newcomer(c)
  await c.as('nurse')('signoffs.sign', { staffId, skill: 'vaccine_admin', on: day, validTo: '2027-11-24' })
  const { signOffs, may } = await c.as('nurse')('staff.file', { staffId })
  expect(signOffs).toEqual([
    { skill: 'vaccine_admin', label: 'Vaccine administration', on: day, validTo: '2027-11-24', assessor: 'Test nurse' },
  ])
  expect(may).toMatchObject({ signOff: { allowed: true }, credential: { allowed: false, instead: ['manager'] } })
})

test('not for oneself: no sign-off, no credential, no training of one’s own', async () => {
  const c = await clinic()
  const { nurse, manager, provider } = c.staff
  expect(await refusal(c.as('nurse')('signoffs.sign', { staffId: nurse, skill: 'ekg', on: day }))).toMatchObject({
    kind: 'forbidden',
    code: 'own_sign_off',
  })
  const own = { kind: 'forbidden', code: 'own_file' }
  expect(await refusal(c.as('manager')('credentials.file', { staffId: manager, kind: 'CPR', validFrom: day }))).toMatchObject(own)
  const training = { staffId: provider, kind: 'documented' as const, what: 'ekg' as const, on: day }
  expect(await refusal(c.as('provider')('training.record', training))).toMatchObject(own)
  expect((await c.as('nurse')('staff.file', { staffId: nurse })).may.signOff).toMatchObject({ allowed: false })
})

test('not by a medical assistant or the desk, and not for someone who has left', async () => {
  const c = await clinic()
  const { staffId, card } = await newcomer(c)
  const sign = { staffId, skill: 'ekg' as const, on: day }
  for (const who of ['medical_assistant', 'front_desk', 'manager'] as const)
    expect(await refusal(c.as(who)('signoffs.sign', sign))).toMatchObject({ kind: 'forbidden', code: 'role' })
  expect(await refusal(c.as('provider')('credentials.file', card))).toMatchObject({ kind: 'forbidden', code: 'role' })
  await c.as('manager')('staff.leave', { staffId })
  expect(await refusal(c.as('nurse')('signoffs.sign', sign))).toMatchObject({ kind: 'missing', code: 'staff' })
  expect(await refusal(c.as('nurse')('signoffs.sign', { ...sign, on: '2026-12-24' }))).toMatchObject({ kind: 'missing' })
})
