import { knownOf } from './catalogue.ts'
import type { Category, Renewal, Sure } from './known.ts'

const dayMs = 86_400_000

export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** The last day of a credential by its kind's own term: the day before the term is over, or the end of that month. */
export function lastDayOf(kind: string, validFrom: string): string | null {
  const known = knownOf(kind)
  if (!known?.months) return null
  const [year = 0, month = 1, day = 1] = validFrom.split('-').map(Number)
  if (known.toMonthEnd) return new Date(Date.UTC(year, month + known.months, 0)).toISOString().slice(0, 10)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + known.months + 1, 0)).getUTCDate()
  const same = new Date(Date.UTC(year, month - 1 + known.months, Math.min(day, lastOfMonth)))
  return addDays(same.toISOString().slice(0, 10), -1)
}

export interface Counted {
  doneOn: string
  amount: number
  category: string
  approved: boolean
  confirmed: boolean
}

interface HaveOf extends Category {
  have: number
}

/** How far a renewal is: only what another has confirmed is had. */
export interface RenewalClock {
  unit: Renewal['unit']
  need: number
  have: number
  /** Logged, and waiting for the manager. */
  waiting: number
  categories: readonly HaveOf[]
  approved: { least: number; have: number } | null
  complete: boolean
  /** The last day on which continuing education still renews it; after the end when the issuer gives time. */
  until: string | null
  sure: Sure
}

const sum = (entries: readonly Counted[]) => Math.round(entries.reduce((n, e) => n + e.amount, 0) * 100) / 100

/** Counts what was done within the credential's own term (and the time after its end that the issuer gives) against its rule. */
export function clockOf(
  { kind, validFrom, validTo }: { kind: string; validFrom: string; validTo: string | null },
  entries: readonly Counted[],
): RenewalClock | null {
  const rule = knownOf(kind)?.renewal
  if (!rule) return null
  const until = validTo ? addDays(validTo, rule.afterDays ?? 0) : null
  const inTerm = entries.filter((e) => e.doneOn >= validFrom && (until === null || e.doneOn <= until))
  const had = inTerm.filter((e) => e.confirmed)
  const categories = rule.categories.map((c) => ({ ...c, have: sum(had.filter((e) => e.category === c.id)) }))
  const approved = rule.approvedLeast ? { least: rule.approvedLeast, have: sum(had.filter((e) => e.approved)) } : null
  const have = sum(had)
  const complete =
    have >= rule.need && categories.every((c) => c.have >= (c.least ?? 0)) && (approved === null || approved.have >= approved.least)
  const { unit, need, sure } = rule
  return { unit, need, have, waiting: sum(inTerm.filter((e) => !e.confirmed)), categories, approved, complete, until, sure }
}

/** What is still missing, in words: `24 points; 10 Administrative; 12 approved by the issuer`. Empty when nothing is. */
export function missingOf(clock: RenewalClock): string {
  const left = (least: number, have: number) => Math.round((least - have) * 100) / 100
  const parts = [
    ...(clock.have < clock.need ? [`${left(clock.need, clock.have)} ${clock.unit}`] : []),
    ...clock.categories.flatMap((c) => (c.least && c.have < c.least ? [`${left(c.least, c.have)} in ${c.label}`] : [])),
    ...(clock.approved && clock.approved.have < clock.approved.least
      ? [`${left(clock.approved.least, clock.approved.have)} approved by the issuer`]
      : []),
  ]
  return parts.join('; ')
}

/** Days before the end at which a reminder goes out; 0 is the first day without it. */
export const marks = [90, 60, 30, 7, 0] as const
export type Mark = (typeof marks)[number]

/** The mark that a credential has reached on this day; undefined while it is far. */
export function markOf(validTo: string, today: string): Mark | undefined {
  const left = daysBetween(today, validTo)
  if (left < 0) return 0
  return ([7, 30, 60, 90] as const).find((m) => left <= m)
}
