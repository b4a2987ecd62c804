import { expect, test } from 'vitest'
import { typeBp } from '../../../ui/numbers.ts'
import { kinds, type ReadingKind } from '../vitals.ts'
import { isWhole, nextUnit, typed } from './typing.ts'

function keysToType(kind: ReadingKind, keys: string): { pressed: number; shows: string } {
  const unit = kinds[kind].units[0]
  let shows = ''
  let pressed = 0
  for (const key of keys) {
    pressed++
    shows = kind === 'bp' ? typeBp(shows, shows + key) : typed(kind, unit, shows + key)
    if (isWhole(kind, unit, shows)) return { pressed, shows }
  }
  return { pressed: pressed + 1, shows }
}

const set = (of: Record<Exclude<ReadingKind, 'head_circumference'>, string>) =>
  Object.entries(of).map(([kind, keys]) => ({ kind, keys, ...keysToType(kind as ReadingKind, keys) }))
const total = (typed: { pressed: number }[]) => typed.reduce((sum, t) => sum + t.pressed, 0)

test('a full set of an adult is typed in 23 keys, no mouse', () => {
  const typed = set({ bp: '11876', hr: '72', rr: '16', temp: '986', spo2: '98', weight: '180.5', height: '68', pain: '2' })
  expect(typed.map((t) => t.shows)).toEqual(['118/76', '72', '16', '98.6', '98', '180.5', '68', '2'])
  expect(total(typed)).toBe(23)
})

test('the longest set stays under 40 keys', () => {
  const typed = set({ bp: '182/104', hr: '104', rr: '12', temp: '101.4', spo2: '100', weight: '312.5', height: '70.25', pain: '10' })
  expect(typed.map((t) => t.shows)).toEqual(['182/104', '104', '12', '101.4', '100', '312.5', '70.25', '10'])
  expect(total(typed)).toBeLessThanOrEqual(40)
})

test.each<[ReadingKind, string, string, boolean]>([
  ['hr', '/min', '7', false],
  ['hr', '/min', '72', true],
  ['hr', '/min', '30', false],
  ['hr', '/min', '118', true],
  ['rr', '/min', '16', true],
  ['rr', '/min', '12', false],
  ['spo2', '%', '10', false],
  ['spo2', '%', '100', true],
  ['pain', '{score}', '0', true],
  ['pain', '{score}', '1', false],
  ['pain', '{score}', '10', true],
  ['temp', '[degF]', '98', false],
  ['temp', '[degF]', '98.6', true],
  ['weight', '[lb_av]', '180', false],
  ['weight', '[lb_av]', '180.', false],
  ['weight', 'kg', '81.6', false],
  ['weight', 'kg', '81.65', true],
  ['bp', 'mm[Hg]', '118/7', false],
  ['bp', 'mm[Hg]', '118/76', true],
  ['bp', 'mm[Hg]', '182/10', false],
])('%s in %s: %s is whole: %s', (kind, unit, text, whole) => expect(isWhole(kind, unit, text)).toBe(whole))

test.each([
  ['[degF]', '986', '98.6'],
  ['[degF]', '101', '101'],
  ['[degF]', '1014', '101.4'],
  ['Cel', '368', '36.8'],
  ['Cel', '40', '40'],
])('a temperature in %s typed %s shows %s', (unit, keys, shows) => expect(typed('temp', unit, keys)).toBe(shows))

test('units go round; grams only for infants', () => {
  expect(nextUnit('temp', '[degF]', 500)).toBe('Cel')
  expect(nextUnit('weight', 'kg', 500)).toBe('[lb_av]')
  expect(nextUnit('weight', 'kg', 5)).toBe('g')
  expect(nextUnit('hr', '/min', 500)).toBe('/min')
})
