import type { AgeWord, DoseRule, TableSeries } from '../schedule/shape.ts'
import { after, dayNumber, spoken } from './days.ts'
import { type Finding, type Given, type Outcome, type Person, settled } from './types.ts'
import { nextRule, type Walk, walk } from './walk.ts'

/** What is next on a path: the rule, its first possible day, and how many doses are still to come. */
interface Next {
  walk: Walk
  rule: DoseRule | undefined
  earliest: number
  remaining: number
  why: string[]
}

/** The last live dose of another series, which a live vaccine keeps its distance from. */
const afterLive = (p: Person, series: TableSeries): number =>
  series.live
    ? Math.max(
        ...p.given
          .filter((g) => g.day <= p.today && p.schedule.liveCvx.includes(g.cvx) && !series.cvx.includes(g.cvx))
          .map((g) => g.day + p.schedule.liveSpacingDays),
        Number.NEGATIVE_INFINITY,
      )
    : Number.NEGATIVE_INFINITY

const earliestOf = (p: Person, rule: DoseRule, last: number | undefined, first: number | undefined): number =>
  Math.max(
    rule.minAge ? after(p.birth, rule.minAge) : p.birth,
    last !== undefined && rule.interval ? after(last, rule.interval) : p.birth,
    first !== undefined && rule.sinceFirst ? after(first, rule.sinceFirst) : p.birth,
  )

/** Plays the rest of the series as early as it may go, for the next dose and the number of those that remain. */
function playOn(p: Person, series: TableSeries, w: Walk): Next {
  const why = [...w.skipped]
  const played = [...w.counted]
  let last = w.last?.day
  let at = p.today
  let i = w.next
  const next: Next = { walk: w, rule: undefined, earliest: p.today, remaining: 0, why }
  for (;;) {
    const reasons = next.rule ? undefined : why
    i = nextRule(p, w.path, i, played, at, reasons)
    let rule = w.path.doses[i]
    if (!rule) return next
    let earliest = Math.max(earliestOf(p, rule, last, played[0]?.day), next.rule ? p.birth : afterLive(p, series))
    const later = nextRule(p, w.path, i, played, Math.max(at, earliest), reasons)
    if (later !== i) {
      i = later
      rule = w.path.doses[i]
      if (!rule) return next
      earliest = Math.max(earliestOf(p, rule, last, played[0]?.day), next.rule ? p.birth : afterLive(p, series))
    }
    at = Math.max(at, earliest)
    if (!next.rule) Object.assign(next, { rule, earliest })
    next.remaining++
    played.push({ cvx: '', day: at, place: -1 })
    last = at
    i++
  }
}

/** The fewest to come, then the earliest, then the path on which more counts. */
const better = (a: Next, b: Next): Next => {
  if (a.remaining !== b.remaining) return a.remaining < b.remaining ? a : b
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? a : b
  return b.walk.counted.length > a.walk.counted.length ? b : a
}

function wordFor(p: Person, series: TableSeries, counted: number): AgeWord | undefined {
  return series.ages?.find(
    (a) =>
      (!a.from || p.today >= after(p.birth, a.from)) &&
      (!a.before || p.today < after(p.birth, a.before)) &&
      (!a.bornBefore || p.birth < dayNumber(a.bornBefore)) &&
      (a.when === undefined || (a.when === 'none_counted') === (counted === 0)),
  )
}

/** Why it is now: the age, the distance, what is behind. */
function reasonOf(p: Person, n: Next, rule: DoseRule, dates: { recommended: number; overdueFrom: number | null; adult: boolean }): string {
  const { counted, last } = n.walk
  const parts: string[] = []
  const age = rule.from ?? rule.minAge
  if (age && age !== '0 days') parts.push(`recommended from ${age} of age`)
  else if (age) parts.push('recommended from birth')
  if (last && rule.interval) parts.push(`${rule.interval} after the dose of ${spoken(last.day)}`)
  if (rule.beginBefore && counted.length === 0)
    parts.push(`begun before ${rule.beginBefore}, by ${spoken(after(p.birth, rule.beginBefore) - 1)}`)
  const lead = counted.length ? `Dose ${counted.length + 1}` : 'First dose'
  const behind =
    dates.overdueFrom !== null && p.today >= dates.overdueFrom ? ` Behind since ${spoken(Math.max(dates.overdueFrom, n.earliest))}.` : ''
  const bad = [...n.walk.verdicts.values()].filter((v) => v.verdict === 'invalid').length
  const not = bad ? ` ${bad === 1 ? 'One earlier dose does' : `${bad} earlier doses do`} not count.` : ''
  const fewer = n.why.length ? ` Fewer doses: ${n.why.join('; ')}.` : ''
  const ask = dates.adult && counted.length === 0 ? ' Nothing is on record: ask for the childhood record first.' : ''
  return `${lead}${parts.length ? `: ${parts.join(', ')}` : ''}.${behind}${not}${fewer}${ask}`
}

function findingOf(p: Person, n: Next, rule: DoseRule): Finding {
  const { counted, last } = n.walk
  const { earliest } = n
  const aim = rule.from ? after(p.birth, rule.from) : last && rule.aim ? after(last.day, rule.aim) : earliest
  const limit = rule.until ? after(p.birth, rule.until) : last && rule.aimUntil ? after(last.day, rule.aimUntil) : null
  const grown = after(p.birth, '19 years')
  // A series of childhood is not called behind in a grown person: the record is more often missing than the dose.
  const adult = p.today >= grown && limit !== null && limit < grown
  const recommended = Math.max(earliest, aim)
  const overdueFrom = limit === null || adult ? null : Math.max(limit, earliest)
  if (rule.maxAge && Math.max(p.today, earliest) >= after(p.birth, rule.maxAge))
    return settled('aged_out', `No dose can be given before ${rule.maxAge} of age any more.`)
  const waits = counted.length ? 'up_to_date' : 'later'
  const status = overdueFrom !== null && p.today >= overdueFrom ? 'overdue' : p.today >= recommended ? 'due' : waits
  const because = reasonOf(p, n, rule, { recommended, overdueFrom, adult })
  return { status, number: counted.length + 1, total: counted.length + n.remaining, earliest, recommended, overdueFrom, because }
}

/** A series that is a table of doses: the path with the fewest still to come, and the earliest of those. */
export function byTable(p: Person, series: TableSeries, given: readonly Given[]): Outcome {
  const walks = series.paths.map((path) => walk(p, series, path, given)).filter((w) => w !== undefined)
  const nexts = walks.map((w) => playOn(p, series, w)).filter((n) => !(n.walk.path.doubt && n.rule))
  const best = nexts.length ? nexts.reduce(better) : undefined
  const verdicts = best?.walk.verdicts ?? new Map()
  if (best && !best.rule) {
    if (best.walk.path.doubt) return { finding: settled('abstain', best.walk.path.doubt), verdicts }
    const fewer = best.why.length ? ` Fewer doses: ${best.why.join('; ')}.` : ''
    const counted = best.walk.counted.length
    const finding = settled('complete', `${counted} ${counted === 1 ? 'dose counts' : 'doses count'}.${fewer}`)
    return { finding: { ...finding, total: counted }, verdicts }
  }
  const word = wordFor(p, series, best?.walk.counted.length ?? given.length)
  if (word) return { finding: settled(word.status, word.because), verdicts }
  if (!best?.rule)
    return { finding: settled('abstain', 'The doses on record do not fit one way through this series. A clinician decides.'), verdicts }
  return { finding: findingOf(p, best, best.rule), verdicts }
}

/** Whether a series is complete by what was given until now. */
export const isComplete = (p: Person, series: TableSeries, given: readonly Given[]): boolean =>
  series.paths.some((path) => {
    const w = walk(p, series, path, given)
    return w !== undefined && playOn(p, series, w).rule === undefined && w.counted.length > 0
  })
