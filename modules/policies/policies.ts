import { z } from 'zod'
import { Day, Id, Instant, Line, May } from '../../core/shapes.ts'

/** How long a policy holds at most: it is read again every year, as it would be with counsel. Our own choice, not a rule of law. */
export const longestDays = 366

/** Days before its end at which the signer is reminded. */
export const reminders = [30, 7] as const

/** Where a task stands for those who act by delegation. `signature`: closed until a provider signs. */
export const Standing = z.enum(['open', 'conditions', 'signature', 'practice', 'law'])
export type Standing = z.infer<typeof Standing>

export const PolicyState = z.enum(['in_force', 'ended', 'expired', 'signer_left'])
export type PolicyState = z.infer<typeof PolicyState>

export const Reason = Line.min(1, 'Say why in a few words: it is kept and shown.')
export const StateCode = z.string().regex(/^[A-Z]{2}$/)
export const TaskName = z.string().min(1).max(60)

/** A condition by its name in the closed set, and in words. */
export const ConditionShape = z.object({ name: z.string(), says: z.string() })

export const PolicyShape = z.object({
  id: Id,
  kind: z.enum(['adopt', 'narrow']),
  state: PolicyState,
  requires: z.array(ConditionShape),
  reason: z.string(),
  signedBy: z.string(),
  from: Day,
  expires: Day,
  ruleVersion: z.string().nullable(),
  endedOn: Day.nullable(),
  endedBy: z.string().nullable(),
  endedReason: z.string().nullable(),
  mayRevoke: May,
})
export type Policy = z.infer<typeof PolicyShape>

export const TaskShape = z.object({
  task: z.string(),
  label: z.string(),
  standing: Standing,
  status: z.enum(['allowed', 'allowed_if', 'prohibited', 'silent']),
  note: z.string(),
  citation: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  supervision: z.string().nullable(),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
  conditions: z.array(ConditionShape),
  /** Why a signature is asked; null where none is. */
  asksSignature: z.string().nullable(),
  /** The recommended default that comes with an adoption; empty where the signature adds nothing to the law. */
  offered: z.array(ConditionShape),
  policies: z.array(PolicyShape),
  may: z.object({ adopt: May, narrow: May, override: May }),
})
export type TaskView = z.infer<typeof TaskShape>

export const ReviewShape = z.object({
  id: Id,
  version: z.string(),
  reviewedBy: z.string(),
  reviewedOn: Day,
  note: z.string(),
  recordedBy: z.string(),
})

export const StateShape = z.object({
  jurisdiction: z.string(),
  name: z.string(),
  places: z.array(z.string()),
  version: z.string(),
  effectiveFrom: Day,
  checkedOn: Day,
  summary: z.string(),
  /** Of the version in force; null: no counsel has read it for this practice. */
  review: ReviewShape.nullable(),
  reviews: z.array(ReviewShape),
  watch: z.array(z.object({ what: z.string(), on: z.string() })),
  tasks: z.array(TaskShape),
})
export type StateView = z.infer<typeof StateShape>

export const OverrideShape = z.object({
  id: Id,
  task: z.string(),
  label: z.string(),
  person: z.string(),
  visitId: Id,
  reason: z.string(),
  by: z.string(),
  at: Instant,
})
