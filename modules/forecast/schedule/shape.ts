import type { Span } from '../engine/days.ts'

/** Something that must hold for a dose to be left out of a series. All that is named must hold. */
export interface When {
  /** Age on the day that is looked at. */
  nowFrom?: Span
  /** Age at the first and at the last dose that counted. */
  firstFrom?: Span
  lastFrom?: Span
  /** From the one that counted before it to the last one. */
  lastGap?: Span
  /** All that counted so far was given before this day. */
  lastBeforeDay?: string
  why: string
}

/** One dose of a series. What is not said is not asked. */
export interface DoseRule {
  minAge?: Span
  /** Oldest limit that still counts; without it four days of grace are taken from `minAge`. */
  absMinAge?: Span
  /** Recommended from this age, behind from that age, and not given from `maxAge` on. */
  from?: Span
  until?: Span
  maxAge?: Span
  /** From the dose before, counted or not. */
  interval?: Span
  absInterval?: Span
  /** Recommended this long after the dose before, behind after that long; where no age is said. */
  aim?: Span
  aimUntil?: Span
  /** From the first dose of the series. */
  sinceFirst?: Span
  /** The series is not begun from this age on. */
  beginBefore?: Span
  skip?: readonly When[]
  /** Only these products make it the dose of this path. */
  only?: readonly string[]
}

/** A way through a series: for those who begin within these ages, with these products only. */
export interface Path {
  name: string
  products?: readonly string[]
  /** Of one product: only for those who had a dose of it. */
  ofProduct?: true
  /** When the record cannot tell whether this path was the right one: what to ask once it is complete. It is not looked at before. */
  doubt?: string
  beginFrom?: Span
  beginBefore?: Span
  doses: readonly DoseRule[]
}

export type Status = 'due' | 'overdue' | 'up_to_date' | 'later' | 'complete' | 'aged_out' | 'contraindicated' | 'abstain'

/** What is said instead, at an age, of a series that is not complete. */
export interface AgeWord {
  from?: Span
  before?: Span
  bornBefore?: string
  /** Only when no dose counted, or only when one did. */
  when?: 'none_counted' | 'some_counted'
  status: 'abstain' | 'aged_out' | 'complete'
  because: string
}

/** A product that can be given for it; with the ages for which the schedule names it. */
export type Give = string | { cvx: string; from?: Span; before?: Span }

export type Caution = 'pregnant' | 'immunocompromised'

interface Common {
  key: string
  name: string
  cvx: readonly string[]
  give: readonly Give[]
  /** Ages at which the line is of interest. */
  shownFrom: Span
  shownUntil?: Span
  /** Doses given at other ages belong to another series. */
  takesFrom?: Span
  takesBefore?: Span
  /** Products that do not count for a male. */
  notMale?: readonly string[]
  /** A live vaccine: 28 days from another live one unless on the same day. */
  live?: true
  /** Not with these, until a clinician has looked. */
  notWith?: readonly Caution[]
  source: string
}

export interface TableSeries extends Common {
  by: 'table'
  paths: readonly Path[]
  ages?: readonly AgeWord[]
}
export interface SeasonSeries extends Common {
  by: 'season'
  /** mm-dd: the season begins, and from when it is recommended. */
  seasonFrom: string
  recommendedFrom: string
  minAge: Span
  interval: Span
  /** From this age on these products come first. */
  prefer: { from: Span; cvx: readonly string[]; says: string }
  /** Younger than this with fewer than two doses before the season: two doses in it. */
  twoDosesBefore: Span
}
export interface TetanusSeries extends Common {
  by: 'tetanus'
  /** Key of the series before. */
  child: string
  tdap: readonly string[]
  tdapGive: readonly Give[]
  begin: Span
  adolescent: { minAge: Span; countsFrom: Span; until: Span }
  catchUp: { interval: Span; lastInterval: Span; infantsBefore: Span; lastFrom: Span }
  adult: Span
  booster: Span
}
export interface PneumococcalSeries extends Common {
  by: 'pneumococcal'
  begin: Span
  countsFrom: Span
  enough: readonly string[]
  needsPpsv: readonly string[]
  ppsv: readonly string[]
  older: readonly string[]
  after: Span
  afterBoth: Span
  ppsvLastFrom: Span
}
export interface InfantSeasonSeries extends Common {
  by: 'infant_season'
  seasonFrom: string
  seasonUntil: string
  before: Span
  because: string
}
export interface AbstainSeries extends Common {
  by: 'abstain'
  because: string
}
export type Series = TableSeries | SeasonSeries | TetanusSeries | PneumococcalSeries | InfantSeasonSeries | AbstainSeries

export interface Schedule {
  id: string
  publisher: string
  version: string
  /** Where it was read, and when. */
  source: string
  checkedOn: string
  notes: string
  graceDays: number
  liveSpacingDays: number
  /** Live vaccines that hinder each other. */
  liveCvx: readonly string[]
  series: readonly Series[]
}
