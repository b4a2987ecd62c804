import { z } from 'zod'
import { Day, Id, Instant } from '../../core/shapes.ts'

/** The only three answers there are. What is asked and not answered yet could not be determined, so far. */
export const State = z.enum(['active', 'inactive', 'undetermined'])
export type State = z.infer<typeof State>

/** How questions travel: not at all, as files, over the web, or to the simulator of a demo. */
export const Way = z.enum(['off', 'folder', 'https', 'demo'])
export type Way = z.infer<typeof Way>

export const Relationship = z.enum(['self', 'spouse', 'child', 'other'])

const Person = z.object({
  last: z.string(),
  first: z.string(),
  birthDate: Day.nullable(),
  sex: z.enum(['F', 'M']).nullable(),
})
export type Person = z.infer<typeof Person>

/** What is asked: is this person insured with this payer on this day? */
export const Question = z.object({
  payer: z.object({ name: z.string(), id: z.string() }),
  provider: z.object({ name: z.string(), npi: z.string(), ein: z.string() }),
  submitterId: z.string(),
  receiverId: z.string(),
  subscriber: Person.extend({ memberId: z.string() }),
  /** The patient, when the plan is somebody else's. */
  dependent: Person.extend({ relationship: Relationship.exclude(['self']) }).nullable(),
  serviceDay: Day,
})
export type Question = z.infer<typeof Question>

export const BenefitKind = z.enum([
  'active',
  'inactive',
  'pending',
  'copay',
  'coinsurance',
  'deductible',
  'out_of_pocket',
  'limit',
  'not_covered',
  'other_payer',
  'primary_care',
  'contact',
  'not_processed',
  'note',
])
export type BenefitKind = z.infer<typeof BenefitKind>

/** One thing a payer says of a plan. Amounts are as answered; what was not said is null. */
export const Benefit = z.object({
  kind: BenefitKind,
  /** Kinds of service by code; none means the plan as a whole. */
  services: z.array(z.string()),
  who: z.enum(['person', 'family', 'other']).nullable(),
  plan: z.string().nullable(),
  /** Of what time: each visit, this year, what is left of it. */
  span: z.enum(['visit', 'day', 'year', 'year_to_date', 'remaining', 'lifetime', 'lifetime_remaining', 'other']).nullable(),
  cents: z.int().nullable(),
  percent: z.number().nullable(),
  network: z.enum(['in', 'out', 'both']).nullable(),
  authorization: z.boolean().nullable(),
  messages: z.array(z.string()),
})
export type Benefit = z.infer<typeof Benefit>

/** Why a payer gives no answer, in our words, with what to do next. */
export const Rejection = z.object({
  code: z.string(),
  why: z.string(),
  next: z.string(),
  /** Of one kind of service only; the rest of the answer holds. */
  ofService: z.boolean(),
})
export type Rejection = z.infer<typeof Rejection>

export const Span = z.object({ from: Day.nullable(), to: Day.nullable() })

/** An answer about one person, read from what the payer sent. */
export const Reply = z.object({
  traces: z.array(z.string()),
  payer: z.object({ name: z.string(), id: z.string() }),
  person: z.object({ last: z.string(), first: z.string(), birthDate: Day.nullable(), memberId: z.string().nullable() }),
  group: z.string().nullable(),
  plan: Span,
  benefits: z.array(Benefit),
  rejections: z.array(Rejection),
  messages: z.array(z.string()),
  /** Who else the payer names: another insurer, a primary care office. */
  others: z.array(z.object({ role: z.string(), name: z.string() })),
  /** Segments that were not understood, kept as sent. */
  kept: z.array(z.string()),
})
export type Reply = z.infer<typeof Reply>

/** What is shown of an answer. */
export const Shown = z.object({
  answerId: Id,
  state: State,
  why: z.string().nullable(),
  next: z.string().nullable(),
  serviceDay: Day,
  askedAt: Instant,
  askedBy: z.string().nullable(),
  receivedAt: Instant,
  late: z.boolean(),
  demo: z.boolean(),
  payer: z.string(),
  plan: z.string().nullable(),
  group: z.string().nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** What an office visit asks of the patient, when the answer names one amount. */
  copayCents: z.int().nullable(),
  lines: z.array(z.string()),
})
export type Shown = z.infer<typeof Shown>

export const Pending = z.object({
  askId: Id,
  serviceDay: Day,
  askedAt: Instant,
  askedBy: z.string().nullable(),
  sent: z.boolean(),
  overdue: z.boolean(),
  why: z.string(),
  next: z.string(),
})
export type Pending = z.infer<typeof Pending>

/** The answer to a question by its own measure of time: 4 hours of waiting unless the practice says otherwise. */
export const defaultWaitHours = 4

/** The days a desk asks about, by our own measure: a visit of the past year, or one that is booked in the next two months. */
export const withinReach = (day: string, today: string) => {
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000
  return days >= -365 && days <= 62
}
