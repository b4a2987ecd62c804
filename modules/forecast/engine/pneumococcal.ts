import type { PneumococcalSeries } from '../schedule/shape.ts'
import { after, spoken } from './days.ts'
import { type Finding, type Given, type Outcome, type Person, settled, type Verdict } from './types.ts'

const newest = (given: readonly Given[], codes: readonly string[]) => given.filter((g) => codes.includes(g.cvx)).at(-1)?.day

/** From 50 years on: by what was given before (CDC adult schedule notes, pneumococcal). */
export function byPneumococcal(p: Person, s: PneumococcalSeries, given: readonly Given[]): Outcome {
  const counts = given.filter((g) => g.day >= after(p.birth, s.countsFrom))
  const verdicts = new Map<Given, Verdict>(
    given.map((g) => [
      g,
      counts.includes(g) ? { verdict: 'valid', because: 'Counts.' } : { verdict: 'extra', because: 'A dose of childhood.' },
    ]),
  )
  return { finding: findingOf(p, s, counts), verdicts }
}

function findingOf(p: Person, s: PneumococcalSeries, given: readonly Given[]): Finding {
  const enough = newest(given, s.enough)
  if (enough !== undefined) return settled('complete', `PCV20 or PCV21 was given on ${spoken(enough)}.`)
  const [conjugate, poly, older] = [newest(given, s.needsPpsv), newest(given, s.ppsv), newest(given, s.older)]
  const unknown = given.some((g) => ![...s.needsPpsv, ...s.ppsv, ...s.older].includes(g.cvx))
  if (unknown) return settled('abstain', 'A pneumococcal dose of unknown kind is on record. Ask which; what comes next depends on it.')
  if (p.today < after(p.birth, s.begin)) return settled('abstain', `Under ${s.begin} only with certain risks.`)
  if (conjugate !== undefined) return afterPcv15(p, s, conjugate, poly)
  if (older !== undefined) return afterPcv13(p, s, older, poly)
  if (poly !== undefined) return next(p, s, after(poly, s.after), `PCV20, PCV21 or PCV15, ${s.after} after PPSV23 of ${spoken(poly)}.`)
  return next(p, s, after(p.birth, s.begin), `One dose of PCV20 or PCV21 from ${s.begin} on; after PCV15 also PPSV23 a year later.`)
}

function next(p: Person, s: PneumococcalSeries, day: number, because: string, give = s.give): Finding {
  const earliest = Math.max(day, after(p.birth, s.begin))
  return {
    status: p.today >= earliest ? 'due' : 'up_to_date',
    number: null,
    total: null,
    earliest,
    recommended: earliest,
    overdueFrom: null,
    because,
    give,
  }
}

function afterPcv15(p: Person, s: PneumococcalSeries, conjugate: number, poly: number | undefined): Finding {
  if (poly !== undefined) return settled('complete', 'PCV15 and PPSV23 were given.')
  const because = `PPSV23 (or PCV20, PCV21), ${s.after} after PCV15 of ${spoken(conjugate)}.`
  return next(p, s, after(conjugate, s.after), because, [...s.ppsv, ...s.enough])
}

function afterPcv13(p: Person, s: PneumococcalSeries, older: number, poly: number | undefined): Finding {
  if (poly === undefined) return next(p, s, after(older, s.after), `PCV20 or PCV21, ${s.after} after PCV13 of ${spoken(older)}.`, s.enough)
  if (poly >= after(p.birth, s.ppsvLastFrom))
    return settled(
      'complete',
      `PCV13 and, from ${s.ppsvLastFrom} on, PPSV23 were given. PCV20 or PCV21 after 5 years is for clinician and patient.`,
    )
  const last = Math.max(older, poly)
  return next(
    p,
    s,
    after(last, s.afterBoth),
    `PCV20 or PCV21, ${s.afterBoth} after the last of ${spoken(last)} (PCV13 and PPSV23 given).`,
    s.enough,
  )
}
