import { expect, test } from 'vitest'
import { eligible, type Known, seasonStart } from './eligible.ts'
import { type Answers, appliesOf, Criteria } from './standing-orders.ts'

const source = 'A guideline, 2025'
const base: Known = {
  ageMonths: 480,
  today: '2026-11-24',
  earlier: [],
  problems: [{ code: 'J45.909', label: 'Asthma' }],
  allergyState: 'none_known',
  allergies: [],
  celsius: 37,
}
const rule = (criteria: object) => Criteria.parse(criteria)
const judge = (criteria: object, known: Partial<Known> = {}, answers: Answers = []) =>
  eligible({ criteria: rule(criteria) }, { ...base, ...known }, answers)

const ages = { age: { fromMonths: 108, toMonths: 780, source } }
const month = { interval: { days: 28, source } }
const flu = { season: { from: '07-01', source } }
const asthma = { required: [{ code: 'J45', label: 'Asthma', source }] }
const noAsthma = { excluded: [{ code: 'J45', label: 'Asthma', source }] }
const hot = { tempAtMost: { celsius: 38, source } }
const egg = { allergies: ['latex'] }
const sore = { questions: [{ key: 'sore', text: 'Sore throat?', stops: 'no', because: 'The order is for a sore throat.', source }] }
const before = (day: string) => ({ earlier: [{ day, name: 'Fluzone' }] })

test.each<[string, object, Partial<Known>, Answers, 'met' | 'not_met' | 'unknown', string]>([
  ['an adult within the ages', ages, {}, [], 'met', 'Age 40 years; this order is for from 9 years until 65 years.'],
  ['on the month one becomes old enough', ages, { ageMonths: 108 }, [], 'met', 'Age 9 years'],
  ['a month too young', ages, { ageMonths: 107 }, [], 'not_met', 'Age 8 years'],
  ['too old', ages, { ageMonths: 781 }, [], 'not_met', 'Age 65 years'],
  ['an infant is told in months', ages, { ageMonths: 7 }, [], 'not_met', 'Age 7 months'],
  ['none before', month, {}, [], 'met', 'No earlier one is on record.'],
  ['27 days after the last', month, before('2026-10-28'), [], 'not_met', '27 days ago; at least 28 days'],
  ['28 days after the last', month, before('2026-10-27'), [], 'met', '28 days ago'],
  ['none this season', flu, before('2026-06-30'), [], 'met', 'since 2026-07-01'],
  ['one this season', flu, before('2026-07-01'), [], 'not_met', 'Has had it this season: Fluzone on 2026-07-01.'],
  ['the problem asked for', asthma, {}, [], 'met', 'Has Asthma.'],
  ['not the problem asked for', asthma, { problems: [] }, [], 'not_met', 'Asthma is not on the problem list.'],
  ['the excluded problem', noAsthma, {}, [], 'not_met', 'Has Asthma.'],
  ['not the excluded problem', noAsthma, { problems: [{ code: 'J44.9', label: 'COPD' }] }, [], 'met', 'No Asthma'],
  ['an allergy to it', egg, { allergies: ['Natural latex rubber'] }, [], 'not_met', 'Allergic to Natural latex rubber.'],
  ['allergies not asked', egg, { allergyState: 'not_recorded' }, [], 'unknown', 'Ask for allergies'],
  ['allergies asked', egg, { allergies: ['Penicillin'], allergyState: 'known' }, [], 'met', 'No allergy to latex'],
  ['not measured', hot, { celsius: null }, [], 'unknown', 'Take the temperature first; not above 38 °C (100.4 °F).'],
  ['not too hot', hot, { celsius: 38 }, [], 'met', '38.0 °C'],
  ['too hot', hot, { celsius: 38.1 }, [], 'not_met', '38.1 °C'],
  ['not asked', sore, {}, [], 'unknown', 'Sore throat?'],
  ['answered as it should be', sore, {}, [{ key: 'sore', yes: true }], 'met', 'Sore throat? Yes.'],
  ['answered so that it stops', sore, {}, [{ key: 'sore', yes: false }], 'not_met', 'No. The order is for a sore throat.'],
])('%s', (_name, criteria, known, answers, state, says) => {
  const [one, ...more] = judge(criteria, known, answers)
  expect(more).toEqual([])
  expect(one).toMatchObject({ state, says: expect.stringContaining(says) })
})

test('what is not asked is not judged, and an order without criteria is for everybody', () => {
  expect(judge({})).toEqual([])
  expect(appliesOf([])).toBe('yes')
})

test('one that stops outweighs one that is not known; one that is not known outweighs those that are met', () => {
  expect(appliesOf(judge({ ...sore, ...ages }, { ageMonths: 3 }))).toBe('no')
  expect(appliesOf(judge({ ...sore, ...ages }))).toBe('ask')
  expect(appliesOf(judge({ ...sore, ...ages }, {}, [{ key: 'sore', yes: true }]))).toBe('yes')
})

test('adding a criterion never makes an order apply that did not', () => {
  const all = [ages, month, flu, asthma, noAsthma, hot, egg, sore]
  const rank = { no: 0, ask: 1, yes: 2 }
  for (const known of [{}, { ageMonths: 3 }, { celsius: null }, before('2026-11-01')])
    for (const a of all)
      for (const b of all) expect(rank[appliesOf(judge({ ...a, ...b }, known))]).toBeLessThanOrEqual(rank[appliesOf(judge(a, known))])
})

test.each([
  ['2026-07-01', '2026-07-01'],
  ['2026-06-30', '2025-07-01'],
  ['2027-01-15', '2026-07-01'],
])('on %s the season began on %s', (today, start) => expect(seasonStart('07-01', today)).toBe(start))
