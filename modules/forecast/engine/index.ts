import { schedules } from '../schedule/index.ts'
import type { Give, Series, TableSeries } from '../schedule/shape.ts'
import { after, dayNumber, dayText } from './days.ts'
import { byPneumococcal } from './pneumococcal.ts'
import { byInfantSeason, bySeason } from './season.ts'
import { byTable } from './table.ts'
import { byTetanus } from './tetanus.ts'
import { type Finding, type Given, type Line, type Outcome, type Person, type Question, settled, type Verdict } from './types.ts'

export type { Dose, Line, Question, Verdict } from './types.ts'

const isDay = /^\d{4}-\d{2}-\d{2}$/

function personOf(q: Question): Person {
  if (!isDay.test(q.birthDate) || !isDay.test(q.today)) throw new RangeError('Days are written yyyy-mm-dd.')
  if (q.today < q.birthDate) throw new RangeError('Today is before the day of birth.')
  const given = q.doses
    .map((d, place): Given => ({ cvx: d.cvx.length === 1 ? `0${d.cvx}` : d.cvx, day: dayNumber(d.on), place }))
    .sort((a, b) => a.day - b.day || (a.cvx < b.cvx ? -1 : a.cvx > b.cvx ? 1 : a.place - b.place))
  return {
    birth: dayNumber(q.birthDate),
    today: dayNumber(q.today),
    male: q.sex === 'male',
    given,
    schedule: q.schedule ?? schedules[0],
    conditions: q.conditions ?? {},
  }
}

/** The doses that are of this series: by product, by age, and not dated outside of life. */
const dosesOf = (p: Person, s: Series): Given[] =>
  p.given.filter(
    (g) =>
      s.cvx.includes(g.cvx) &&
      g.day >= p.birth &&
      g.day <= p.today &&
      !(s.takesFrom && g.day < after(p.birth, s.takesFrom)) &&
      !(s.takesBefore && g.day >= after(p.birth, s.takesBefore)),
  )

function outcomeOf(p: Person, s: Series, given: readonly Given[]): Outcome {
  switch (s.by) {
    case 'table':
      return byTable(p, s, given)
    case 'season':
      return bySeason(p, s, given)
    case 'infant_season':
      return byInfantSeason(p, s, given)
    case 'pneumococcal':
      return byPneumococcal(p, s, given)
    case 'tetanus':
      return byTetanus(p, s, p.schedule.series.find((c): c is TableSeries => c.by === 'table' && c.key === s.child)!, given)
    case 'abstain':
      return {
        finding: settled('abstain', s.because),
        verdicts: new Map(given.map((g) => [g, { verdict: 'valid', because: 'On record.' }])),
      }
  }
}

const open: readonly Finding['status'][] = ['due', 'overdue', 'up_to_date', 'later']

/** Not now, when the chart says what speaks against it: a clinician looks first. */
function cautioned(p: Person, s: Series, f: Finding): Finding {
  const why = s.notWith?.map((c) => p.conditions[c]).find((w) => w !== undefined)
  if (why === undefined || !open.includes(f.status)) return f
  return { ...f, status: 'contraindicated', because: `Not now: ${why}. A clinician decides. (${f.because})` }
}

/** What can be given at this age; nothing live when the chart speaks against it. */
const fits = (p: Person, give: readonly Give[]): string[] =>
  give
    .filter(
      (g) => typeof g === 'string' || (!(g.from && p.today < after(p.birth, g.from)) && !(g.before && p.today >= after(p.birth, g.before))),
    )
    .map((g) => (typeof g === 'string' ? g : g.cvx))
    .filter((cvx) => Object.keys(p.conditions).length === 0 || !p.schedule.liveCvx.includes(cvx))

function lineOf(p: Person, s: Series, finding: Finding): Line {
  const f = cautioned(p, s, finding)
  const text = (day: number | null) => (day === null ? null : dayText(day))
  return {
    series: s.key,
    name: s.name,
    status: f.status,
    doseNumber: f.number,
    doses: f.total,
    earliest: text(f.earliest),
    recommended: text(f.recommended),
    overdueFrom: text(f.overdueFrom),
    because: f.because,
    source: s.source,
    products: f.status === 'due' || f.status === 'overdue' ? fits(p, f.give ?? s.give) : [],
  }
}

const shown = (p: Person, s: Series, given: readonly Given[]): boolean =>
  (p.today >= after(p.birth, s.shownFrom) || (given.length > 0 && s.by !== 'tetanus')) &&
  !(s.shownUntil && p.today >= after(p.birth, s.shownUntil))

/** What is due, when and why: a line for each series that is of interest at this age. */
export function forecast(q: Question): Line[] {
  const p = personOf(q)
  return p.schedule.series.flatMap((s) => {
    const given = dosesOf(p, s)
    return shown(p, s, given) ? [lineOf(p, s, outcomeOf(p, s, given).finding)] : []
  })
}

export type Judged = { series: string; name: string } & Verdict

const unknown = (because: string): Judged[] => [{ series: '', name: '', verdict: 'extra', because }]

function notRead(p: Person, g: Given): Judged[] {
  if (g.day < p.birth) return [{ series: '', name: '', verdict: 'invalid', because: 'Dated before birth.' }]
  if (g.day > p.today) return [{ series: '', name: '', verdict: 'invalid', because: 'Dated in the future.' }]
  return unknown('Not part of the routine schedule.')
}

/** Each dose, in the order asked: whether it counts, for each series it is of, and why not. */
export function evaluate(q: Question): Judged[][] {
  const p = personOf(q)
  const judged = new Map<Given, Judged[]>()
  for (const s of p.schedule.series) {
    const given = dosesOf(p, s)
    if (given.length === 0) continue
    for (const [g, verdict] of outcomeOf(p, s, given).verdicts)
      judged.set(g, [...(judged.get(g) ?? []), { series: s.key, name: s.name, ...verdict }])
  }
  return [...p.given].sort((a, b) => a.place - b.place).map((g) => judged.get(g) ?? notRead(p, g))
}
