import type { TableSeries, TetanusSeries } from '../schedule/shape.ts'
import { after, spoken } from './days.ts'
import { isComplete } from './table.ts'
import { type Finding, type Given, type Outcome, type Person, settled, type Verdict } from './types.ts'
import { walk } from './walk.ts'

/** What is known of tetanus doses: those of childhood that count, and those since seven. */
interface Known {
  all: Given[]
  /** Doses a first series takes: four when begun as an infant, else three. */
  needs: number
  primary: boolean
  tdapSince: number | undefined
  tdapAtTen: number | undefined
  childhood: number
}

const needsOf = (p: Person, s: TetanusSeries, first: Given | undefined): number =>
  first && first.day < after(p.birth, s.catchUp.infantsBefore) ? 4 : 3

const isPrimary = (p: Person, s: TetanusSeries, all: readonly Given[], childDone: boolean): boolean => {
  const last = all.at(-1)
  return childDone || (all.length >= needsOf(p, s, all[0]) && last !== undefined && last.day >= after(p.birth, s.catchUp.lastFrom))
}

/** Childhood doses by the series before; pediatric DT counts for tetanus too. */
function childhoodOf(p: Person, child: TableSeries, young: readonly Given[]): { counted: Given[]; done: boolean } {
  const path = child.paths[0]
  const pertussis = path?.products ?? child.cvx
  const tetanus = { ...child, paths: child.paths.map(({ products: _, ...rest }) => rest) }
  const walked = tetanus.paths.map((t) => walk(p, tetanus, t, young)).find((w) => w !== undefined)
  return {
    counted: walked?.counted ?? [],
    done:
      isComplete(
        p,
        child,
        young.filter((g) => pertussis.includes(g.cvx)),
      ) || isComplete(p, tetanus, young),
  }
}

function verdictOf(p: Person, s: TetanusSeries, all: readonly Given[], primary: boolean, dose: Given): Verdict {
  const last = all.at(-1)
  if (last && dose.day === last.day) return { verdict: 'extra', because: 'Another dose of the same day counts.' }
  if (!primary && last) {
    const { interval, lastInterval } = s.catchUp
    const asked = all.length + 1 >= needsOf(p, s, all[0]) ? lastInterval : interval
    const soonest = after(last.day, asked) - p.schedule.graceDays
    if (dose.day < soonest)
      return { verdict: 'invalid', because: `${soonest - dose.day} days too early: ${asked} after the dose of ${spoken(last.day)}.` }
  }
  return { verdict: 'valid', because: primary ? 'A booster.' : `Dose ${all.length + 1} with tetanus.` }
}

function knownOf(p: Person, s: TetanusSeries, child: TableSeries, given: readonly Given[], verdicts: Map<Given, Verdict>): Known {
  const seven = after(p.birth, s.begin)
  const { counted, done } = childhoodOf(
    p,
    child,
    given.filter((g) => g.day < seven),
  )
  const all = [...counted]
  const tdapOn: number[] = []
  let primary = isPrimary(p, s, all, done)
  for (const dose of given.filter((g) => g.day >= seven)) {
    const verdict = verdictOf(p, s, all, primary, dose)
    verdicts.set(dose, verdict)
    if (verdict.verdict !== 'valid') continue
    all.push(dose)
    // A childhood DTaP given by mistake from seven on counts as a Tdap.
    if (s.tdap.includes(dose.cvx) || child.paths[0]?.products?.includes(dose.cvx)) tdapOn.push(dose.day)
    primary = isPrimary(p, s, all, done)
  }
  const ten = after(p.birth, s.adolescent.countsFrom)
  const tdapAtTen = tdapOn.find((d) => d >= ten)
  return { all, needs: needsOf(p, s, all[0]), primary, tdapSince: tdapOn[0], tdapAtTen, childhood: counted.length }
}

/** From seven years on: finish the first series, one Tdap from eleven on, a booster each ten years. */
export function byTetanus(p: Person, s: TetanusSeries, child: TableSeries, given: readonly Given[]): Outcome {
  const verdicts = new Map<Given, Verdict>()
  return { finding: findingOf(p, s, knownOf(p, s, child, given, verdicts)), verdicts }
}

function findingOf(p: Person, s: TetanusSeries, k: Known): Finding {
  if (p.today < after(p.birth, s.begin)) return settled('later', `From ${s.begin} of age.`)
  if (!k.primary) return catchUp(p, s, k)
  return k.tdapAtTen === undefined ? adolescent(p, s) : booster(p, s, k)
}

const at = (p: Person, day: number, rest: Pick<Finding, 'number' | 'total' | 'overdueFrom' | 'because'>): Finding => ({
  status: rest.overdueFrom !== null && p.today >= rest.overdueFrom ? 'overdue' : p.today >= day ? 'due' : 'up_to_date',
  earliest: day,
  recommended: day,
  ...rest,
})

function catchUp(p: Person, s: TetanusSeries, k: Known): Finding {
  const last = k.all.at(-1)
  const grown = p.today >= after(p.birth, s.adult)
  const ending = k.all.length + 1 >= k.needs
  const gap = ending ? s.catchUp.lastInterval : s.catchUp.interval
  const earliest = last ? Math.max(after(p.birth, s.begin), after(last.day, gap)) : after(p.birth, s.begin)
  const which = k.tdapSince === undefined ? 'Tdap' : 'Td or Tdap'
  const give = k.tdapSince === undefined ? s.tdapGive : s.give
  // A grown person with a booster but no childhood on record: the record is more often missing than the doses.
  if (grown && last && k.childhood === 0 && p.today < after(last.day, s.booster) && k.tdapAtTen !== undefined)
    return {
      ...settled(
        'abstain',
        `${k.all.length === 1 ? 'One dose is' : `${k.all.length} doses are`} on record. With the childhood doses the next booster is on ${spoken(after(last.day, s.booster))}; without them the next dose is due from ${spoken(earliest)}. Ask.`,
      ),
      give,
    }
  const because = last
    ? `${which}: the first series is not finished (${k.all.length} of ${k.needs}); ${gap} after the dose of ${spoken(last.day)}.`
    : `${which}: no dose with tetanus is on record. Then a second after ${s.catchUp.interval} and a third after ${s.catchUp.lastInterval}.`
  const total = Math.max(k.needs, k.all.length + 1)
  return { ...at(p, earliest, { number: k.all.length + 1, total, overdueFrom: grown ? null : earliest, because }), give }
}

function adolescent(p: Person, s: TetanusSeries): Finding {
  const from = after(p.birth, s.adolescent.minAge)
  const grown = p.today >= after(p.birth, s.adult)
  const overdueFrom = grown ? null : after(p.birth, s.adolescent.until)
  const because = grown
    ? 'Tdap once, then Td or Tdap each 10 years; no Tdap is on record.'
    : `Tdap once from ${s.adolescent.minAge} of age, however long ago the last tetanus dose was.`
  return { ...at(p, from, { number: null, total: null, overdueFrom, because }), give: s.tdapGive }
}

function booster(p: Person, s: TetanusSeries, k: Known): Finding {
  const last = k.all.at(-1)?.day ?? p.today
  const because = `Td or Tdap each ${s.booster}; the last was on ${spoken(last)}.`
  return at(p, after(last, s.booster), { number: null, total: null, overdueFrom: null, because })
}
