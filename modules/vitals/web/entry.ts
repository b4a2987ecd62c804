import { showNumber, showSince } from '../../../ui/index.ts'
import { type Age, ageAt } from '../age.ts'
import { bmiOf, check, type Last, type Verdict } from '../check.ts'
import { convert, signOf } from '../units.ts'
import { kinds, type ReadingInput, type ReadingKind } from '../vitals.ts'
import { bothOf, isWhole, unitsFor } from './typing.ts'
import { words } from './words.ts'

/** One box of the block as it stands in the draft. */
export interface Entry {
  value: string
  unit: string
  site?: string
  position?: string
  cuff?: string
  notDone: { kind: 'refused' | 'could-not'; reason: string } | null
  confirmed: boolean
}
export type Entries = Partial<Record<ReadingKind, Entry>>

export interface LatestValue extends Last {
  kind: string
  value: string
  diastolic: string | null
}

/** Whose vitals these are, and what is known from before. */
export interface About {
  birthDate: string
  sex: string
  today: string
  now: string
  lasts: readonly LatestValue[]
}

export const ageOf = (about: About): Age => ageAt(about.birthDate, about.today)

export function emptyEntry(kind: ReadingKind, age: Age): Entry {
  const usual = { ...kinds[kind].usual }
  if (kind === 'height' && age.months < 24) usual.position = 'lying'
  if (kind === 'bp' && age.years < 12) usual.cuff = 'child'
  return { value: '', unit: unitsFor(kind, age.months)[0] ?? '', ...usual, notDone: null, confirmed: false }
}

export const isPending = (entry: Entry | undefined): boolean => Boolean(entry && (entry.notDone || entry.value !== ''))

/** What would be written; undefined while the box is empty or half typed. */
export function readingOf(kind: ReadingKind, entry: Entry): ReadingInput | undefined {
  const { unit, site, position, cuff, notDone, confirmed, value } = entry
  if (notDone)
    return { kind, absent: notDone.kind === 'refused' ? 'refused' : 'could_not', ...(notDone.reason ? { note: notDone.reason } : {}) }
  const figures = kind === 'bp' ? bothOf(value) : value === '' ? undefined : { value }
  if (!figures) return undefined
  const how = { ...(site ? { site } : {}), ...(position ? { position } : {}), ...(cuff ? { cuff } : {}) }
  return { kind, ...figures, unit, ...how, ...(confirmed ? { confirmed } : {}) }
}

/** The same judgement as the server's, beside the box. */
export function judge(kind: ReadingKind, entry: Entry, entries: Entries, about: About): Verdict {
  const reading = readingOf(kind, entry)
  if (!reading || reading.value === undefined)
    return kind === 'bp' && entry.value !== '' && !entry.notDone
      ? { level: 'impossible', message: words.bothFigures }
      : { level: 'ok', message: '' }
  const last = about.lasts.find((l) => l.kind === kind) ?? null
  const typed = entries.height?.value ? { value: entries.height.value, unit: entries.height.unit } : undefined
  const height = typed ?? about.lasts.find((l) => l.kind === 'height') ?? null
  const { value, diastolic, unit = '' } = reading
  return check({ kind, value, diastolic, unit, age: ageOf(about), at: about.now, last, height })
}

/** Whether the focus may move on by itself: nothing more can be typed, and there is nothing to say about it. */
export const movesOn = (kind: ReadingKind, entry: Entry, entries: Entries, about: About): boolean =>
  isWhole(kind, entry.unit, entry.value) && judge(kind, entry, entries, about).level === 'ok'

/** `= 81.6 kg`, while it is typed. */
export function inOtherUnit(kind: ReadingKind, { value, unit }: Entry, age: Age): string | null {
  const other = unitsFor(kind, age.months).find((u) => u !== unit)
  const n = other && value !== '' ? convert(Number(value), unit, other) : undefined
  return n === undefined || !Number.isFinite(n) ? null : `= ${showNumber(Number(n.toFixed(1)))} ${signOf(other ?? '')}`
}

/** The BMI of what is in the boxes: to look at. */
export function bmiNow(entries: Entries): string | null {
  const { weight, height } = entries
  const bmi = weight?.value && height?.value ? bmiOf(weight, height) : undefined
  return bmi === undefined ? null : showNumber(bmi.toFixed(1))
}

export function showLast(kind: ReadingKind, about: About): { text: string; age: string } | null {
  const last = about.lasts.find((l) => l.kind === kind)
  return last ? { text: showValue(last), age: showSince(last.takenAt, about.now) } : null
}

export function showValue({ value, diastolic, unit }: { value: string | null; diastolic?: string | null; unit: string | null }): string {
  if (value === null) return ''
  const number = diastolic ? `${showNumber(value)}/${showNumber(diastolic)}` : showNumber(value, { keepZeros: true })
  const sign = signOf(unit ?? '')
  return sign === '%' || sign === '/10' ? `${number}${sign}` : `${number} ${sign}`
}

export const plainly = (code: string): string => words.how[code] ?? code.replaceAll('_', ' ')
