import { ageOn } from '../../core/clock.ts'
import type { Judged, PatientFacts, Rule } from './rule.ts'

const day = 86_400_000
const at = (d: string) => Date.parse(`${d}T00:00:00Z`)
export const addDays = (d: string, days: number): string => new Date(at(d) + days * day).toISOString().slice(0, 10)

/** The same day of a later month; the last one of the month when it is shorter. */
export function addMonths(d: string, months: number): string {
  const [y = 0, m = 1, on = 1] = d.split('-').map(Number)
  const last = new Date(Date.UTC(y, m + months, 0)).getUTCDate()
  return new Date(Date.UTC(y, m - 1 + months, Math.min(on, last))).toISOString().slice(0, 10)
}

const newest = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((a, b) => (b && (!a || b > a) ? b : a), null)
/** A code of the list or one beneath it: Z85.03 is not the beginning of Z85.3. */
const isOf = (code: string, prefixes: readonly string[]) => prefixes.some((p) => code.startsWith(p))
const latestOf = (held: Readonly<Record<string, string>>, keys: readonly string[]) => newest(keys.map((k) => held[k]))

/** When the chart shows it last, without what was recorded by hand. */
function shown({ done }: Rule, f: PatientFacts): string | null {
  if (done.by === 'vaccine') return latestOf(f.vaccines, done.cvx)
  if (done.by === 'test') return latestOf(f.tests, done.loinc)
  if (done.by === 'visit') return f.visits[done.type] ?? null
  if (done.by === 'reading') return f.bp
  return done.by === 'tobacco' ? f.tobacco : null
}

/** Why the rule is not for this patient, or why nobody can tell. */
function outside({ who }: Rule, f: PatientFacts, today: string): Judged | null {
  const age = ageOn(f.birthDate, today)
  const notFor = (because: string): Judged => ({ state: 'not_for', because })
  if (who.fromAge !== undefined && age < who.fromAge) return notFor(`From ${who.fromAge} years of age.`)
  if (who.toAge !== undefined && age > who.toAge) return notFor(`Up to ${who.toAge} years of age.`)
  const { required, excluded } = who
  if (required && !f.problems.some((p) => isOf(p, required.codes))) return notFor(`No ${required.label} on the problem list.`)
  const stops = excluded ? f.problems.find((p) => isOf(p, excluded)) : undefined
  if (stops) return notFor(`Not with ${stops} on the problem list.`)
  if (who.sex === undefined || who.sex === f.sex) return null
  if (f.sex === 'unknown') return { state: 'unknown', because: 'Sex not recorded.' }
  return f.sex === 'other'
    ? { state: 'unknown', because: 'Sex recorded as other: a provider decides.' }
    : notFor(`For ${who.sex} patients.`)
}

/** The season that this day is in. */
function seasonal({ from, dueFrom }: { from: string; dueFrom: string }, last: string | null, today: string): Judged {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < from ? 1 : 0)
  const asked = `${dueFrom >= from ? year : year + 1}-${dueFrom}`
  if (last && last >= `${year}-${from}`) return { state: 'met', last, next: addMonths(asked, 12) }
  return today < asked ? { state: 'soon', due: asked, last } : { state: 'due', since: asked, last }
}

/** Whether somebody missed a visit and was not seen since; a visit that is booked mends it. */
function missedVisit(lookBackDays: number, f: PatientFacts, today: string): Judged {
  const { missed, lastSeen, booked } = f
  if (!missed || missed < addDays(today, -lookBackDays)) return { state: 'not_for', because: 'No visit was missed lately.' }
  const mended = newest([lastSeen && lastSeen >= missed ? lastSeen : null, booked])
  return mended ? { state: 'met', last: mended, next: null } : { state: 'due', since: missed, last: null }
}

/** How one patient stands to one rule today. Pure: the list, the chart, the letter and the daily job all ask here. */
export function judge(rule: Rule, f: PatientFacts, today: string): Judged {
  const no = outside(rule, f, today)
  if (no) return no
  const { every } = rule
  if ('lookBackDays' in every) return missedVisit(every.lookBackDays, f, today)
  const record = f.recorded[rule.id]
  const last = newest([shown(rule, f), record?.on])
  // The day that somebody wrote counts as long as nothing newer was done.
  const written = record?.next && (!last || !record.on || record.on >= last) ? record.next : null
  if (written && last) return until(written, last, 'soonDays' in every ? every.soonDays : 0, today)
  if ('season' in every) return seasonal(every.season, last, today)
  if (!last) return { state: 'due', since: null, last: null }
  return until(addMonths(last, every.months), last, every.soonDays, today)
}

function until(due: string, last: string, soonDays: number, today: string): Judged {
  if (due <= today) return { state: 'due', since: due, last }
  return addDays(due, -soonDays) <= today ? { state: 'soon', due, last } : { state: 'met', last, next: due }
}
