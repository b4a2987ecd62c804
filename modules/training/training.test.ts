import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { contents } from './content/index.ts'
import { type Asked, addYears, standingOf } from './training.ts'

const yearly: Asked = {
  ...{ topic: 'x', title: 'X', applies: true, roles: ['nurse'], everyDays: 365, keepYears: 3 },
  ...{ againAt: null, againOn: null, againWhy: null },
}
const had = (doneOn: string) => ({ doneOn, recordedAt: `${doneOn}T18:00:00.000Z` })

test('yearly means not more than 365 days, a leap year too', () => {
  expect(standingOf(yearly, '2027-01-01', [had('2027-03-01')], '2028-02-29')).toMatchObject({ standing: 'soon', dueOn: '2028-02-29' })
  expect(standingOf(yearly, '2027-01-01', [had('2027-03-01')], '2028-03-01')).toMatchObject({ standing: 'overdue' })
})

test('the latest of several counts, in whatever order they were entered', () => {
  const all = [had('2026-05-01'), had('2026-09-01'), had('2026-01-01')]
  expect(standingOf(yearly, '2026-01-01', all, '2026-11-24')).toEqual({ standing: 'done', dueOn: '2027-09-01', lastOn: '2026-09-01' })
})

test('in the evening, when UTC has the next day already, a training after the change counts', () => {
  const again = { ...yearly, againAt: '2026-11-25T03:00:00.000Z', againOn: '2026-11-24', againWhy: 'new plan' }
  const after = { doneOn: '2026-11-24', recordedAt: '2026-11-25T03:30:00.000Z' }
  const before = { doneOn: '2026-11-24', recordedAt: '2026-11-25T02:30:00.000Z' }
  expect(standingOf(again, '2026-01-01', [after], '2026-11-24').standing).toBe('done')
  expect(standingOf(again, '2026-01-01', [before], '2026-11-24').standing).toBe('due')
})

test('kept to the day, and not a day short after 29 February', () => {
  expect(addYears('2026-11-24', 3)).toBe('2029-11-24')
  expect(addYears('2028-02-29', 3)).toBe('2031-03-01')
})

test.for(catalogue)('$title cites its rule, its source and when it was looked at', (t) => {
  expect([t.rule, t.when, t.keepRule, t.applies, t.source].every((text) => text.length > 3)).toBe(true)
  expect(t.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(t.roles.length).toBeGreaterThan(0)
})

test.for(contents)('$topic has five questions, each answered by a section of the text', (c) => {
  expect(catalogue.some((t) => t.topic === c.topic)).toBe(true)
  expect(c.questions).toHaveLength(5)
  expect(c.cites.length).toBeGreaterThan(0)
  for (const q of c.questions) {
    expect(c.sections.map((s) => s.heading)).toContain(q.read)
    expect(q.options[q.right]).toBeDefined()
    expect(new Set(q.options).size).toBe(q.options.length)
  }
  // Whoever always presses the same key must not pass.
  expect(new Set(c.questions.map((q) => q.right)).size).toBeGreaterThan(1)
})
