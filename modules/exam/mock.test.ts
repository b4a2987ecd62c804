import { expect, test } from 'vitest'
import { house, refusal, tuesday } from '../../test/clinic.ts'
import { ExamId, outlineOf } from './exam.ts'
import { allQuestions } from './questions/index.ts'
import { paperOf } from './sample.ts'
import { questionOf } from './shapes.ts'

const { clinic, clock } = house()
const paper = paperOf('cmaa', allQuestions, 1)

type C = Awaited<ReturnType<typeof clinic>>
async function begun(c: C, who = 'medical_assistant') {
  clock.set(tuesday)
  const as = c.as(who)
  const { mockId } = await as('mock.begin', { exam: 'cmaa' })
  const items = (await as('exam.paper', {})).mock!.items
  const rightAt = (place: number) => {
    const q = questionOf('cmaa', items[place]!.questionId)
    return items[place]!.options.indexOf(q.options[q.answer])
  }
  return { as, mockId, items, rightAt, mark: (place: number, choice: number | null) => as('mock.answer', { mockId, place, choice }) }
}

test('a mock has the count and the time of the examination, or as much as there are questions for at the same pace', async () => {
  const c = await clinic()
  const { items } = await begun(c)
  const { mock } = await c.as('medical_assistant')('exam.paper', {})
  expect(items).toHaveLength(paper.items)
  expect(mock!.secondsLeft).toBe(paper.seconds)
  const { minutes, items: real } = outlineOf('cmaa')
  expect(paper.seconds / paper.items).toBeCloseTo((minutes * 60) / real, 0)
  expect(paper.items).toBeLessThanOrEqual(real)
})

test('a mock resumes where it stood after a reload, with the time that is left', async () => {
  const c = await clinic()
  const { as, mark, mockId } = await begun(c)
  await mark(0, 2)
  await mark(1, 3)
  await mark(1, 0)
  await as('mock.answer', { mockId, place: 2, choice: null, flagged: true })
  clock.advance(300_000)
  const { mock } = await as('exam.paper', {})
  expect(mock!.items.slice(0, 4).map((i) => [i.choice, i.flagged])).toEqual([
    [2, false],
    [0, false],
    [null, true],
    [null, false],
  ])
  expect(mock!.secondsLeft).toBe(paper.seconds - 300)
  expect(Object.keys(mock!.items[0]!).sort()).toEqual(['choice', 'flagged', 'options', 'questionId', 'stem'])
})

test('the last second counts, the one after does not', async () => {
  const c = await clinic()
  const { as, mark, mockId, rightAt } = await begun(c)
  clock.advance((paper.seconds - 1) * 1000)
  expect(await mark(0, rightAt(0))).toEqual({ secondsLeft: 1 })
  clock.advance(1000)
  expect(await refusal(mark(1, rightAt(1)))).toMatchObject({ kind: 'conflict', code: 'mock_over' })
  expect(await as('mock.finish', { mockId })).toEqual({ mockId, right: 1, of: paper.items })
})

test('a mock whose time ran out with nobody there is handed in when the next begins', async () => {
  const c = await clinic()
  const { as, mark, mockId, rightAt } = await begun(c)
  await mark(3, rightAt(3))
  clock.advance(paper.seconds * 1000)
  await as('mock.begin', { exam: 'cmaa' })
  expect((await as('exam.mocks', {})).mocks).toMatchObject([{ mockId, right: 1 }])
})

test('not a second mock while one is running, nor one handed in twice', async () => {
  const c = await clinic()
  const { as, mark, mockId } = await begun(c)
  expect(await refusal(as('mock.begin', { exam: 'rma' }))).toMatchObject({ code: 'mock_open' })
  await as('mock.finish', { mockId })
  expect(await refusal(as('mock.finish', { mockId }))).toMatchObject({ code: 'mock_finished' })
  expect(await refusal(mark(0, 0))).toMatchObject({ code: 'mock_finished' })
})

test('two beginnings at once make one mock', async () => {
  const c = await clinic()
  const as = c.as('nurse')
  const both = await Promise.allSettled([as('mock.begin', { exam: 'rma' }), as('mock.begin', { exam: 'rma' })])
  expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('the result says what was right in each area, with the reason for every question', async () => {
  const c = await clinic()
  const { as, mark, mockId, items, rightAt } = await begun(c)
  const wrongAt = (place: number) => (rightAt(place) + 1) % 4
  for (let i = 0; i < 10; i++) await mark(i, i < 7 ? rightAt(i) : wrongAt(i))
  await as('mock.finish', { mockId })
  const { result } = await as('exam.result', { mockId })
  expect(result).toMatchObject({ right: 7, of: items.length })
  expect(result!.areas.reduce((n, a) => n + a.right, 0)).toBe(7)
  expect(result!.areas.reduce((n, a) => n + a.of, 0)).toBe(items.length)
  expect(result!.lines.filter((l) => l.given === null)).toHaveLength(items.length - 10)
  expect(result!.lines.every((l) => l.rationale.length > 0 && l.right === (l.given === l.answer))).toBe(true)
  // What was answered teaches the cards; what was left out does not.
  expect((await as('exam.progress', { exam: 'cmaa' })).areas.reduce((n, a) => n + a.answered, 0)).toBe(10)
})

test('a mock belongs to one person', async () => {
  const c = await clinic()
  const { mockId } = await begun(c)
  for (const who of ['manager', 'provider'] as const) {
    expect(await refusal(c.as(who)('mock.answer', { mockId, place: 0, choice: 0 }))).toMatchObject({ kind: 'missing' })
    expect(await refusal(c.as(who)('mock.finish', { mockId }))).toMatchObject({ kind: 'missing' })
    expect((await c.as(who)('exam.paper', {})).mock).toBeNull()
  }
  await c.as('medical_assistant')('mock.finish', { mockId })
  expect(await refusal(c.as('manager')('exam.result', { mockId }))).toMatchObject({ kind: 'missing' })
  expect((await c.as('manager')('exam.mocks', {})).mocks).toEqual([])
})

test('not a place that is not on the paper', async () => {
  const c = await clinic()
  const { mark } = await begun(c)
  expect(await refusal(mark(paper.items, 0))).toMatchObject({ code: 'place' })
})

test.each(ExamId.options)('a mock of the %s can be begun', async (exam) => {
  const c = await clinic()
  const { items } = await c.as('medical_assistant')('mock.begin', { exam, length: 'quarter' })
  expect(items).toBeGreaterThan(0)
})
