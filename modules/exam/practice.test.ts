import { expect, test } from 'vitest'
import { house, refusal, tuesday } from '../../test/clinic.ts'
import { allQuestions } from './questions/index.ts'
import { questionOf } from './shapes.ts'

const { clinic, clock } = house()
const minutes = 60_000
const day = 24 * 60 * minutes
type C = Awaited<ReturnType<typeof clinic>>
type Showing = { questionId: string; seed: string; options: string[] }

/** The place where the right option stands in this showing. */
const rightOf = (s: Showing) => s.options.indexOf(questionOf('ccma', s.questionId).options[questionOf('ccma', s.questionId).answer])

async function answer(c: C, who: string, right: boolean, wish: { area?: string; after?: string; ahead?: boolean } = {}) {
  const { showing, why } = await c.as(who)('exam.next', { exam: 'ccma', ...wish })
  const at = rightOf(showing!)
  const choice = right ? at : (at + 1) % 4
  const verdict = await c.as(who)('exam.answer', { exam: 'ccma', questionId: showing!.questionId, seed: showing!.seed, choice })
  return { ...verdict, why, questionId: showing!.questionId, at }
}

test('a student chooses an examination and sees each area of its outline', async () => {
  const c = await clinic()
  const student = await c.hire({ role: 'student' })
  expect(await c.as(student)('exam.progress', {})).toMatchObject({ exam: null, areas: [], streak: 0 })
  await c.as(student)('exam.choose', { exam: 'rma', examOn: '2027-02-01' })
  const progress = await c.as(student)('exam.progress', {})
  expect(progress).toMatchObject({ exam: 'rma', examOn: '2027-02-01', due: 0 })
  expect(progress.areas.map((a) => [a.id, Math.round(a.share)])).toEqual([
    ['anatomy', 21],
    ['administrative', 27],
    ['interaction', 34],
    ['procedures', 19],
  ])
})

test('not for a day that has passed', async () => {
  const c = await clinic()
  expect(await refusal(c.as('medical_assistant')('exam.choose', { exam: 'cma', examOn: '2026-11-23' }))).toMatchObject({
    code: 'exam_past',
  })
})

test('an answer is judged by the showing it was given to, explained, and told only afterwards', async () => {
  const c = await clinic()
  const { showing } = await c.as('medical_assistant')('exam.next', { exam: 'ccma' })
  expect(Object.keys(showing!).sort()).toEqual(['options', 'questionId', 'seed', 'stem'])
  const q = questionOf('ccma', showing!.questionId)
  expect([...showing!.options].sort()).toEqual([...q.options].sort())
  const verdict = await c.as('medical_assistant')('exam.answer', {
    exam: 'ccma',
    questionId: q.id,
    seed: showing!.seed,
    choice: rightOf(showing!),
  })
  expect(verdict).toMatchObject({ right: true, answer: rightOf(showing!), rationale: q.rationale, source: q.source })
  const rows = await c.rows('select choice, is_right from exam_answer where practice_id = $1', [c.practiceId])
  expect(rows).toEqual([{ choice: q.answer, is_right: true }])
})

test('the options stand in another order at another showing', async () => {
  const c = await clinic()
  const orders = new Set<string>()
  for (let i = 0; i < 12; i++) orders.add((await c.as('nurse')('exam.next', { exam: 'ccma' })).showing!.options.join('|'))
  expect(orders.size).toBeGreaterThan(3)
})

test('a wrong answer is asked again in a minute, a right one later, and each time later still', async () => {
  clock.set(tuesday)
  const c = await clinic()
  const wrong = await answer(c, 'medical_assistant', false)
  expect(wrong).toMatchObject({ right: false, why: 'new' })
  expect(Date.parse(wrong.due) - Date.parse(tuesday)).toBe(1 * minutes)
  clock.advance(2 * minutes)
  const again = await answer(c, 'medical_assistant', true)
  expect(again).toMatchObject({ questionId: wrong.questionId, why: 'due', right: true })
  let last = Date.parse(again.due) - Date.parse(clock.now())
  for (let i = 0; i < 4; i++) {
    clock.set(again.due > clock.now() ? again.due : new Date(Date.parse(clock.now()) + last).toISOString())
    const next = await answer(c, 'medical_assistant', true)
    if (next.questionId !== wrong.questionId) break
    const wait = Date.parse(next.due) - Date.parse(clock.now())
    expect(wait).toBeGreaterThan(last)
    last = wait
  }
  expect(last).toBeGreaterThan(day)
  expect(last).toBeLessThanOrEqual(60 * day)
  clock.set(tuesday)
})

test('something new is asked from the weakest area; the one just answered is not asked again at once', async () => {
  clock.set(tuesday)
  const c = await clinic()
  const seen: string[] = []
  for (let i = 0; i < 5; i++) seen.push((await answer(c, 'nurse', true, { after: seen.at(-1) ?? '' })).questionId)
  expect(new Set(seen).size).toBe(5)
  const { areas } = await c.as('nurse')('exam.progress', { exam: 'ccma' })
  const [weakest] = [...areas].filter((a) => a.answered < a.questions).sort((a, b) => a.strength - b.strength || b.share - a.share)
  const { area } = await c.as('nurse')('exam.next', { exam: 'ccma', after: seen.at(-1)! })
  expect(area).toBe(weakest!.label)
})

test('an area can be practised alone, and ahead of its day when nothing is due', async () => {
  clock.set(tuesday)
  const c = await clinic()
  const count = allQuestions.filter((q) => q.areas.ccma === 'coordination').length
  const seen = new Set<string>()
  for (let i = 0; i < count; i++) seen.add((await answer(c, 'provider', true, { area: 'coordination' })).questionId)
  expect(seen.size).toBe(count)
  const done = await c.as('provider')('exam.next', { exam: 'ccma', area: 'coordination' })
  expect(done).toMatchObject({ showing: null, why: null })
  expect(done.nextDue! > tuesday).toBe(true)
  expect((await c.as('provider')('exam.next', { exam: 'ccma', area: 'coordination', ahead: true })).why).toBe('ahead')
})

test('progress counts answers, the last twenty, what is due today, and the days in a row', async () => {
  clock.set(tuesday)
  const c = await clinic()
  for (const right of [true, true, false]) await answer(c, 'medical_assistant', right, { area: 'care' })
  const care = async () => {
    const p = await c.as('medical_assistant')('exam.progress', { exam: 'ccma' })
    return { ...p.areas.find((a) => a.id === 'care')!, streak: p.streak, all: p.due }
  }
  const first = await care()
  expect(first).toMatchObject({ answered: 3, lastOf: 3, lastRight: 2, due: 3, streak: 1, all: 3 })
  expect(first.strength).toBeCloseTo(2 / first.questions, 5)
  clock.advance(day)
  c.forget()
  expect((await care()).streak).toBe(1)
  await answer(c, 'medical_assistant', true, { area: 'care' })
  expect((await care()).streak).toBe(2)
  clock.advance(2 * day)
  c.forget()
  expect((await care()).streak).toBe(0)
  clock.set(tuesday)
})

test('nobody sees how another stands', async () => {
  const c = await clinic()
  await answer(c, 'medical_assistant', false)
  const manager = await c.as('manager')('exam.progress', { exam: 'ccma' })
  expect(manager.areas.every((a) => a.answered === 0 && a.lastOf === 0)).toBe(true)
  expect(manager.streak).toBe(0)
})

test('not a question of another examination, nor one that is not there', async () => {
  const c = await clinic()
  const clinicalOnly = allQuestions.find((q) => q.areas.ccma && !q.areas.cmaa)!
  const seed = 'f'.repeat(32)
  for (const questionId of [clinicalOnly.id, 'no-such-question'])
    expect(await refusal(c.as('nurse')('exam.answer', { exam: 'cmaa', questionId, seed, choice: 0 }))).toMatchObject({ code: 'question' })
  expect(await refusal(c.as('nurse')('exam.next', { exam: 'cmaa', area: 'ekg' }))).toMatchObject({ code: 'area' })
})
