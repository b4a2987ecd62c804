import { expect, test } from 'vitest'
import type { Job } from '../../core/jobs.ts'
import { turnOfDay, workDay } from '../../core/jobs.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { closeTask, openTask, type TaskWish } from './index.ts'

const { clinic, ready, clock } = house()

const renewal = (c: Clinic, more: Partial<TaskWish> = {}): TaskWish => ({
  key: 'credential.1.30',
  kind: 'credential',
  title: 'Renew CMA (AAMA)',
  why: 'It ends in 30 days.',
  owner: { staffId: c.staff.medical_assistant },
  due: '2026-12-24',
  path: '/wallet',
  ...more,
})

/** The house with one daily job of our own. */
const daily = async (c: Clinic, run: Job['run']) => {
  c.forget()
  return workDay({ ...ready.house, jobs: [{ name: 'reminders', run }] }, c.practiceId)
}
const mine = async (c: Clinic, who: 'medical_assistant' | 'nurse' = 'medical_assistant') => (await c.as(who)('tasks.mine', {})).tasks

test('a daily job opens a task once a day, and the same thing is one task however often it is said', async () => {
  const c = await clinic()
  let runs = 0
  const job = async (cx: Parameters<Job['run']>[0]) => {
    runs += 1
    await openTask(cx, renewal(c, { why: `said ${runs} times` }))
  }
  await daily(c, job)
  await daily(c, job)
  expect(runs).toBe(1)
  clock.advance(86_400_000)
  await daily(c, job)
  clock.advance(-86_400_000)
  expect(await mine(c)).toMatchObject([{ title: 'Renew CMA (AAMA)', why: 'said 2 times', due: '2026-12-24', version: 2, byHand: false }])
})

test('a job that fails leaves no mark and runs again', async () => {
  const c = await clinic()
  expect(await daily(c, () => Promise.reject(new Error('no')))).toBe(false)
  expect(await daily(c, (cx) => openTask(cx, renewal(c)))).toBe(true)
  expect(await mine(c)).toHaveLength(1)
})

test('a day that went wrong is tried again after a minute, not every second', async () => {
  const c = await clinic()
  let tries = 0
  const run = () => {
    tries += 1
    return tries < 2 ? Promise.reject(new Error('no')) : Promise.resolve()
  }
  const turn = turnOfDay({ ...ready.house, jobs: [{ name: 'reminders', run }] })
  for (const wait of [0, 1000, 1000, 60_000, 1000]) {
    clock.advance(wait)
    await turn(c.practiceId)
  }
  clock.advance(-63_000)
  expect(tries).toBe(2)
})

test('the event closes it, and it is not ticked off by hand', async () => {
  const c = await clinic()
  await daily(c, (cx) => openTask(cx, renewal(c)))
  const [task] = await mine(c)
  expect(await refusal(c.as('medical_assistant')('tasks.done', { taskId: task!.id, version: 1 }))).toMatchObject({ code: 'by_event' })
  clock.advance(86_400_000)
  await daily(c, (cx) => closeTask(cx, 'credential.1.30', 'renewed'))
  clock.advance(-86_400_000)
  expect(await mine(c)).toEqual([])
  expect(await c.rows('select closed_how from task where practice_id = $1', [c.practiceId])).toEqual([{ closed_how: 'renewed' }])
})

test('what waits for a role is taken by one, given back, and done', async () => {
  const c = await clinic()
  const { taskId } = await c.as('provider')('tasks.add', { title: 'Call the pharmacy', owner: { role: 'nurse' }, due: '2026-11-24' })
  expect(await mine(c)).toEqual([])
  expect((await c.as('nurse')('tasks.due', {})).due).toBe(1)
  await c.as('nurse')('tasks.claim', { taskId, version: 1 })
  const other = await c.hire({ role: 'nurse' })
  expect((await c.as(other)('tasks.mine', {})).tasks).toEqual([])
  expect(await refusal(c.as(other)('tasks.claim', { taskId, version: 2 }))).toMatchObject({ code: 'owned' })
  await c.as('nurse')('tasks.release', { taskId, version: 2 })
  await c.as(other)('tasks.done', { taskId, version: 3, how: 'called, they deliver tomorrow' })
  expect(await mine(c, 'nurse')).toEqual([])
})

test('not taken by another role, not done by another, not for a day that is over, not twice', async () => {
  const c = await clinic()
  const { taskId } = await c.as('provider')('tasks.add', { title: 'Call', owner: { role: 'nurse' } })
  expect(await refusal(c.as('medical_assistant')('tasks.claim', { taskId, version: 1 }))).toMatchObject({ code: 'other_pool' })
  expect(await refusal(c.as('medical_assistant')('tasks.done', { taskId, version: 1 }))).toMatchObject({ code: 'not_yours' })
  expect(await refusal(c.as('medical_assistant')('tasks.release', { taskId, version: 1 }))).toMatchObject({ code: 'not_yours' })
  expect(await refusal(c.as('provider')('tasks.add', { title: 'Call', owner: { role: 'nurse' }, due: '2026-11-23' }))).toMatchObject({
    code: 'past',
  })
  await c.as('nurse')('tasks.done', { taskId, version: 1 })
  expect(await refusal(c.as('nurse')('tasks.done', { taskId, version: 2 }))).toMatchObject({ code: 'closed' })
})
