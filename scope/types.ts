import type { Task } from './tasks.ts'

export type Role = 'medical_assistant' | 'nurse' | 'provider' | 'front_desk' | 'biller' | 'manager' | 'student' | 'system' | 'client'

/** Dates are ISO days in the practice's time zone; a credential is valid through the whole of `validTo`. */
export interface HeldCredential {
  kind: string
  number?: string | null
  validFrom: string
  validTo: string | null
  verifiedOn: string | null
}

export interface SignOff {
  skill: Task
  on: string
  validTo: string | null
  assessor: string
}

/** `hours` by course ('injections', 'venipuncture', 'inhalation'); `reps` by what was done under supervision ('IM', 'SC', 'ID', 'skin_test', …). */
export interface Training {
  documented: readonly Task[]
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

export interface ScopeSubject {
  jurisdiction: string
  on: string
  patientAge?: number
  route?: 'IM' | 'SC' | 'ID' | 'PO' | 'nasal' | 'topical'
  drugClass?: string
}

export interface Present {
  id: string
  name: string
  role: 'provider' | 'nurse'
  mode: 'room' | 'suite' | 'premises' | 'live_video'
}

export interface OrderGiven {
  kind: 'patient_specific' | 'standing'
  id: string
  by: string
  /** The licensed person who checked drug and dose before the act. */
  doseVerifiedBy?: string | null
}

/** `adopt` makes a silent task possible under the recommended default; `narrow` forbids it or adds conditions. Never widens law. */
export interface PracticePolicy {
  task: Task
  kind: 'adopt' | 'narrow'
  signedBy: string
  reason: string
  from: string
  expires: string
  requires?: readonly string[]
}

export interface Question {
  actor: ScopeActor
  task: Task
  subject: ScopeSubject
  present: readonly Present[]
  order?: OrderGiven | null
  policies: readonly PracticePolicy[]
  facts?: Readonly<Record<string, boolean>>
}

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

/** `conditional`: law lets it, but `unmet` is still to be met. `refused`: `because` says why, `instead` who may. */
export interface Decision {
  verdict: 'allowed' | 'conditional' | 'refused'
  rule: RuleUsed
  unmet: readonly Unmet[]
  because: string
  instead: readonly Role[]
}
