import type { jurisdictions } from './jurisdictions/index.ts'
import type { Task } from './tasks.ts'

/** Who is acting. `client` is a named API client with a token; `system` is Roomed itself (jobs). */
export type Role = 'medical_assistant' | 'nurse' | 'provider' | 'front_desk' | 'biller' | 'manager' | 'student' | 'system' | 'client'

/** The states whose rules are written down. A place may carry any two-letter code; an unknown one is refused. */
export type Jurisdiction = keyof typeof jurisdictions

/** Dates are ISO yyyy-mm-dd in the practice's time zone; valid through the whole of `validTo`. Not verified = does not count. */
export interface HeldCredential {
  kind: string
  number?: string | null
  validFrom: string
  validTo: string | null
  verifiedOn: string | null
}

/**
 * Someone watched this person do the task and signed. Nobody signs for themselves. `detail` narrows it to what was watched: a route, a
 * product, or `skin_test`; without one it is for the whole task.
 */
export interface SignOff {
  skill: Task
  detail?: string | null
  on: string
  validTo: string | null
  assessor: string
}

/**
 * `documented`: training in a task, or in one route or product of it (`vaccine_admin:IM`).
 * `hours` are clock hours keyed injections, venipuncture, inhalation. `reps` are supervised satisfactory performances keyed
 * IM, SC, ID, skin_test, venipuncture, capillary. Any other key is not looked at.
 */
export interface Training {
  documented: readonly (Task | `${Task}:${string}`)[]
  hours: Readonly<Record<string, number>>
  reps: Readonly<Record<string, number>>
}

export interface ScopeActor {
  id: string
  name: string
  role: Role
  credentials: readonly HeldCredential[]
  signOffs: readonly SignOff[]
  training: Training
}

/**
 * What is touched, where and when. `patientAge` in whole years; `drugClass` one of `drugClasses` in conditions/drugs.ts; `product` the
 * test system or drug at hand, as sign-offs name it.
 */
export interface ScopeSubject {
  jurisdiction: string
  on: string
  patientAge?: number
  route?: 'IM' | 'SC' | 'ID' | 'PO' | 'nasal' | 'topical'
  drugClass?: string
  product?: string
  visitId?: string
}

/** A licensed person who is here, and how near. */
export interface Present {
  id: string
  name: string
  role: 'provider' | 'nurse'
  mode: 'room' | 'suite' | 'premises' | 'live_video'
}

/** A provider or nurse who stands beside someone still learning the task and answers for this one act. `id` is the observation's. */
export interface Observer {
  id: string
  by: string
  name: string
  role: 'provider' | 'nurse'
}

/** `doseVerifiedBy`: the licensed person who checked drug and dose. */
export interface OrderGiven {
  kind: 'patient_specific' | 'standing'
  id: string
  by: string
  doseVerifiedBy?: string | null
}

/**
 * `adopt` makes a silent or doubtful task possible with the recommended default; `narrow` forbids, or adds conditions by `requires`.
 * `jurisdiction`: the state it was signed for; without one it counts in each.
 */
export interface PracticePolicy {
  id?: string
  jurisdiction?: string | null
  task: Task
  kind: 'adopt' | 'narrow'
  signedBy: string
  reason: string
  from: string
  expires: string
  requires?: readonly string[]
}

/** A provider lifts narrowings of the practice (`lifts`, by id) for one person, one task, one visit, one day. Never law. */
export interface ScopeOverride {
  id: string
  staffId: string
  task: Task
  visitId: string
  on: string
  byId: string
  by: string
  reason: string
  lifts: readonly string[]
}

/** The override without which the practice's own policy would have stood in the way. */
export interface Lifted {
  id: string
  by: string
  reason: string
}

/** `facts`: what was stated true at this moment, e.g. screening_reviewed, qc_done. Absent is false. */
export interface Question {
  actor: ScopeActor
  task: Task
  subject: ScopeSubject
  present: readonly Present[]
  order?: OrderGiven | null
  policies: readonly PracticePolicy[]
  facts?: Readonly<Record<string, boolean>>
  observer?: Observer | null
  overrides?: readonly ScopeOverride[]
}

/** `message`: what is missing; `how`: the way to meet it. */
export interface Unmet {
  condition: string
  message: string
  how: string
}

export interface RuleUsed {
  id: string
  version: string
  status: 'allowed' | 'allowed_if' | 'prohibited' | 'silent' | 'own_licence'
  citation: string
  source: string
  confidence: 'high' | 'medium' | 'low'
  checkedOn: string
}

/**
 * conditional: law lets it, but `unmet` is still to be met. refused: `because` says why and `instead` who may. `observed` names who
 * watched and which conditions of training or competence the watching stood in for; `override` what lifted a narrowing; `policies` the
 * practice's policies the answer rests on, by id.
 */
export interface Decision {
  verdict: 'allowed' | 'conditional' | 'refused'
  rule: RuleUsed
  unmet: readonly Unmet[]
  because: string
  instead: readonly Role[]
  observed?: Observer & { waived: readonly string[] }
  override?: Lifted
  policies?: readonly string[]
}
