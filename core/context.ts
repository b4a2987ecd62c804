import type { Decision, Observer, PracticePolicy, Present, Role, ScopeActor, ScopeOverride, Task } from '../scope/index.ts'
import type { Tx } from './db/pool.ts'

export interface Actor extends ScopeActor {
  role: Role
  npi?: string | null
}

export interface PlaceNow {
  id: string
  name: string
  jurisdiction: string
  clia: string | null
  cliaExpires: string | null
  present: readonly Present[]
}

/** What every action of a practice needs to know of it today; loaded once and kept for a moment. */
export interface PracticeNow {
  id: string
  name: string
  timeZone: string
  demo: boolean
  /** A practice clinic: a learner's own practice of synthetic patients. */
  sandbox: boolean
  /** The practice's own settings: timers of the board, minutes to lock. */
  settings: Readonly<Record<string, unknown>>
  today: string
  lockAfterSeconds: number
  places: ReadonlyMap<string, PlaceNow>
  policies: readonly PracticePolicy[]
  /** What providers have lifted today, in the order they did. */
  overrides: readonly ScopeOverride[]
}

/** Whom and what an action touches; enough to decide and to audit. The task's extra facts ride along. */
export interface Subject {
  patientId?: string | undefined
  visitId?: string | undefined
  placeId?: string | undefined
  objectId?: string | undefined
  birthDate?: string | undefined
  route?: 'IM' | 'SC' | 'ID' | 'PO' | 'nasal' | 'topical' | undefined
  drugClass?: string | undefined
  order?: { kind: 'patient_specific' | 'standing'; id: string; by: string; doseVerifiedBy?: string | null } | null | undefined
  facts?: Readonly<Record<string, boolean>> | undefined
  /** The test system or drug at hand, as sign-offs name it. */
  product?: string | undefined
}

/** A provider or nurse stands beside the caller for one task, at one place, until an hour; of one visit when it names one. */
export interface Observation extends Observer {
  task: Task
  placeId: string
  visitId: string | null
  until: string
}

export interface Allow {
  /** Who by role; `anyone` needs no sign-in (the sign-in page itself). */
  roles: readonly Role[] | 'anyone'
  task?: Task
}

export interface Caller {
  practiceId: string
  actor: Actor
  sessionId?: string
  deviceId?: string
  /** Named by the request: the observation it is done under. Whether it holds is looked up for each act. */
  observationId?: string
}

export interface Fact {
  name: string
  patientId?: string | undefined
  visitId?: string | undefined
  body: Record<string, unknown>
}

/** What every action receives: who is asking, where, when, and the one open transaction. */
export interface Context {
  practice: PracticeNow
  actor: Actor
  sessionId: string | undefined
  deviceId: string | undefined
  /** This act's id: the audit row's, and written on every row the act makes, so that any entry can say why it is there. */
  actId: string
  now: string
  today: string
  tx: Tx
  /** The scope decision that let a gated act through. */
  authority: Decision | undefined
  /** Who watches the caller, as the request says and the record confirms. */
  observation?: Observation | undefined
  /** Says that something happened, in this transaction; others act on it afterwards. */
  tell(fact: Fact): void
  /** Names the patients an answer shows, for the audit of who looked. */
  saw(patientIds: readonly string[]): void
  /** What the answer does to the caller's session: a new one, or none. */
  session(change: { token: string } | 'end'): void
  /** A word for the audit line of an act that was done but did not go as wished (a wrong PIN). */
  remark(what: string): void
}
