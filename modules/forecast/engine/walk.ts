import type { DoseRule, Path, TableSeries, When } from '../schedule/shape.ts'
import { after, dayNumber, spoken } from './days.ts'
import type { Given, Person, Verdict } from './types.ts'

/** What counted so far on a path, and the verdict on each dose. */
export interface Walk {
  path: Path
  counted: Given[]
  /** The newest dose, counted or not: intervals run from it. */
  last: Given | undefined
  /** Place of the rule that is next. */
  next: number
  verdicts: Map<Given, Verdict>
  /** Why a dose fewer is asked. */
  skipped: string[]
}

const holds = (w: When, p: Person, counted: readonly Given[], now: number): boolean => {
  const first = counted[0]
  const last = counted.at(-1)
  const before = counted.at(-2)
  if (w.nowFrom && now < after(p.birth, w.nowFrom)) return false
  if (w.firstFrom && !(first && first.day >= after(p.birth, w.firstFrom))) return false
  if (w.lastFrom && !(last && last.day >= after(p.birth, w.lastFrom) - p.schedule.graceDays)) return false
  if (w.lastGap && !(last && before && last.day >= after(before.day, w.lastGap) - p.schedule.graceDays)) return false
  if (w.lastBeforeDay && !(last && last.day < dayNumber(w.lastBeforeDay))) return false
  return true
}

/** The next rule that is not left out on that day. */
export function nextRule(p: Person, path: Path, from: number, counted: readonly Given[], now: number, why?: string[]): number {
  let i = from
  for (let rule = path.doses[i]; rule; rule = path.doses[++i]) {
    const left = rule.skip?.find((w) => holds(w, p, counted, now))
    if (!left) return i
    if (why && !why.includes(left.why)) why.push(left.why)
  }
  return i
}

const early = (days: number, of: string): Verdict => ({
  verdict: 'invalid',
  because: `${days} ${days === 1 ? 'day' : 'days'} too early: ${of}.`,
})

/** Whether another live vaccine of the days before hinders this dose. */
export function tooNearLive(p: Person, series: { cvx: readonly string[] }, dose: Given): Verdict | undefined {
  if (!p.schedule.liveCvx.includes(dose.cvx)) return undefined
  const space = p.schedule.liveSpacingDays
  const other = p.given.find(
    (g) => g.day < dose.day && dose.day - g.day < space && p.schedule.liveCvx.includes(g.cvx) && !series.cvx.includes(g.cvx),
  )
  if (!other) return undefined
  return early(
    space - (dose.day - other.day),
    `another live vaccine was given on ${spoken(other.day)}, and ${space} days are asked between them`,
  )
}

/** What keeps a dose from counting; the grace days hold for ages and intervals, never between different live vaccines. */
function wrongWith(p: Person, series: TableSeries, rule: DoseRule, dose: Given, w: Walk): Verdict | undefined {
  if (p.male && series.notMale?.includes(dose.cvx)) return { verdict: 'invalid', because: 'This product is not for a male.' }
  const grace = p.schedule.graceDays
  const youngest = rule.absMinAge ? after(p.birth, rule.absMinAge) : rule.minAge ? after(p.birth, rule.minAge) - grace : p.birth
  if (dose.day < youngest) return early(youngest - dose.day, `the youngest age is ${rule.absMinAge ?? rule.minAge ?? 'birth'}`)
  if (rule.maxAge && dose.day >= after(p.birth, rule.maxAge)) return { verdict: 'invalid', because: `Too old: not from ${rule.maxAge} on.` }
  if (w.last && rule.interval) {
    const soonest = rule.absInterval ? after(w.last.day, rule.absInterval) : after(w.last.day, rule.interval) - grace
    if (dose.day < soonest) return early(soonest - dose.day, `${rule.absInterval ?? rule.interval} after the dose of ${spoken(w.last.day)}`)
  }
  const first = w.counted[0]
  if (first && rule.sinceFirst) {
    const soonest = after(first.day, rule.sinceFirst) - grace
    if (dose.day < soonest) return early(soonest - dose.day, `${rule.sinceFirst} after the first dose of ${spoken(first.day)}`)
  }
  return tooNearLive(p, series, dose)
}

const begins = (p: Person, path: Path, day: number): boolean =>
  !(path.beginFrom && day < after(p.birth, path.beginFrom)) && !(path.beginBefore && day >= after(p.birth, path.beginBefore))

/** Goes through the doses of a series along one path; undefined when they are not of this path. */
export function walk(p: Person, series: TableSeries, path: Path, given: readonly Given[]): Walk | undefined {
  const w: Walk = { path, counted: [], last: undefined, next: 0, verdicts: new Map(), skipped: [] }
  for (const dose of given) {
    if (path.products && !path.products.includes(dose.cvx)) return undefined
    const i = nextRule(p, path, w.next, w.counted, dose.day, w.skipped)
    const rule = path.doses[i]
    if (!rule) {
      w.verdicts.set(dose, { verdict: 'extra', because: 'The series was complete.' })
      continue
    }
    if (w.last?.day === dose.day) {
      w.verdicts.set(dose, { verdict: 'extra', because: 'Another dose of the same day counts.' })
      continue
    }
    if (rule.only && !rule.only.includes(dose.cvx)) return undefined
    const wrong = wrongWith(p, series, rule, dose, w)
    if (!wrong && w.counted.length === 0 && !begins(p, path, dose.day)) return undefined
    w.last = dose
    w.verdicts.set(dose, wrong ?? { verdict: 'valid', because: `Dose ${w.counted.length + 1}.` })
    if (wrong) continue
    w.counted.push(dose)
    w.next = i + 1
  }
  if (w.counted.length === 0 && (path.ofProduct || !begins(p, path, p.today))) return undefined
  return w
}
