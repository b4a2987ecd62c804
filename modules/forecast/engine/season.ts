import type { Give, InfantSeasonSeries, SeasonSeries } from '../schedule/shape.ts'
import { after, lastAnniversary, spoken } from './days.ts'
import { type Given, type Outcome, type Person, settled, type Verdict } from './types.ts'
import { tooNearLive } from './walk.ts'

interface Season {
  from: number
  counted: Given[]
  /** How many the season asks for. */
  needs: number
}

const needsOf = (p: Person, s: SeasonSeries, day: number, before: number): number =>
  day < after(p.birth, s.twoDosesBefore) && before < 2 ? 2 : 1

/** Goes through the doses season by season; the last one answered is the season of today. */
function seasonsOf(
  p: Person,
  s: SeasonSeries,
  given: readonly Given[],
): { now: Season; verdicts: Map<Given, Verdict>; last: Given | undefined } {
  const verdicts = new Map<Given, Verdict>()
  const from = lastAnniversary(p.today, s.seasonFrom)
  let season: Season = { from: Number.NEGATIVE_INFINITY, counted: [], needs: 1 }
  let total = 0
  let last: Given | undefined
  for (const dose of given) {
    const start = lastAnniversary(dose.day, s.seasonFrom)
    if (start !== season.from) season = { from: start, counted: [], needs: needsOf(p, s, dose.day, total) }
    const verdict = verdictOf(p, s, dose, season, last)
    verdicts.set(dose, verdict)
    if (verdict.verdict === 'extra') continue
    last = dose
    if (verdict.verdict === 'valid') {
      season.counted.push(dose)
      total++
    }
  }
  const now = season.from === from ? season : { from, counted: [], needs: needsOf(p, s, p.today, total) }
  return { now, verdicts, last }
}

function verdictOf(p: Person, s: SeasonSeries, dose: Given, season: Season, last: Given | undefined): Verdict {
  const grace = p.schedule.graceDays
  if (season.counted.length >= season.needs) return { verdict: 'extra', because: 'The season was covered.' }
  const youngest = after(p.birth, s.minAge) - grace
  if (dose.day < youngest) return { verdict: 'invalid', because: `${youngest - dose.day} days too early: the youngest age is ${s.minAge}.` }
  const soonest = last ? after(last.day, s.interval) - grace : dose.day
  if (dose.day < soonest)
    return { verdict: 'invalid', because: `${soonest - dose.day} days too early: ${s.interval} after the dose before.` }
  return tooNearLive(p, s, dose) ?? { verdict: 'valid', because: `Dose ${season.counted.length + 1} of this season.` }
}

/** Influenza: one dose a season, two for a child in its first. */
export function bySeason(p: Person, s: SeasonSeries, given: readonly Given[]): Outcome {
  const { now, verdicts, last } = seasonsOf(p, s, given)
  const done = now.counted.length
  const next = after(now.from, '1 year')
  if (done >= now.needs) {
    const because = `This season is covered (${spoken(now.counted.at(-1)?.day ?? now.from)}). The next one is recommended from ${spoken(startOf(next, s))}.`
    return {
      finding: { ...settled('up_to_date', because), earliest: next, recommended: startOf(next, s) },
      verdicts,
    }
  }
  const earliest = Math.max(now.from, after(p.birth, s.minAge), last ? after(last.day, s.interval) : now.from)
  const recommended = Math.max(earliest, now.needs === 2 ? now.from : startOf(now.from, s))
  const older = p.today >= after(p.birth, s.prefer.from)
  const first = (g: Give) => s.prefer.cvx.includes(typeof g === 'string' ? g : g.cvx)
  const two = now.needs === 2 ? ` Two doses this season, ${s.interval} apart: under ${s.twoDosesBefore} with fewer than two before it.` : ''
  const waits = given.length ? 'up_to_date' : 'later'
  const finding = {
    status: p.today >= recommended ? ('due' as const) : (waits as 'up_to_date' | 'later'),
    number: done + 1,
    total: now.needs,
    earliest,
    recommended,
    overdueFrom: null,
    because: `Each season from ${s.minAge} of age, best in September and October.${two}${older ? ` ${s.prefer.says}` : ''}`,
    give: older ? [...s.give.filter(first), ...s.give.filter((g) => !first(g))] : s.give,
  }
  return { finding, verdicts }
}

/** The first day it is recommended in the season that begins on a day. */
const startOf = (season: number, s: SeasonSeries): number => {
  const day = after(season, '11 months')
  return lastAnniversary(day, s.recommendedFrom)
}

/** RSV antibody: in the first season of an infant, by what the mother was given; that is not in the record. */
export function byInfantSeason(p: Person, s: InfantSeasonSeries, given: readonly Given[]): Outcome {
  const verdicts = new Map<Given, Verdict>(
    given.map((g, i) => [g, i === 0 ? { verdict: 'valid', because: 'Dose 1.' } : { verdict: 'extra', because: 'One dose is enough.' }]),
  )
  if (given.length) return { finding: settled('complete', 'One dose was given.'), verdicts }
  if (p.today >= after(p.birth, s.before)) return { finding: settled('aged_out', `Not from ${s.before} on.`), verdicts }
  const from = lastAnniversary(p.today, s.seasonFrom)
  const until = lastAnniversary(p.today, s.seasonUntil)
  const inSeason = until < from || until === p.today
  const opens = inSeason ? from : after(from, '1 year')
  if (opens >= after(p.birth, s.before)) return { finding: settled('aged_out', `No season comes before ${s.before} of age.`), verdicts }
  if (inSeason) return { finding: settled('abstain', s.because), verdicts }
  return { finding: { ...settled('later', s.because), number: 1, total: 1, earliest: opens, recommended: opens }, verdicts }
}
