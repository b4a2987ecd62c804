import { expect, test } from 'vitest'
import { ExamId, outlineOf } from './exam.ts'
import { allQuestions } from './questions/index.ts'
import { apportion, draw, itemsFor, paperOf } from './sample.ts'
import { shuffled } from './shuffle.ts'
import { streakOf } from './strength.ts'

const exams = ExamId.options
const counts = Array.from({ length: 300 }, (_, i) => i)

test.each(exams)('%s: whatever the number of items, each area has its share within one', (exam) => {
  const weights = outlineOf(exam).areas.map((a) => a.weight)
  const sum = weights.reduce((a, b) => a + b, 0)
  for (const n of counts) {
    const shares = apportion(n, weights)
    expect(shares.reduce((a, b) => a + b, 0)).toBe(n)
    for (const [i, share] of shares.entries()) expect(Math.abs(share - (n * weights[i]!) / sum)).toBeLessThan(1)
  }
})

test.each(exams)('%s: a drawn paper follows the weights within one and asks nothing twice', (exam) => {
  const { areas } = outlineOf(exam)
  const sum = areas.reduce((n, a) => n + a.weight, 0)
  for (let seed = 0; seed < 50; seed++)
    for (const share of [1, 0.25]) {
      const { questionIds } = draw(exam, allQuestions, share, `seed ${seed}`)
      expect(new Set(questionIds).size).toBe(questionIds.length)
      for (const area of areas) {
        const n = questionIds.filter((id) => allQuestions.find((q) => q.id === id)!.areas[exam] === area.id).length
        expect(Math.abs(n - (questionIds.length * area.weight) / sum)).toBeLessThan(1)
      }
    }
})

test('with enough questions a paper has the real count and the real time', () => {
  for (const exam of exams) {
    const outline = outlineOf(exam)
    const plenty = outline.areas.map(() => 1000)
    expect(itemsFor(outline, plenty, outline.items).items).toBe(outline.items)
  }
})

test('an area that runs short shrinks the paper and its time, not its own weight', () => {
  const outline = outlineOf('rma')
  const few = outline.areas.map((a) => (a.id === 'procedures' ? 10 : 1000))
  const { items, shares } = itemsFor(outline, few, outline.items)
  expect(items).toBeGreaterThan(50)
  expect(items).toBeLessThan(60)
  expect(shares[outline.areas.findIndex((a) => a.id === 'procedures')]).toBe(10)
})

test.each(exams)('%s: the time is in the proportion of the real one', (exam) => {
  const { items, minutes } = outlineOf(exam)
  const paper = paperOf(exam, allQuestions, 1)
  expect(Math.abs(paper.seconds - (minutes * 60 * paper.items) / items)).toBeLessThanOrEqual(0.5)
})

test('a shuffle keeps every option, is the same for a seed, and puts each in each place', () => {
  const at = new Map<string, number>()
  for (let i = 0; i < 2000; i++) {
    const order = shuffled([0, 1, 2, 3], `s${i}`)
    expect([...order].sort()).toEqual([0, 1, 2, 3])
    expect(shuffled([0, 1, 2, 3], `s${i}`)).toEqual(order)
    for (const [place, option] of order.entries()) at.set(`${option}@${place}`, (at.get(`${option}@${place}`) ?? 0) + 1)
  }
  expect(at.size).toBe(16)
  for (const n of at.values()) expect(Math.abs(n - 500)).toBeLessThan(100)
})

test('days in a row end with a day left out', () => {
  expect(streakOf([], '2026-11-24')).toBe(0)
  expect(streakOf(['2026-11-24', '2026-11-23', '2026-11-21'], '2026-11-24')).toBe(2)
  expect(streakOf(['2026-11-23', '2026-11-22'], '2026-11-24')).toBe(2)
  expect(streakOf(['2026-11-22'], '2026-11-24')).toBe(0)
  expect(streakOf(['2026-03-01', '2026-02-28'], '2026-03-01')).toBe(2)
})
