import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, judge } from './judge.ts'
import type { PatientFacts } from './rule.ts'
import { ruleOf, rules } from './rules.ts'

const today = '2026-11-24'
const nobody: PatientFacts = {
  ...{ birthDate: '1970-03-02', sex: 'female', problems: [], vaccines: {}, tests: {}, visits: {}, bp: null, tobacco: null },
  ...{ lastSeen: null, missed: null, booked: null, recorded: {} },
}
const ask = (id: string, more: Partial<PatientFacts> = {}, on = today) => judge(ruleOf(id)!, { ...nobody, ...more }, on)

test('a flu dose counts for its season, from July to June', () => {
  expect(ask('influenza-vaccine')).toEqual({ state: 'due', since: '2026-09-01', last: null })
  expect(ask('influenza-vaccine', { vaccines: { '140': '2025-10-02' } })).toMatchObject({ state: 'due', since: '2026-09-01' })
  expect(ask('influenza-vaccine', { vaccines: { '205': '2026-07-01' } })).toMatchObject({ state: 'met', next: '2027-09-01' })
  expect(ask('influenza-vaccine', {}, '2026-08-31')).toMatchObject({ state: 'soon', due: '2026-09-01' })
  expect(ask('influenza-vaccine', {}, '2027-03-01')).toMatchObject({ state: 'due', since: '2026-09-01' })
  expect(ask('influenza-vaccine', { birthDate: '2020-01-01' })).toMatchObject({ state: 'not_for' })
})

test('a blood pressure is due each year from forty, and not screened in who has hypertension', () => {
  expect(ask('blood-pressure', { bp: '2025-11-24' })).toEqual({ state: 'due', since: '2026-11-24', last: '2025-11-24' })
  expect(ask('blood-pressure', { bp: '2025-11-25' })).toEqual({ state: 'soon', due: '2026-11-25', last: '2025-11-25' })
  expect(ask('blood-pressure', { bp: '2026-06-01' })).toMatchObject({ state: 'met', next: '2027-06-01' })
  expect(ask('blood-pressure', { birthDate: '1986-11-25' })).toEqual({ state: 'not_for', because: 'From 40 years of age.' })
  expect(ask('blood-pressure', { birthDate: '1986-11-24' })).toMatchObject({ state: 'due', since: null })
  expect(ask('blood-pressure', { problems: ['I10'] })).toEqual({ state: 'not_for', because: 'Not with I10 on the problem list.' })
})

test('diabetes rules ask for the diagnosis, the eye exam for type 2', () => {
  expect(ask('diabetes-a1c', { problems: ['J45.20'] })).toMatchObject({ state: 'not_for' })
  expect(ask('diabetes-a1c', { problems: ['E11.9'] })).toEqual({ state: 'due', since: null, last: null })
  expect(ask('diabetes-a1c', { problems: ['E11.9'], tests: { '4548-4': '2026-05-20' } })).toMatchObject({
    state: 'due',
    since: '2026-11-20',
  })
  expect(ask('diabetes-foot', { problems: ['E10.9'] })).toMatchObject({ state: 'due' })
  expect(ask('diabetes-eye', { problems: ['E10.9'] })).toMatchObject({ state: 'not_for' })
  expect(ask('diabetes-a1c', { problems: ['O24.410'] })).toMatchObject({ state: 'not_for' })
})

test('what cannot be judged says why', () => {
  expect(ask('mammogram', { sex: 'unknown' })).toEqual({ state: 'unknown', because: 'Sex not recorded.' })
  expect(ask('mammogram', { sex: 'other' })).toMatchObject({ state: 'unknown' })
  expect(ask('mammogram', { sex: 'male' })).toMatchObject({ state: 'not_for' })
  expect(ask('mammogram', { sex: 'unknown', birthDate: '1950-01-01' })).toMatchObject({ state: 'not_for' })
})

test('what was done elsewhere counts, with its own next day when one was written', () => {
  const done = (next: string | null) => ({ recorded: { 'colorectal-cancer': { on: '2020-05-01', next } } })
  expect(ask('colorectal-cancer', done('2030-05-01'))).toEqual({ state: 'met', last: '2020-05-01', next: '2030-05-01' })
  expect(ask('colorectal-cancer', done(null))).toMatchObject({ state: 'due', since: '2021-05-01' })
  // A newer test here is judged by the rule's own interval.
  expect(ask('colorectal-cancer', { ...done('2021-05-01'), tests: { '29771-3': '2026-10-01' } })).toMatchObject({ next: '2027-10-01' })
  expect(ask('diabetes-foot', { problems: ['E11.9'], recorded: { 'diabetes-foot': { on: null, next: null } } })).toMatchObject({
    state: 'due',
  })
})

test('a missed visit is made good by coming or by a booking', () => {
  expect(ask('missed-visit', { missed: '2026-11-02' })).toEqual({ state: 'due', since: '2026-11-02', last: null })
  expect(ask('missed-visit', { missed: '2026-11-02', lastSeen: '2026-10-30' })).toMatchObject({ state: 'due' })
  expect(ask('missed-visit', { missed: '2026-11-02', lastSeen: '2026-11-02' })).toMatchObject({ state: 'met' })
  expect(ask('missed-visit', { missed: '2026-11-02', booked: '2026-12-01' })).toMatchObject({ state: 'met' })
  expect(ask('missed-visit', { missed: '2026-01-02' })).toMatchObject({ state: 'not_for' })
})

test('months end where they end', () => {
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

test('every rule names who says so, and has a letter or calls nobody in', () => {
  expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length)
  for (const r of rules) {
    expect(r.source.length).toBeGreaterThan(20)
    expect(r.letter === null).toBe(r.atVisitOnly === true)
  }
})

const aDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1972-01-01', n))
const facts = fc.record({
  birthDate: fc.integer({ min: 0, max: 36_000 }).map((n) => addDays('1928-01-01', n)),
  sex: fc.constantFrom('female', 'male', 'other', 'unknown'),
  problems: fc.subarray(['E11.9', 'I10', 'C50.911', 'E10.9']),
  bp: fc.option(aDay),
  vaccines: fc.dictionary(fc.constantFrom('140', '115', '205'), aDay),
  tests: fc.dictionary(fc.constantFrom('4548-4', '29771-3'), aDay),
})

test('doing it today settles it, whatever was before', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...rules), aDay, (more, rule, on) => {
      const before = judge(rule, { ...nobody, ...more } as PatientFacts, on)
      const after = judge(rule, { ...nobody, ...more, recorded: { [rule.id]: { on, next: null } } } as PatientFacts, on)
      if (before.state === 'due' || before.state === 'soon') expect(after.state).toBe('met')
      else if (before.state === 'not_for' || before.state === 'unknown') expect(after).toEqual(before)
    }),
  )
})

test('what is due stays due until it is done, while the rule is for them', () => {
  fc.assert(
    fc.property(
      facts,
      fc.constantFrom(...rules.filter((r) => 'months' in r.every)),
      aDay,
      fc.integer({ min: 1, max: 400 }),
      (more, rule, on, days) => {
        const f = { ...nobody, ...more } as PatientFacts
        if (judge(rule, f, on).state !== 'due') return
        const later = judge(rule, f, addDays(on, days))
        expect(['due', 'not_for']).toContain(later.state)
      },
    ),
  )
})
