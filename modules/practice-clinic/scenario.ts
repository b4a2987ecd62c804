import type { Role, Task } from '../../scope/index.ts'
import type { Evidence } from './evidence.ts'
import type { Stagehand } from './make.ts'
import type { Area, Card, Drill } from './practice-clinic.ts'

/** What was found of a step in the record, in words the learner can check. */
export interface Seen {
  met: boolean
  saw: string
}
export const met = (saw: string): Seen => ({ met: true, saw })
export const missed = (saw: string): Seen => ({ met: false, saw })
export const either = (is: boolean, yes: string, no: string): Seen => (is ? met(yes) : missed(no))

export interface Step {
  id: string
  text: string
  points: number
  /** Missed, it fails the attempt. */
  critical?: true
  why: string
  source: string
  seen(e: Evidence): Seen
}

/** Rows by their names in a scenario (`patient`, `visit`, `other`): what its steps look at afterwards. */
export type Cast = Record<string, string>

/** A scene as it was set: who is in it, where the learner begins, and what is known only now (a birth date). */
export interface Scene {
  cast: Cast
  path: string
  told: { what: string; reads: string }[]
}

export interface Scenario {
  id: string
  /** One more when steps or points change: a score is of the steps as they were. */
  version: number
  area: Area
  title: string
  minutes: number
  roles: readonly Role[]
  /** Without this the law here leaves the work to others, and it is not offered. */
  needs?: Task
  brief: string
  card: Card
  drill?: Drill
  /** A drill has no patient. */
  set?(hand: Stagehand): { cast: Cast; path: string; told?: Scene['told'] }
  steps: readonly Step[]
}
