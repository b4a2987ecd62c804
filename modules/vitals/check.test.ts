import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Age, ageAt } from './age.ts'
import { bmiOf, type Checked, check } from './check.ts'
import { flagOf } from './flags.ts'
import { impossible } from './limits.ts'
import { convert, toBase } from './units.ts'
import { kinds, Reading, type ReadingKind, readingKinds } from './vitals.ts'

const adult: Age = { days: 46 * 365, months: 46 * 12, years: 46 }
const newborn: Age = { days: 10, months: 0, years: 0 }
const toddler: Age = { days: 900, months: 29, years: 2 }
const schoolchild: Age = { days: 8 * 365, months: 96, years: 8 }
const level = (c: Omit<Checked, 'age'> & { age?: Age }) => check({ age: adult, ...c }).level

test.each<[string, Omit<Checked, 'age'> & { age?: Age }, string]>([
  ['a plain pressure', { kind: 'bp', value: '118', diastolic: '76', unit: 'mm[Hg]' }, 'ok'],
  ['the figures the wrong way round', { kind: 'bp', value: '76', diastolic: '118', unit: 'mm[Hg]' }, 'impossible'],
  ['two equal figures', { kind: 'bp', value: '80', diastolic: '80', unit: 'mm[Hg]' }, 'impossible'],
  ['figures less than ten apart', { kind: 'bp', value: '100', diastolic: '92', unit: 'mm[Hg]' }, 'concerning'],
  ['exactly ten apart', { kind: 'bp', value: '100', diastolic: '90', unit: 'mm[Hg]' }, 'ok'],
  ['no diastolic', { kind: 'bp', value: '118', unit: 'mm[Hg]' }, 'impossible'],
  ['systolic over 350', { kind: 'bp', value: '351', diastolic: '90', unit: 'mm[Hg]' }, 'impossible'],
  ['systolic of 250', { kind: 'bp', value: '250', diastolic: '120', unit: 'mm[Hg]' }, 'concerning'],
  ['an adult pressure in a child of eight', { kind: 'bp', value: '142', diastolic: '76', unit: 'mm[Hg]', age: schoolchild }, 'concerning'],
  ['pulse 72', { kind: 'hr', value: '72', unit: '/min' }, 'ok'],
  ['pulse 72 in a newborn', { kind: 'hr', value: '72', unit: '/min', age: newborn }, 'concerning'],
  ['pulse 150 in a newborn', { kind: 'hr', value: '150', unit: '/min', age: newborn }, 'ok'],
  ['pulse 720, a digit too many', { kind: 'hr', value: '720', unit: '/min' }, 'impossible'],
  ['breaths 16', { kind: 'rr', value: '16', unit: '/min' }, 'ok'],
  ['breaths 16 at two', { kind: 'rr', value: '16', unit: '/min', age: toddler }, 'concerning'],
  ['98.6 °F', { kind: 'temp', value: '98.6', unit: '[degF]' }, 'ok'],
  ['98.6 °C', { kind: 'temp', value: '98.6', unit: 'Cel' }, 'impossible'],
  ['37 °F', { kind: 'temp', value: '37', unit: '[degF]' }, 'impossible'],
  ['41.9 °C', { kind: 'temp', value: '41.9', unit: 'Cel' }, 'concerning'],
  ['oxygen 98', { kind: 'spo2', value: '98', unit: '%' }, 'ok'],
  ['oxygen 79', { kind: 'spo2', value: '79', unit: '%' }, 'concerning'],
  ['oxygen 101', { kind: 'spo2', value: '101', unit: '%' }, 'impossible'],
  ['pain 10', { kind: 'pain', value: '10', unit: '{score}' }, 'ok'],
  ['pain 11', { kind: 'pain', value: '11', unit: '{score}' }, 'impossible'],
  ['pain 2.5', { kind: 'pain', value: '2.5', unit: '{score}' }, 'impossible'],
  ['height 68 in', { kind: 'height', value: '68', unit: '[in_i]' }, 'ok'],
  ['height 168 in', { kind: 'height', value: '168', unit: '[in_i]' }, 'impossible'],
  ['head of 76 cm', { kind: 'head_circumference', value: '76', unit: 'cm' }, 'impossible'],
  ['a weight nobody knows before', { kind: 'weight', value: '180', unit: '[lb_av]' }, 'ok'],
  ['something that is no number', { kind: 'hr', value: 'fast', unit: '/min' }, 'impossible'],
])('%s', (_name, checked, expected) => {
  expect(level(checked)).toBe(expected)
})

describe('weight against the last one', () => {
  const last = { value: '180', unit: '[lb_av]', takenAt: '2026-11-01T18:00:00Z' }
  const at = '2026-11-24T18:00:00Z'
  test.each<[string, string, string, string, Age]>([
    ['the same in the other unit', '81.6', 'kg', 'ok', adult],
    ['pounds typed as kilograms', '180', 'kg', 'concerning', adult],
    ['kilograms typed as pounds', '81.6', '[lb_av]', 'concerning', adult],
    ['9 % more in three weeks', '196', '[lb_av]', 'ok', adult],
    ['12 % more in three weeks', '202', '[lb_av]', 'concerning', adult],
    ['12 % more in three weeks, in a child that grows', '202', '[lb_av]', 'ok', schoolchild],
  ])('%s', (_name, value, unit, expected, age) => expect(level({ kind: 'weight', value, unit, last, at, age })).toBe(expected))

  test('12 % more in a year is not asked about', () => {
    expect(level({ kind: 'weight', value: '202', unit: '[lb_av]', last: { ...last, takenAt: '2025-11-01T18:00:00Z' }, at })).toBe('ok')
  })
  test('25 lb stored as 25 kg: the message names the last value with its unit', () => {
    const said = check({ kind: 'weight', value: '25', unit: 'kg', age: toddler, last: { value: '25', unit: '[lb_av]', takenAt: at }, at })
    expect(said).toMatchObject({ level: 'concerning', message: expect.stringContaining('25 lb') })
  })
  test('a weight that makes no sense with the height', () => {
    expect(level({ kind: 'weight', value: '20', unit: 'kg', height: { value: '70', unit: '[in_i]' } })).toBe('concerning')
  })
})

test('BMI of 70 kg and 175 cm is 22.86', () => {
  expect(bmiOf({ value: '70', unit: 'kg' }, { value: '175', unit: 'cm' })).toBe(22.86)
  expect(bmiOf({ value: '70', unit: 'kg' }, { value: '17.5', unit: 'cm' })).toBeUndefined()
})

test.each([
  ['2026-11-14', '2026-11-24', { days: 10, months: 0, years: 0 }],
  ['2024-02-29', '2025-02-28', { days: 365, months: 11, years: 0 }],
  ['1980-05-14', '2026-11-24', { days: 16995, months: 558, years: 46 }],
])('born %s, on %s', (born, on, age) => expect(ageAt(born, on)).toEqual(age))

describe('flags for display', () => {
  const flag = (kind: ReadingKind, value: string, age = adult, more: { diastolic?: string; unit?: string; sex?: string } = {}) =>
    flagOf({ kind, value, diastolic: more.diastolic ?? null, unit: more.unit ?? kinds[kind].units[0] }, age, more.sex ?? 'female')
  test.each([
    [flag('bp', '118', adult, { diastolic: '76' }), null],
    [flag('bp', '130', adult, { diastolic: '76' }), 'high'],
    [flag('bp', '120', adult, { diastolic: '80' }), 'high'],
    [flag('bp', '181', adult, { diastolic: '76' }), 'critical'],
    [flag('bp', '99', adult, { diastolic: '60' }), 'low'],
    [flag('bp', '89', adult, { diastolic: '60' }), 'critical'],
    [flag('bp', '106', schoolchild, { diastolic: '60' }), null],
    [flag('bp', '100', schoolchild, { diastolic: '69' }), 'high'],
    [flag('bp', '107', schoolchild, { diastolic: '60', sex: 'male' }), 'high'],
    [flag('bp', '85', schoolchild, { diastolic: '60' }), 'critical'],
    [flag('hr', '49'), 'low'],
    [flag('hr', '131'), 'critical'],
    [flag('hr', '131', newborn), null],
    [flag('rr', '21'), 'high'],
    [flag('temp', '100.4'), 'high'],
    [flag('temp', '100.3'), null],
    [flag('temp', '100.4', newborn), 'critical'],
    [flag('temp', '97.6', newborn), 'critical'],
    [flag('temp', '39.6', adult, { unit: 'Cel' }), 'critical'],
    [flag('spo2', '94'), 'low'],
    [flag('spo2', '89'), 'critical'],
    [flag('pain', '9'), null],
    [flagOf({ kind: 'hr', value: null, unit: null }, adult, 'male'), null],
  ])('%#', (got, expected) => expect(got).toBe(expected))
})

test('what a reading must have', () => {
  const wrong = (r: unknown) => Reading.safeParse(r).error?.issues.map((i) => i.path.join('.')) ?? []
  expect(wrong({ kind: 'hr', value: 72, unit: '/min' })).toEqual([])
  expect(Reading.parse({ kind: 'temp', value: '98.60', unit: '[degF]' }).value).toBe('98.60')
  expect(wrong({ kind: 'hr' })).toEqual(['value'])
  expect(wrong({ kind: 'hr', value: '72' })).toEqual(['unit'])
  expect(wrong({ kind: 'hr', value: '72', unit: 'kg' })).toEqual(['unit'])
  expect(wrong({ kind: 'hr', value: '72', unit: '/min', absent: 'refused' })).toEqual(['absent'])
  expect(wrong({ kind: 'bp', value: '118', unit: 'mm[Hg]' })).toEqual(['diastolic'])
  expect(wrong({ kind: 'hr', value: '72', diastolic: '60', unit: '/min' })).toEqual(['diastolic'])
  expect(wrong({ kind: 'bp', absent: 'refused' })).toEqual([])
  expect(wrong({ kind: 'bp', absent: 'could_not' })).toEqual(['note'])
  expect(wrong({ kind: 'temp', value: '98.6', unit: '[degF]', site: 'left_arm' })).toEqual(['site'])
})

describe('whatever is typed', () => {
  const kind = fc.constantFrom(...readingKinds)
  const number = fc.double({ min: 0, max: 9999, noNaN: true })
  const age = fc
    .integer({ min: 0, max: 110 * 365 })
    .map((days): Age => ({ days, months: Math.floor(days / 30.44), years: Math.floor(days / 365.25) }))
  const typed = fc
    .record({ kind, value: number, diastolic: number, age })
    .chain((r) => fc.constantFrom(...kinds[r.kind].units).map((unit) => ({ ...r, unit })))

  test('outside of the hard limits it is impossible, inside it is not, unless the two figures say so', () => {
    fc.assert(
      fc.property(typed, (r) => {
        if (r.kind === 'bp' || r.kind === 'pain') return
        const n = toBase(r.value, r.unit)
        const [low, high] = impossible[r.kind]
        expect(check(r).level === 'impossible').toBe(n < low || n > high)
      }),
    )
  })
  test('the unit never changes the verdict: a value and the same value in another unit are judged alike', () => {
    fc.assert(
      fc.property(typed, (r) => {
        for (const unit of kinds[r.kind].units) {
          const value = convert(r.value, r.unit, unit)!
          const limits = Object.values(impossible).flat()
          if (limits.some((l) => Math.abs(toBase(r.value, r.unit) - l) < 1e-6)) return
          expect(check({ ...r, value, unit }).level).toBe(check(r).level)
        }
      }),
    )
  })
  test('a pressure that passes has its higher figure first', () => {
    fc.assert(
      fc.property(number, number, age, (value, diastolic, age) =>
        check({ kind: 'bp', value, diastolic, unit: 'mm[Hg]', age }).level !== 'impossible' ? value > diastolic : true,
      ),
    )
  })
  test('conversion there and back is the same', () => {
    fc.assert(
      fc.property(typed, fc.nat(), (r, n) => {
        const { units } = kinds[r.kind]
        const to = units[n % units.length]!
        expect(convert(convert(r.value, r.unit, to)!, to, r.unit)).toBeCloseTo(r.value, 6)
      }),
    )
  })
  test('every verdict but ok says something', () => {
    fc.assert(fc.property(typed, (r) => check(r).level === 'ok' || check(r).message.length > 10))
  })
})
