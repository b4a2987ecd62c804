import { z } from 'zod'
import { Day, Id, Line } from '../../core/shapes.ts'

/** Who a patient is: what the front desk asks, in the words of the registration form. An empty box is nothing, not a blank. */
const text = Line.transform((t) => t || null).nullable()
/** Digits with a typist's own punctuation; an international number has its +. */
const phone = Line.regex(/^(\+?[\d\s().-]{7,24})?$/, 'A telephone number has digits only.')
  .transform((t) => t || null)
  .nullable()
const email = Line.regex(/^([^@\s]+@[^@\s]+\.[^@\s]+)?$/, 'An email address has an @ and a dot.')
  .transform((t) => t || null)
  .nullable()

export const Sex = z.enum(['female', 'male', 'other', 'unknown'])
export type Sex = z.infer<typeof Sex>

export const sexNames: Record<Sex, string> = { female: 'Female', male: 'Male', other: 'Other', unknown: 'Not recorded' }

export const HomeAddress = z.object({
  line1: Line.optional(),
  line2: Line.optional(),
  city: Line.optional(),
  state: Line.regex(/^([A-Za-z]{2})?$/, 'Two letters, as in CA.').optional(),
  zip: Line.regex(/^(\d{5}(-?\d{4})?)?$/, 'Five or nine digits.').optional(),
})
export type HomeAddress = z.infer<typeof HomeAddress>

const must = {
  family: Line,
  given: Line,
  birthDate: Day.refine((day) => day >= '1875-01-01', 'Check the year.'),
  sex: Sex,
}
const may = {
  middle: text,
  suffix: text,
  preferred: text,
  gender: text,
  pronouns: text,
  race: z.array(Line).max(10).nullable(),
  ethnicity: text,
  phone,
  phoneAlt: phone,
  email,
}
const usual = {
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language code such as en or es.'),
  interpreter: z.boolean(),
  address: HomeAddress,
}

/** What registering needs. One of the names may be empty: not everyone has two. */
export const Demographics = z
  .object({
    ...must,
    middle: may.middle.default(null),
    suffix: may.suffix.default(null),
    preferred: may.preferred.default(null),
    gender: may.gender.default(null),
    pronouns: may.pronouns.default(null),
    race: may.race.default(null),
    ethnicity: may.ethnicity.default(null),
    phone: may.phone.default(null),
    phoneAlt: may.phoneAlt.default(null),
    email: may.email.default(null),
    language: usual.language.default('en'),
    interpreter: usual.interpreter.default(false),
    address: usual.address.default({}),
  })
  .refine((p) => p.family !== '' || p.given !== '', { path: ['family'], message: 'A patient has a family name or a given name.' })
export type Demographics = z.output<typeof Demographics>

/** What an update may change: only what is sent. */
export const Changes = z.object({ ...must, ...may, ...usual, deceasedOn: Day.nullable() }).partial()
export type Changes = z.output<typeof Changes>

/** A patient as stored. */
export interface Patient extends Demographics {
  id: string
  mrn: string
  deceasedOn: string | null
  synthetic: boolean
  version: number
}

/** One line of a list of patients. */
export const FoundPatient = z.object({
  id: Id,
  name: z.string(),
  family: z.string(),
  given: z.string(),
  preferred: z.string().nullable(),
  birthDate: Day,
  age: z.int(),
  sex: Sex,
  mrn: z.string(),
  phone: z.string().nullable(),
  address: z.string(),
})
export type FoundPatient = z.infer<typeof FoundPatient>

interface Named {
  family: string
  given: string
  middle?: string | null | undefined
  suffix?: string | null | undefined
}

/** `SMITH Jr, Mary Ann`: how a name stands in lists and on the banner. */
export const listName = ({ family, given, middle, suffix }: Named): string =>
  [[family.toUpperCase(), suffix].filter(Boolean).join(' '), [given, middle].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** `12 Alder Street, Alder, CA 95901`. */
export const addressLine = ({ line1, line2, city, state, zip }: HomeAddress): string =>
  [line1, line2, city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** NHS CUI PAB-0064: the four things that can be known of allergies. */
export const AllergyState = z.enum(['known', 'none_known', 'not_recorded', 'unavailable'])
export type AllergyState = z.infer<typeof AllergyState>

/** What is recorded wins over what was once said: an allergy in the list is never hidden behind "none known". */
export function allergyState(review: AllergyState | null, active: number): AllergyState {
  if (review === 'unavailable') return 'unavailable'
  if (active > 0) return 'known'
  return review === null || review === 'known' ? 'not_recorded' : review
}

/** Units a weight is kept in, as shown; the banner says kilograms too, because doses are by the kilogram (H2). */
export const weightSigns: Record<string, string> = { kg: 'kg', g: 'g', '[lb_av]': 'lb' }
const inKilograms: Record<string, number> = { kg: 1, g: 0.001, '[lb_av]': 0.45359237 }
export function kilograms(value: number, unit: string): number {
  const kg = value * (inKilograms[unit] ?? Number.NaN)
  // An infant's hundred grams count.
  const step = kg < 10 ? 100 : 10
  return Math.round(kg * step) / step
}
