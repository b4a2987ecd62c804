import { z } from 'zod'
import { Day, Id, Instant, Line, Version } from '../../core/shapes.ts'

/** What a recall is for: the id of a rule, or of a recall of the practice's own for this patient. */
export const Item = z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/, 'A rule or a recall of this patient.')
export const Items = z.array(Item).min(1, 'Say what it was about.').max(40)

export const Way = z.enum(['phone', 'in_person', 'letter'])
export const Outcome = z.enum(['booked', 'declined', 'no_answer', 'left_message', 'wrong_number', 'printed'])
export type Outcome = z.infer<typeof Outcome>

/** Where the reaching of a patient stands. */
export const Stance = z.enum(['open', 'letter', 'waiting', 'booked', 'resting'])
export type Stance = z.infer<typeof Stance>

/** After so many calls without reaching anybody a letter is next. How this house works, not law. */
export const triesBeforeLetter = 3
/** Days until the next call, and until a letter is followed by a call. How this house works, not law. */
export const daysToNextTry = 3
export const daysAfterLetter = 30
/** A visit that is booked within so many days is when it can be done; nobody is called before. */
export const daysBookedCounts = 90
/** Who says no is not asked again until a day, which is at most so many days off. */
export const longestRest = 730

export const ItemState = z.enum(['due', 'soon', 'unknown'])
export const ItemLine = z.object({
  item: Item,
  title: z.string(),
  /** Null: the practice's own recall for this patient. */
  publisher: z.string().nullable(),
  year: z.int().nullable(),
  source: z.string(),
  state: ItemState,
  /** Due since, or due on. Null: never recorded. */
  day: Day.nullable(),
  last: Day.nullable(),
  /** Why nobody can tell. */
  because: z.string().nullable(),
  atVisitOnly: z.boolean(),
  /** The code of the visit type that fits. */
  book: z.string().nullable(),
  stance: Stance,
  until: Day.nullable(),
  tries: z.int(),
  /** Of the practice's own recall. */
  version: Version.nullable(),
})
export type ItemLine = z.infer<typeof ItemLine>

export const ContactRow = z.object({
  id: Id,
  items: z.array(z.string()),
  way: Way,
  outcome: Outcome,
  reason: z.string().nullable(),
  nextTry: Day.nullable(),
  restUntil: Day.nullable(),
  note: z.string(),
  at: Instant,
  by: z.string(),
})

export const PersonLine = z.object({
  patientId: Id,
  name: z.string(),
  birthDate: Day,
  age: z.int(),
  mrn: z.string(),
  phone: z.string().nullable(),
  language: z.string(),
  interpreter: z.boolean(),
  /** The next visit that is booked. */
  booked: Day.nullable(),
  items: z.array(ItemLine),
})
export type PersonLine = z.infer<typeof PersonLine>

export const Show = z.enum(['to_contact', 'waiting', 'soon', 'unknown'])
export type Show = z.infer<typeof Show>

export const Reason = Line.min(1, 'Say why, in their words.')
