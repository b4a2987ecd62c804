import { expect, test } from 'vitest'
import { daysUntil, showClock, showDue, unanswered } from './exam-view.ts'

test('the clock shows hours only when there are any', () => {
  expect([0, 59, 245, 3600, 9599].map(showClock)).toEqual(['0:00', '0:59', '4:05', '1:00:00', '2:39:59'])
})

test('what is due is said in the nearest unit', () => {
  const now = Date.parse('2026-11-24T18:40:00Z')
  const due = (minutes: number) => showDue(new Date(now + minutes * 60_000).toISOString(), now)
  expect([-5, 1, 10, 60, 180, 1440 * 3].map(due)).toEqual([
    'in a minute',
    'in a minute',
    'in 10 minutes',
    'in an hour',
    'in 3 hours',
    'in 3 days',
  ])
})

test('days to the exam go over a change of clocks and a year', () => {
  expect(daysUntil('2026-11-24', '2026-11-24')).toBe(0)
  expect(daysUntil('2027-01-01', '2026-12-31')).toBe(1)
  expect(daysUntil('2027-03-15', '2027-03-13')).toBe(2)
})

test('a flag is no answer', () => {
  expect(
    unanswered([
      { choice: null, flagged: true },
      { choice: 0, flagged: false },
    ]),
  ).toBe(1)
})
