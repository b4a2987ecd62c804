import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { contents } from './content/index.ts'

const { clinic, clock } = house()
const today = '2026-11-24'
const dayMs = 86_400_000

const right = (topic: string) => contents.find((c) => c.topic === topic)!.questions.map((q) => q.right)
const bbp = (c: Clinic) => ({
  topic: 'bloodborne_pathogens',
  edition: '2026-11',
  answers: right('bloodborne_pathogens'),
  understood: true as const,
  teacherId: c.staff.nurse,
})
const mine = async (c: Clinic, topic: string, who: 'medical_assistant' | 'front_desk' | 'manager' = 'medical_assistant') =>
  (await c.as(who)('trainings.mine', {})).trainings.find((t) => t.topic === topic)
const tasks = async (c: Clinic, who: string = 'medical_assistant') =>
  (await c.as(who)('tasks.mine', {})).tasks.filter((t) => t.kind === 'training').map((t) => t.title)
/** Some days on, and back again. */
async function daysLater<T>(c: Clinic, days: number, work: () => Promise<T>): Promise<T> {
  clock.advance(days * dayMs)
  c.forget()
  try {
    return await work()
  } finally {
    clock.advance(-days * dayMs)
    c.forget()
  }
}
const session = (c: Clinic, more: object = {}) => ({
  topic: 'hipaa_privacy',
  heldOn: today,
  minutes: 45,
  trainerId: c.staff.provider,
  qualification: 'privacy officer',
  contents: 'notice, minimum necessary, breaches',
  staffIds: [c.staff.medical_assistant, c.staff.front_desk],
  ...more,
})

test('a new assignment is due that day, and becomes a task of each who is asked', async () => {
  const c = await clinic()
  await c.day()
  expect(await mine(c, 'bloodborne_pathogens')).toMatchObject({ standing: 'due', dueOn: today, rule: '29 CFR 1910.1030(g)(2)' })
  expect(await mine(c, 'bloodborne_pathogens', 'front_desk')).toBeUndefined()
  expect(await tasks(c)).toContain('Training: Bloodborne pathogens')
  expect(await tasks(c, 'front_desk')).not.toContain('Training: Bloodborne pathogens')
})

test('read, understood and rightly answered, it is done for 365 days and its task is closed', async () => {
  const c = await clinic()
  await c.day()
  const done = await c.as('medical_assistant')('trainings.complete', bbp(c))
  expect(done.nextDue).toBe('2027-11-24')
  expect(await mine(c, 'bloodborne_pathogens')).toMatchObject({ standing: 'done', lastOn: today })
  expect(await tasks(c)).not.toContain('Training: Bloodborne pathogens')
  const { done: had } = await c.as('medical_assistant')('trainings.mine', {})
  expect(had).toMatchObject([{ doneOn: today, how: 'attested', keepUntil: '2029-11-24', teacher: 'Test nurse' }])
  await daysLater(c, 340, async () => {
    await c.day()
    expect(await mine(c, 'bloodborne_pathogens')).toMatchObject({ standing: 'soon', dueOn: '2027-11-24' })
    expect(await tasks(c)).toContain('Training: Bloodborne pathogens')
  })
})

test('not with a wrong answer, not an old text, not without someone to ask, not with oneself', async () => {
  const c = await clinic()
  const complete = c.as('medical_assistant')
  const wrong = await refusal(complete('trainings.complete', { ...bbp(c), answers: [0, 0, 0, 0, 0] }))
  expect(wrong).toMatchObject({ code: 'answers', fields: [{ path: 'answers.0' }, { path: 'answers.1' }, { path: 'answers.3' }] })
  expect(await refusal(complete('trainings.complete', { ...bbp(c), edition: '2020-01' }))).toMatchObject({ code: 'edition' })
  expect(await refusal(complete('trainings.complete', { ...bbp(c), teacherId: null }))).toMatchObject({ code: 'teacher' })
  const own = { ...bbp(c), teacherId: c.staff.medical_assistant }
  expect(await refusal(complete('trainings.complete', own))).toMatchObject({ kind: 'forbidden', code: 'own_training' })
  expect(await refusal(c.as('front_desk')('trainings.complete', bbp(c)))).toMatchObject({ code: 'topic' })
})

test('the screen never learns the right answers', async () => {
  const c = await clinic()
  const { reading } = await c.as('medical_assistant')('trainings.open', { topic: 'hazard_communication' })
  expect(reading!.questions).toHaveLength(5)
  expect(JSON.stringify(reading)).not.toMatch(/"right"/)
})

test('a late one says why, and the reason stays with the entry', async () => {
  const c = await clinic()
  await c.day()
  await daysLater(c, 3, async () => {
    expect(await mine(c, 'bloodborne_pathogens')).toMatchObject({ standing: 'overdue', dueOn: today })
    expect(await refusal(c.as('medical_assistant')('trainings.complete', bbp(c)))).toMatchObject({ code: 'late' })
    await c.as('medical_assistant')('trainings.complete', { ...bbp(c), lateReason: 'was on leave' })
    const { done } = await c.as('medical_assistant')('trainings.mine', {})
    expect(done).toMatchObject([{ lateReason: 'was on leave' }])
  })
})

test('the manager enters a session for several at once, and its roster names trainer and job titles', async () => {
  const c = await clinic()
  await c.day()
  const { sessionId, people } = await c.as('manager')('trainings.session', session(c))
  expect(people).toBe(2)
  expect(await mine(c, 'hipaa_privacy')).toMatchObject({ standing: 'done' })
  expect(await mine(c, 'hipaa_privacy', 'front_desk')).toMatchObject({ standing: 'done' })
  expect(await tasks(c, 'front_desk')).not.toContain('Training: HIPAA privacy')
  const paper = await c.as('manager')('trainings.roster', { sessionId })
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  const team = await c.as('manager')('trainings.team', {})
  expect(team.sessions).toMatchObject([{ people: 2, trainer: 'Test provider, MD' }])
})

test('not dated ahead, not further back than 30 days, not with the trainer among the trained, not by anyone else', async () => {
  const c = await clinic()
  const enter = (more: object) => refusal(c.as('manager')('trainings.session', session(c, more)))
  expect(await enter({ heldOn: '2026-11-25' })).toMatchObject({ code: 'in_future' })
  expect(await enter({ heldOn: '2026-10-24' })).toMatchObject({ code: 'too_long_ago' })
  expect(await enter({ staffIds: [c.staff.provider] })).toMatchObject({ code: 'own_training' })
  expect(await enter({ trainerId: null })).toMatchObject({ code: 'trainer' })
  expect(await refusal(c.as('nurse')('trainings.session', session(c)))).toMatchObject({ code: 'role' })
})

test('a changed plan makes everyone due again, and only a training after it counts', async () => {
  const c = await clinic()
  await c.as('medical_assistant')('trainings.complete', bbp(c))
  clock.advance(60_000)
  await c.as('manager')('trainings.require', { topic: 'bloodborne_pathogens', applies: true, again: 'new safety needles' })
  await c.settle()
  expect(await mine(c, 'bloodborne_pathogens')).toMatchObject({ standing: 'due', dueOn: today, againWhy: 'new safety needles' })
  expect(await tasks(c)).toContain('Training: Bloodborne pathogens')
  await c.as('medical_assistant')('trainings.complete', bbp(c))
  expect(await mine(c, 'bloodborne_pathogens')).toMatchObject({ standing: 'done' })
})

test('what the practice does not ask is no task; what it adds of its own is', async () => {
  const c = await clinic()
  await c.day()
  await c.as('manager')('trainings.require', { topic: 'fire_extinguisher', applies: false })
  const own = await c.as('manager')('trainings.require', {
    applies: true,
    title: 'Our telephone manner',
    material: 'Blue folder at the desk',
    roles: ['front_desk'],
  })
  await c.settle()
  expect(await mine(c, 'fire_extinguisher')).toBeUndefined()
  expect(await tasks(c, 'front_desk')).not.toContain('Training: Fire extinguishers')
  expect(await tasks(c, 'front_desk')).toContain('Training: Our telephone manner')
  await c.as('front_desk')('trainings.complete', { topic: own.topic, understood: true })
  expect(await mine(c, own.topic, 'front_desk')).toMatchObject({ standing: 'done', dueOn: null })
})

test('not less often and not kept shorter than the rule says, not for nobody', async () => {
  const c = await clinic()
  const ask = (more: object) => refusal(c.as('manager')('trainings.require', { topic: 'bloodborne_pathogens', applies: true, ...more }))
  expect(await ask({ everyDays: 400 })).toMatchObject({ code: 'everyDays' })
  expect(await ask({ keepYears: 1 })).toMatchObject({ code: 'keepYears' })
  expect(await ask({ roles: [] })).toMatchObject({ code: 'roles' })
})

test('someone hired is asked from their first day', async () => {
  const c = await clinic()
  await c.day()
  const { staffId } = await c.as('manager')('staff.add', {
    ...{ given: 'Nora', family: 'New', role: 'medical_assistant', login: 'nora.new', password: 'seven quiet herons' },
  })
  await c.settle()
  expect(await tasks(c, staffId)).toContain('Training: Bloodborne pathogens')
})

test('a wrong entry is taken back, stays to be read, and the training is due again; never one’s own', async () => {
  const c = await clinic()
  await c.as('manager')('trainings.session', session(c, { staffIds: [c.staff.medical_assistant, c.staff.manager] }))
  const { people } = await c.as('manager')('trainings.team', {})
  const entry = (staffId: string) => people.find((p) => p.staffId === staffId)!.done[0]!.id
  await c.as('manager')('trainings.take_back', { doneId: entry(c.staff.medical_assistant), reason: 'she was not there' })
  await c.settle()
  expect(await mine(c, 'hipaa_privacy')).toMatchObject({ standing: 'due', lastOn: null })
  expect((await c.as('medical_assistant')('trainings.mine', {})).done).toMatchObject([{ takenBack: 'she was not there' }])
  const own = c.as('manager')('trainings.take_back', { doneId: entry(c.staff.manager), reason: 'not there' })
  expect(await refusal(own)).toMatchObject({ code: 'own_training' })
})
