import type { Age } from './age.ts'
import type { ReadingKind } from './vitals.ts'

/**
 * What cannot be, and what is unlikely. Guards on data entry, not clinical thresholds: each line says where its figures are from.
 * In mmHg, /min, °C, %, kg, cm.
 */
export type Range = readonly [low: number, high: number]
export type Measure = Exclude<ReadingKind, 'bp'> | 'systolic' | 'diastolic'

/** Source: our own proposal, extremes of physiology; lengths, weights and scores are only bounded here. */
export const impossible: Record<Measure, Range> = {
  systolic: [20, 350],
  diastolic: [10, 250],
  hr: [10, 350],
  rr: [1, 150],
  temp: [25, 45],
  spo2: [20, 100],
  weight: [0.2, 650],
  height: [20, 275],
  pain: [0, 10],
  head_circumference: [15, 75],
}

/** Source: our own proposal, all ages. */
const unlikely: Partial<Record<Measure, Range>> = {
  systolic: [60, 240],
  diastolic: [30, 140],
  hr: [30, 220],
  rr: [6, 80],
  temp: [34, 41.5],
  spo2: [80, 100],
}

/** First and 99th centile, months from → pulse, breaths. Source: Fleming 2011, Lancet 377:1011. */
const centiles: readonly (readonly [months: number, hr: Range, rr: Range])[] = [
  [144, [47, 108], [12, 23]],
  [96, [52, 115], [14, 25]],
  [72, [59, 123], [16, 27]],
  [48, [65, 131], [17, 29]],
  [36, [70, 136], [17, 33]],
  [24, [76, 142], [18, 38]],
  [18, [82, 149], [19, 46]],
  [12, [88, 156], [21, 53]],
  [9, [93, 161], [22, 58]],
  [6, [98, 168], [23, 61]],
  [3, [104, 175], [24, 64]],
  [0, [107, 181], [25, 66]],
]

/** Lowest systolic that is not hypotension. Source: PALS. */
export function lowestSystolic({ days, years }: Age): number {
  if (days <= 28) return 60
  if (years < 1) return 70
  return years < 10 ? 70 + 2 * years : 90
}

/**
 * Beyond this a value is asked about once more. Children under 15 have their own pulse, breathing and pressure: what is plain in
 * an adult is a slip in an infant. From 15 on the figures of all ages hold.
 */
export function concerning(measure: Measure, age: Age): Range | undefined {
  const all = unlikely[measure]
  if (age.years >= 15) return all
  if (measure === 'hr' || measure === 'rr') {
    const band = centiles.find(([from]) => age.months >= from)!
    return measure === 'hr' ? band[1] : band[2]
  }
  if (age.years >= 13) return all
  // Stage 2 at any age. Source: AAP 2017.
  if (measure === 'systolic') return [lowestSystolic(age), 139]
  if (measure === 'diastolic') return [30, 89]
  return all
}
