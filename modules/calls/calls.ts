import { z } from 'zod'
import { Day, Id, Instant, Line, Prose, Version } from '../../core/shapes.ts'

export const CallKind = z.enum(['symptom', 'medicine', 'result', 'appointment', 'other'])
export type CallKind = z.infer<typeof CallKind>
export const Relation = z.enum(['patient', 'parent', 'family', 'caregiver', 'pharmacy', 'office', 'other'])
export type Relation = z.infer<typeof Relation>
export const CallTier = z.enum(['emergency', 'now', 'same_day', 'routine'])
export const CallState = z.enum(['ringing', 'open', 'routed', 'answered', 'closed'])
export type CallState = z.infer<typeof CallState>
export const Tried = z.enum(['reached', 'no_answer', 'left_message', 'wrong_number'])
export type Tried = z.infer<typeof Tried>

export const PhoneNumber = z
  .string()
  .trim()
  .regex(/^[+(\d][\d\s().x-]{2,24}$/, 'A telephone number.')

/** A caller that is not a red flag: these are the calls a person without a licence may close by themselves. */
export const closesByDesk: readonly CallKind[] = ['appointment', 'other']

const Answer = z.object({ question: z.string(), yes: z.boolean(), answeredAt: Instant, by: z.string() })
const StepRow = z.object({
  id: Id,
  kind: z.enum(['handover', 'attempt']),
  outcome: z.string().nullable(),
  toName: z.string().nullable(),
  note: z.string(),
  at: Instant,
  by: z.string(),
})

export const CallShape = z.object({
  id: Id,
  state: CallState,
  number: z.string().nullable(),
  line: z.string().nullable(),
  receivedAt: Instant,
  takenBy: z.string().nullable(),
  patientId: Id.nullable(),
  patientName: z.string().nullable(),
  identifiedBy: z.array(z.string()).nullable(),
  callerName: z.string().nullable(),
  relation: Relation.nullable(),
  callback: z.string().nullable(),
  detailOk: z.boolean(),
  language: z.string().nullable(),
  kind: CallKind.nullable(),
  reason: z.string().nullable(),
  tier: CallTier.nullable(),
  due: Day.nullable(),
  reply: z.string().nullable(),
  repliedBy: z.string().nullable(),
  repliedAt: Instant.nullable(),
  outcome: z.string().nullable(),
  closedBy: z.string().nullable(),
  closedAt: Instant.nullable(),
  version: Version,
})
export type Call = z.infer<typeof CallShape>
export const WholeCall = CallShape.extend({ answers: z.array(Answer), steps: z.array(StepRow) })
export type WholeCall = z.infer<typeof WholeCall>

/** What is written down when a call goes on to whoever answers it. */
export const Noted = z.object({
  callerName: Line.nullable().default(null),
  relation: Relation,
  callback: PhoneNumber,
  detailOk: z.boolean().default(false),
  language: Line.nullable().default(null),
  kind: CallKind,
  reason: Prose.min(1, 'Write the reason in their words.'),
})
export type Noted = z.infer<typeof Noted>

/** Tries without reaching anyone, after which a provider decides how to go on. */
export const triesBeforeHelp = 3
