import { z } from 'zod'
import { Day, Id, Line } from '../../core/shapes.ts'

const Source = Line.min(4, 'Name the guideline, label or schedule that says so.')
const Months = z.int().min(0).max(1440).nullable().default(null)
const Code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/, 'A diagnosis code, as J45 or Z88.7.')

/** A problem of the list, by code or the beginning of one. */
export const ProblemRule = z.object({ code: Code, label: Line.min(1), source: Source })
/** What the assistant asks. `stops`: the answer with which the order does not apply. */
export const QuestionRule = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  text: Line.min(3, 'Write the question as it is asked.'),
  stops: z.enum(['yes', 'no']),
  because: Line.min(3, 'Say why this answer stops it.'),
  source: Source,
})

/** Whom a standing order is for, as data. Each rule names its source; `null` and empty: not asked. */
export const Criteria = z.object({
  age: z.object({ fromMonths: Months, toMonths: Months, source: Source }).nullable().default(null),
  /** At least so many days since the last one of the same vaccine group (CVX) or the same test. */
  interval: z
    .object({ days: z.int().min(1).max(36_600), source: Source })
    .nullable()
    .default(null),
  /** Once in a season that begins on this day of the year (`07-01`). */
  season: z
    .object({ from: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Month and day, as 07-01.'), source: Source })
    .nullable()
    .default(null),
  /** The vaccine codes that count as the same; the ordered product's own always does. */
  sameCvx: z.array(z.string().regex(/^\d{2,3}$/)).default([]),
  required: z.array(ProblemRule).default([]),
  excluded: z.array(ProblemRule).default([]),
  questions: z.array(QuestionRule).max(20).default([]),
  /** Substances: an allergy whose words contain one of them stops it. The allergies must have been asked. */
  allergies: z.array(Line.min(2)).default([]),
  /** Not above this, measured at this visit, in °C. */
  tempAtMost: z
    .object({ celsius: z.number().min(35).max(42), source: Source })
    .nullable()
    .default(null),
})
export type Criteria = z.output<typeof Criteria>

export const actingRoles = ['medical_assistant', 'nurse'] as const

/** All that a provider signs. */
export const Body = z.object({
  name: Line.min(3, 'Name it, as “Influenza vaccine, adults”.').max(120),
  kind: z.enum(['test', 'vaccine']),
  itemId: Id,
  instructions: Line.default(''),
  criteria: Criteria,
  roles: z.array(z.enum(actingRoles)).min(1, 'Say who may act on it.'),
  /** One of these must be held, valid and verified; none named: no certificate is asked. */
  credentials: z.array(z.string().regex(/^[A-Za-z0-9_]{2,40}$/)).default([]),
  observeMinutes: z.int().min(1).max(240).nullable().default(null),
  cosignDays: z.int().min(0).max(90),
  effectiveOn: Day,
  expiresOn: Day,
})
export type Body = z.output<typeof Body>

export const Answers = z.array(z.object({ key: z.string(), yes: z.boolean() })).max(20)
export type Answers = z.output<typeof Answers>

export const Finding = z.object({
  criterion: z.enum(['age', 'interval', 'season', 'required', 'excluded', 'question', 'allergy', 'temperature', 'acting', 'law']),
  /** Of a question: which. */
  key: z.string().nullable(),
  state: z.enum(['met', 'not_met', 'unknown']),
  /** What was found, or what is missing and how to get it. */
  says: z.string(),
  source: z.string().nullable(),
})
export type Finding = z.output<typeof Finding>

export type Applies = 'yes' | 'no' | 'ask'

/** One that is not met stops it; else one that is not known is asked. */
export const appliesOf = (findings: readonly Finding[]): Applies =>
  findings.some((f) => f.state === 'not_met') ? 'no' : findings.some((f) => f.state === 'unknown') ? 'ask' : 'yes'

/** `at_once`: enough by itself; `after_cosign`: the provider puts it into this chart first; `never`: this state asks for an order for the patient. */
export const Sufficient = z.enum(['at_once', 'after_cosign', 'never'])
export type Sufficient = z.output<typeof Sufficient>

export type SeriesState = 'in_force' | 'from_later' | 'expired' | 'retired' | 'draft'
