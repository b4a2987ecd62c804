import { Refusal } from '../../core/errors.ts'

/** A test that answers with a number: its unit, what the device can show at all, and where a value is not normal or dangerous. */
export interface NumberKind {
  unit: string
  decimals: number
  possibleLow: number
  possibleHigh: number
}
export interface Range {
  normalLow: number | null
  normalHigh: number | null
  criticalLow: number | null
  criticalHigh: number | null
}

/** HL7 v3 ObservationInterpretation: low, high, critically low and high, abnormal. */
export type Flag = 'L' | 'H' | 'LL' | 'HH' | 'A'
export const isCritical = (flag: Flag | null) => flag === 'LL' || flag === 'HH'

const shape = /^\d{1,6}(\.\d{1,4})?$/

/** What is wrong with what was typed; null when it can be. Said at the field before it is sent, and again by the server. */
export function wrongNumber({ unit, decimals, possibleLow, possibleHigh }: NumberKind, text: string): string | null {
  if (!shape.test(text)) return 'A number, as 5.4.'
  const places = text.split('.')[1]?.length ?? 0
  if (places > decimals) return decimals ? `No more than ${decimals} decimal${decimals > 1 ? 's' : ''}.` : 'A whole number.'
  const value = Number(text)
  return value < possibleLow || value > possibleHigh ? `Not possible: the test shows ${possibleLow} to ${possibleHigh} ${unit}.` : null
}

export function readNumber(kind: NumberKind, text: string, path: string): number {
  const message = wrongNumber(kind, text)
  if (message) throw new Refusal('invalid', 'not_possible', message, { fields: [{ path, message }] })
  return Number(text)
}

/** The bound itself is critical (at or beyond it), but still normal (only beyond it is not). */
export function flagOf(value: number, r: Range): Flag | null {
  if (r.criticalLow !== null && value <= r.criticalLow) return 'LL'
  if (r.criticalHigh !== null && value >= r.criticalHigh) return 'HH'
  if (r.normalLow !== null && value < r.normalLow) return 'L'
  return r.normalHigh !== null && value > r.normalHigh ? 'H' : null
}
