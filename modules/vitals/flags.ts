import type { Age } from './age.ts'
import { lowestSystolic, type Range } from './limits.ts'
import { toBase } from './units.ts'
import type { Flag } from './vitals.ts'

/**
 * Flags for display: PROPOSED DEFAULTS. They say where a value stands, they decide nothing, and the practice's provider has to
 * agree to them. In mmHg, /min, °C, %.
 */
export const flagsAre = 'Proposed defaults, not clinical advice: to be agreed by the practice'

interface Bounds {
  normal: Range
  critical?: Range
}

/** Awake. Source: PALS; the age is "from years" (from days in the first month). */
const palsPulse: readonly (readonly [years: number, Range])[] = [
  [12, [60, 100]],
  [6, [75, 118]],
  [3, [80, 120]],
  [1, [98, 140]],
]
const palsBreaths: readonly (readonly [years: number, Range])[] = [
  [12, [12, 20]],
  [6, [18, 25]],
  [3, [20, 28]],
  [1, [22, 37]],
  [0, [30, 53]],
]

/** 90th centile at the 5th height centile: at or above is for a closer look. Source: AAP 2017, simplified screening table. */
const screen: Record<'male' | 'female', readonly string[]> = {
  male: ['98/52', '100/55', '101/58', '102/60', '103/63', '105/66', '106/68', '107/69', '107/70', '108/72', '110/74', '113/75'],
  female: ['98/54', '101/58', '102/60', '103/62', '104/64', '105/67', '106/68', '107/69', '108/71', '109/72', '111/74', '114/75'],
}

const at = (table: readonly (readonly [number, Range])[], years: number) => table.find(([from]) => years >= from)?.[1]

function pulse({ days, years }: Age): Bounds {
  // Source of the adult figures here and below: our own proposal.
  if (years >= 16) return { normal: [50, 110], critical: [40, 130] }
  return { normal: at(palsPulse, years) ?? (days < 28 ? [100, 205] : [100, 190]) }
}

const breaths = ({ years }: Age): Bounds => (years >= 16 ? { normal: [12, 20], critical: [8, 25] } : { normal: at(palsBreaths, years)! })

/** The reference band a plot shows. */
export function bandOf(kind: string, age: Age): Range | undefined {
  if (kind === 'hr') return pulse(age).normal
  if (kind === 'rr') return breaths(age).normal
  if (kind === 'spo2') return [95, 100]
  return kind === 'temp' ? [36, 38] : undefined
}

function flagIn(n: number, { normal, critical }: Bounds): Flag | null {
  if (critical && (n < critical[0] || n > critical[1])) return 'critical'
  if (n > normal[1]) return 'high'
  return n < normal[0] ? 'low' : null
}

/** Source: fever ≥ 38.0 °C at any age, at once to the provider up to 60 days; < 36.5 °C in an infant likewise. */
function temperature(c: number, { days }: Age): Flag | null {
  const celsius = Math.round(c * 100) / 100
  if (days <= 60 && (celsius >= 38 || celsius < 36.5)) return 'critical'
  if (celsius < 35 || celsius > 39.5) return 'critical'
  if (celsius >= 38) return 'high'
  return celsius < 36 ? 'low' : null
}

/** Source: ACC/AHA 2017, kept in 2025 (stage 1 from 130/80, severe over 180/120), AAP 2017 for the young, PALS for the low end. */
function pressure(systolic: number, diastolic: number, age: Age, sex: string): Flag | null {
  if (systolic < (age.years >= 16 ? 90 : lowestSystolic(age)) || systolic > 180 || diastolic > 120) return 'critical'
  if (age.years >= 16 && systolic < 100) return 'low'
  if (age.years >= 13) return systolic >= 130 || diastolic >= 80 ? 'high' : null
  const [s, d] = (screen[sex === 'male' ? 'male' : 'female'][age.years - 1] ?? '').split('/').map(Number)
  return s && d && (systolic >= s || diastolic >= d) ? 'high' : null
}

export interface Flagged {
  kind: string
  value: string | number | null
  diastolic?: string | number | null | undefined
  unit: string | null
}

/** H, L, critical or nothing, for the age and sex of the patient on the day it was taken. */
export function flagOf({ kind, value, diastolic, unit }: Flagged, age: Age, sex: string): Flag | null {
  if (value === null) return null
  const n = toBase(Number(value), unit ?? '')
  if (kind === 'bp') return pressure(n, Number(diastolic), age, sex)
  if (kind === 'hr') return flagIn(n, pulse(age))
  if (kind === 'rr') return flagIn(n, breaths(age))
  if (kind === 'temp') return temperature(n, age)
  if (kind === 'spo2') return n < 90 ? 'critical' : n < 95 ? 'low' : null
  return null
}
