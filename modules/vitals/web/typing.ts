import { isWholeBp, splitBp } from '../../../ui/numbers.ts'
import { impossible } from '../limits.ts'
import { toBase } from '../units.ts'
import { kinds, type ReadingKind } from '../vitals.ts'

/** Digits after the point that are worth typing, by unit. */
const decimals: Record<string, number> = { '[degF]': 1, Cel: 1, '[lb_av]': 1, kg: 2, '[in_i]': 2, cm: 1 }

const canBe = (kind: Exclude<ReadingKind, 'bp'>, n: number, unit: string) => toBase(n, unit) <= impossible[kind][1]

/** True when no further key can make another value of it: then the focus moves on by itself. */
export function isWhole(kind: ReadingKind, unit: string, text: string): boolean {
  if (kind === 'bp') return isWholeBp(text)
  const parts = /^(\d+)(?:\.(\d*))?$/.exec(text)
  if (!parts) return false
  const places = decimals[unit] ?? 0
  if (parts[2] !== undefined) return parts[2].length >= places && places > 0
  return places === 0 && (Number(text) === 0 || !canBe(kind, Number(text) * 10, unit))
}

/**
 * What the box holds after a key. A temperature needs no point: 986 can only be 98.6 °F and 368 only 36.8 °C, so the point comes by
 * itself, in sight.
 */
export function typed(kind: ReadingKind, unit: string, text: string): string {
  if (kind !== 'temp' || !/^\d{3,4}$/.test(text) || canBe('temp', Number(text), unit)) return text
  return `${text.slice(0, -1)}.${text.slice(-1)}`
}

/** Both figures of a pressure, or undefined while one is missing. */
export function bothOf(text: string): { value: string; diastolic: string } | undefined {
  const { systolic, diastolic } = splitBp(text)
  return systolic.length >= 2 && diastolic.length >= 2 ? { value: systolic, diastolic } : undefined
}

/** The units of a kind for an age: grams are for infants. */
export const unitsFor = (kind: ReadingKind, months: number): readonly string[] => kinds[kind].units.filter((u) => u !== 'g' || months < 24)

/** The unit after this one. */
export function nextUnit(kind: ReadingKind, unit: string, months: number): string {
  const units = unitsFor(kind, months)
  return units[(units.indexOf(unit) + 1) % units.length] ?? unit
}
