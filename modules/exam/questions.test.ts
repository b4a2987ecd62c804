import { describe, expect, test } from 'vitest'
import { ExamId, outlineOf, type Question } from './exam.ts'
import { allQuestions } from './questions/index.ts'

const exams = ExamId.options
const tests = allQuestions.map((q) => [q.id, q] as const)
const anyPlace = /\b(all|none|both|any) of the (above|these)\b|\boption [a-d]\b|\b(above|below)\b (options?|answers?)/i
const inArea = (exam: ExamId, area: string) => allQuestions.filter((q) => q.areas[exam] === area)

test('no two questions share an id or a stem', () => {
  expect(new Set(allQuestions.map((q) => q.id)).size).toBe(allQuestions.length)
  expect(new Set(allQuestions.map((q) => q.stem.toLowerCase())).size).toBe(allQuestions.length)
})

describe.each(tests)('question %s', (_id, q: Question) => {
  test('has four different options, one answer, and none that speaks of the others', () => {
    expect(q.options).toHaveLength(4)
    expect(new Set(q.options.map((o) => o.trim().toLowerCase())).size).toBe(4)
    expect([0, 1, 2, 3]).toContain(q.answer)
    for (const option of q.options) expect(option).not.toMatch(anyPlace)
  })
  test('explains itself, names its source, and fits the screen', () => {
    expect(q.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
    expect(q.stem.length).toBeGreaterThan(20)
    expect(q.stem.length).toBeLessThanOrEqual(420)
    expect(q.rationale.length).toBeGreaterThanOrEqual(60)
    expect(q.source.trim().length).toBeGreaterThan(5)
  })
  test('belongs to an area of at least one outline', () => {
    const placed = exams.filter((e) => q.areas[e] !== undefined)
    expect(placed.length).toBeGreaterThan(0)
    for (const e of placed) expect(outlineOf(e).areas.map((a) => a.id)).toContain(q.areas[e])
  })
})

const areas = exams.flatMap((exam) => outlineOf(exam).areas.map((a) => [exam, a.id] as const))
test.each(areas)('%s: the area %s has at least five questions', (exam, area) => {
  expect(inArea(exam, area).length).toBeGreaterThanOrEqual(5)
})

test('the right answer is not always in the same place as written', () => {
  const at = [0, 1, 2, 3].map((i) => allQuestions.filter((q) => q.answer === i).length / allQuestions.length)
  for (const share of at) expect(share).toBeGreaterThan(0.1)
})
