import { expect, test } from 'vitest'
import { rejects, type WestgardRule, westgard, zOf } from './westgard.ts'

/** One level: its distances from the mean, oldest first. */
const one = (...zs: number[]) => zs.map((z) => [{ level: 'normal', z }])
const two = (...pairs: [number, number][]) =>
  pairs.map(([a, b]) => [
    { level: 'low', z: a },
    { level: 'high', z: b },
  ])

/** By hand from the definitions in Clin Chem 1981;27:493-501. */
const golden: readonly [string, ReturnType<typeof one>, WestgardRule[]][] = [
  ['on the mean', one(0), []],
  ['exactly two is within', one(2), []],
  ['one beyond two warns', one(2.1), ['1_2s']],
  ['one beyond minus two warns', one(-2.1), ['1_2s']],
  ['one beyond three', one(3.1), ['1_2s', '1_3s']],
  ['two beyond two, same side', one(2.1, 2.2), ['1_2s', '2_2s']],
  ['two beyond two, other sides, in two runs', one(2.1, -2.2), ['1_2s']],
  ['both levels beyond two, same side', two([2.1, 2.3]), ['1_2s', '2_2s']],
  ['both levels beyond two, other sides', two([2.1, -2.1]), ['1_2s', 'R_4s']],
  ['four beyond one, same side', one(1.1, 1.2, 1.3, 1.1), ['4_1s']],
  ['three beyond one', one(0.5, 1.2, 1.3, 1.1), []],
  ['four beyond one over both levels', two([-1.1, -1.2], [-1.3, -1.4]), ['4_1s']],
  ['four beyond one in one level of two', two([1.1, 0], [1.2, 0], [1.3, -0.2], [1.1, 0.1]), ['4_1s']],
  ['ten on one side', one(0.1, 0.2, 0.1, 0.3, 0.1, 0.2, 0.4, 0.1, 0.2, 0.1), ['10_x']],
  ['nine on one side', one(-0.1, 0.2, 0.1, 0.3, 0.1, 0.2, 0.4, 0.1, 0.2, 0.1), []],
  ['on the mean breaks the ten', one(0.1, 0.2, 0.1, 0.3, 0, 0.2, 0.4, 0.1, 0.2, 0.1), []],
  ['what was wrong before is not the newest run', one(3.5, 0.2), []],
]

test.each(golden)('%s', (_, runs, found) => expect(westgard(runs)).toEqual(found))

test('a warning does not reject, everything else does', () => {
  expect(rejects(['1_2s'])).toBe(false)
  for (const rule of ['1_3s', '2_2s', 'R_4s', '4_1s', '10_x'] as const) expect(rejects([rule])).toBe(true)
  expect(rejects([])).toBe(false)
})

test('the distance is counted in standard deviations', () => {
  expect(zOf(108, 100, 4)).toBe(2)
  expect(zOf(94, 100, 4)).toBe(-1.5)
})
