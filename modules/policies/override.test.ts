import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic, clock } = house()

const until = '2027-06-30'
const narrowing = { jurisdiction: 'CA', task: 'vital_signs', reason: 'Only nurses here.', expires: until }

async function narrowed(c: Clinic) {
  const { policyId } = await c.as('manager')('policies.narrow', narrowing)
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const take = (of = { visitId, patientId }) =>
    c.as('medical_assistant')('vitals.record', { ...of, takenAt: clock.now(), readings: [{ kind: 'hr', value: '74', unit: '/min' }] })
  const lift = (more: object = {}, who: string = c.staff.provider) =>
    c.as(who)('policies.override', {
      staffId: c.staff.medical_assistant,
      task: 'vital_signs',
      visitId,
      reason: 'No nurse is free.',
      ...more,
    })
  return { policyId, patientId, visitId, take, lift }
}

test('a provider lifts the practice’s narrowing for one person, task and visit; the act says so', async () => {
  const c = await clinic()
  const { take, lift, visitId } = await narrowed(c)
  expect(await refusal(take())).toMatchObject({ code: 'scope' })
  const { overrideId } = await lift()
  await take()
  const done = (await c.audit()).filter((a) => a.action === 'vitals.record' && a.outcome === 'done')
  expect(done).toHaveLength(1)
  expect(done[0]!.authority).toMatchObject({ override: { id: overrideId, by: 'Test provider', reason: 'No nurse is free.' } })
  expect((await c.as('manager')('policies.list', {})).overrides).toMatchObject([
    { person: 'Sofia Reyes', task: 'vital_signs', visitId, by: 'Test provider, MD', reason: 'No nurse is free.' },
  ])
  const second = await c.patient({ family: 'Other' })
  const other = { patientId: second, visitId: await c.visit(second, { stage: 'rooming', room: 1, at: '2026-11-24T20:00:00.000Z' }) }
  expect(await refusal(take(other))).toMatchObject({ code: 'scope' })
})

test('what is narrowed after it holds, and the next day nothing is lifted', async () => {
  const c = await clinic()
  const { take, lift } = await narrowed(c)
  await lift()
  expect(await refusal(lift())).toMatchObject({ code: 'nothing_to_lift' })
  await c.as('manager')('policies.narrow', { ...narrowing, requires: ['provider_in_room'] })
  expect(await refusal(take())).toMatchObject({ code: 'scope', message: expect.stringContaining('in the room') })
  clock.advance(86_400_000)
  c.forget()
  const tomorrow = await refusal(take())
  clock.advance(-86_400_000)
  c.forget()
  expect(tomorrow.message).toContain('Only nurses here.')
})

test('what the law asks beside it stays asked', async () => {
  const c = await clinic({ supervisor: false })
  const { take, lift } = await narrowed(c)
  await lift()
  expect(await refusal(take())).toMatchObject({ code: 'scope', message: expect.stringContaining('on the premises') })
})

test('never what the law closes', async () => {
  const c = await clinic({ jurisdiction: 'NY' })
  const visitId = await c.visit(await c.patient(), { stage: 'rooming' })
  const lift = (task: string) =>
    c.as('provider')('policies.override', { staffId: c.staff.medical_assistant, task, visitId, reason: 'No nurse is free.' })
  expect(await refusal(lift('vaccine_admin'))).toMatchObject({ code: 'nothing_to_lift' })
  await c.as('manager')('policies.narrow', { ...narrowing, jurisdiction: 'NY', task: 'rooming_history' })
  expect(await refusal(lift('rooming_history'))).toMatchObject({ code: 'law', message: expect.stringContaining('New York does not say') })
})

test('not for oneself, not for who is not bound, not without reason, not by the manager, not for another day', async () => {
  const c = await clinic()
  const { lift, patientId } = await narrowed(c)
  expect(await refusal(lift({ staffId: c.staff.provider }))).toMatchObject({ code: 'own_override' })
  expect(await refusal(lift({ staffId: c.staff.nurse }))).toMatchObject({ code: 'not_bound' })
  expect(await refusal(lift({ reason: ' ' }))).toMatchObject({ code: 'input' })
  expect(await refusal(lift({}, c.staff.manager))).toMatchObject({ code: 'role' })
  expect(await refusal(lift({}, c.staff.medical_assistant))).toMatchObject({ code: 'role' })
  const yesterday = await c.visit(patientId, { at: '2026-11-23T18:00:00.000Z', stage: 'left' })
  expect(await refusal(lift({ visitId: yesterday }))).toMatchObject({ code: 'not_today' })
  const other = await clinic()
  expect(
    await refusal(
      other.as('provider')('policies.override', {
        staffId: other.staff.medical_assistant,
        task: 'vital_signs',
        visitId: yesterday,
        reason: 'x',
      }),
    ),
  ).toMatchObject({ kind: 'missing' })
})
