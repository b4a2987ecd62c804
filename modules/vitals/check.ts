import type { Age } from './age.ts'
import { concerning, impossible, type Measure } from './limits.ts'
import { convert, signOf, toBase } from './units.ts'
import { kinds, type ReadingKind } from './vitals.ts'

export interface Verdict {
  level: 'ok' | 'concerning' | 'impossible'
  message: string
}

/** The newest value of the kind before this one. */
export interface Last {
  value: string | number
  unit: string
  takenAt: string
}

/** One value as typed. Blood pressure brings its diastolic; weight is compared with its last and with the height. */
export interface Checked {
  kind: ReadingKind
  value: string | number
  unit: string
  diastolic?: string | number | undefined
  age: Age
  /** The day or instant it is taken; without it the last value is taken as of now. */
  at?: string | undefined
  last?: Last | null | undefined
  height?: { value: string | number; unit: string } | null | undefined
}

const ok: Verdict = { level: 'ok', message: '' }
const no = (message: string): Verdict => ({ level: 'impossible', message })
const ask = (message: string): Verdict => ({ level: 'concerning', message })

const tidy = (n: number) => String(Number(n.toFixed(1)))
const base: Partial<Record<ReadingKind, string>> = { temp: 'Cel', weight: 'kg', height: 'cm', head_circumference: 'cm' }

/** A limit in the unit that was typed. */
function limit(n: number, kind: ReadingKind, unit: string): string {
  return `${tidy(convert(n, base[kind] ?? unit, unit) ?? n)} ${signOf(unit)}`
}

function inRange(c: Checked, measure: Measure, name: string, typed: string | number): Verdict {
  const n = toBase(Number(typed), c.unit)
  if (!Number.isFinite(n)) return no(`${name}: type a number such as 98.6.`)
  const hard = impossible[measure]
  if (n > hard[1]) return no(`${name} cannot be over ${limit(hard[1], c.kind, c.unit)}. Measure again, or check the unit.`)
  if (n < hard[0]) return no(`${name} cannot be under ${limit(hard[0], c.kind, c.unit)}. Measure again, or check the unit.`)
  const soft = concerning(measure, c.age)
  if (soft && n > soft[1]) return ask(`${name} over ${limit(soft[1], c.kind, c.unit)} is unlikely at this age. Is it right?`)
  if (soft && n < soft[0]) return ask(`${name} under ${limit(soft[0], c.kind, c.unit)} is unlikely at this age. Is it right?`)
  return ok
}

function pressure(c: Checked): Verdict {
  const [systolic, diastolic] = [Number(c.value), Number(c.diastolic ?? Number.NaN)]
  const upper = inRange(c, 'systolic', 'Systolic', c.value)
  if (upper.level === 'impossible') return upper
  const lower = inRange(c, 'diastolic', 'Diastolic', c.diastolic ?? '')
  if (lower.level === 'impossible') return lower
  if (systolic <= diastolic) return no('The first figure must be the higher one. Type it again.')
  if (upper.level === 'concerning') return upper
  if (lower.level === 'concerning') return lower
  return systolic - diastolic < 10 ? ask('The two figures are less than 10 apart. Is it right?') : ok
}

/** 2.205 and its inverse, give or take 5 %: pounds typed as kilograms or the other way. */
const isSlip = (ratio: number) => [2.205, 1 / 2.205].some((slip) => Math.abs(ratio / slip - 1) <= 0.05)

const day = 86_400_000
const within30Days = (last: Last, at: string | undefined) => Math.abs(Date.parse(at ?? last.takenAt) - Date.parse(last.takenAt)) <= 30 * day

/** Source: our own proposal; the slip of units is the commonest of wrong weights (JAMIA, 0.63 % of 79,000). */
function weight(c: Checked): Verdict {
  const first = inRange(c, 'weight', kinds.weight.name, c.value)
  if (first.level !== 'ok') return first
  const kg = toBase(Number(c.value), c.unit)
  if (c.last) {
    const before = toBase(Number(c.last.value), c.last.unit)
    const shown = `${c.last.value} ${signOf(c.last.unit)}`
    if (isSlip(kg / before))
      return ask(`Last was ${shown}: this looks like pounds for kilograms or the other way. Check the unit. Is it right?`)
    const change = Math.abs(kg / before - 1)
    if (c.age.years >= 18 && change > 0.1 && within30Days(c.last, c.at))
      return ask(`Last was ${shown}: a change of ${Math.round(change * 100)}% within 30 days. Is it right?`)
  }
  const bmi = c.height ? bmiOf({ value: c.value, unit: c.unit }, c.height) : undefined
  if (bmi !== undefined && (bmi < 10 || bmi > 80))
    return ask(`With this height the BMI is ${tidy(bmi)}. Check weight, height and units. Is it right?`)
  return ok
}

/** Whether a value can be, and whether it is likely. Pure: the same beside the field and in the server. */
export function check(c: Checked): Verdict {
  if (c.kind === 'bp') return pressure(c)
  if (c.kind === 'weight') return weight(c)
  if (c.kind === 'pain' && !Number.isInteger(Number(c.value))) return no('Pain is a whole number from 0 to 10.')
  return inRange(c, c.kind, kinds[c.kind].name, c.value)
}

/** kg/m², computed to be shown; nobody types it. Nothing where the two cannot be of one person (under 5 or over 150). */
export function bmiOf(
  weight: { value: string | number; unit: string },
  height: { value: string | number; unit: string },
): number | undefined {
  const [kg, cm] = [toBase(Number(weight.value), weight.unit), toBase(Number(height.value), height.unit)]
  const bmi = Math.round((kg / (cm / 100) ** 2) * 100) / 100
  return bmi >= 5 && bmi <= 150 ? bmi : undefined
}
