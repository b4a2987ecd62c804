import { z } from 'zod'
import { Day, Id, Instant, Line } from '../../core/shapes.ts'

/** The four states of NHS CUI: a list, none known, never asked, could not be asked. Nothing else may be said of allergies. */
export const allergyStates = ['known', 'none_known', 'not_recorded', 'unavailable'] as const
export const AllergyState = z.enum(allergyStates)
export type AllergyState = z.infer<typeof AllergyState>

export const allergyStateNames: Record<AllergyState, string> = {
  known: 'Known allergies',
  none_known: 'No known allergies',
  not_recorded: 'Not recorded',
  unavailable: 'Could not be asked',
}

/** What is recorded wins over what was once said: an allergy in the list is never hidden behind "none known". */
export function allergyStateOf(review: AllergyState | null, active: number): AllergyState {
  if (review === 'unavailable') return 'unavailable'
  if (active > 0) return 'known'
  return review === null || review === 'known' ? 'not_recorded' : review
}

export const AllergyCategory = z.enum(['medication', 'food', 'environment', 'biologic'])
export const Severity = z.enum(['mild', 'moderate', 'severe'])

/** What the patient says they react to, in plain words. */
export const AllergyWords = z.object({
  substance: Line.min(1, 'Say what the patient reacts to.'),
  category: AllergyCategory.nullable().default(null),
  reaction: Line.nullable().default(null),
  severity: Severity.nullable().default(null),
})
export type AllergyWords = z.output<typeof AllergyWords>

const By = { at: Instant, by: z.string().nullable() }

export const Allergy = AllergyWords.extend({
  id: Id,
  substance: z.string(),
  reaction: z.string().nullable(),
  notedOn: Day.nullable(),
  ...By,
})
export type Allergy = z.output<typeof Allergy>

/** Who asked last, and what came of it; `visitId` says at which visit. */
export const AllergyReview = z.object({ state: AllergyState, reason: z.string().nullable(), visitId: Id.nullable(), ...By })
export type AllergyReview = z.output<typeof AllergyReview>

export const AllergyList = z.object({ state: AllergyState, review: AllergyReview.nullable(), allergies: z.array(Allergy) })
export type AllergyList = z.output<typeof AllergyList>

export const Problem = z.object({
  id: Id,
  code: z.string(),
  codeSystem: z.string(),
  label: z.string(),
  state: z.enum(['active', 'resolved']),
  onsetOn: Day.nullable(),
  abatedOn: Day.nullable(),
  ...By,
})
export type Problem = z.output<typeof Problem>

export const tobaccoStatuses = ['never', 'former', 'some_days', 'every_day', 'unknown', 'refused', 'could_not'] as const
export const TobaccoStatus = z.enum(tobaccoStatuses)
export type TobaccoStatus = z.infer<typeof TobaccoStatus>

export const tobaccoNames: Record<TobaccoStatus, string> = {
  never: 'Never',
  former: 'Former',
  some_days: 'Some days',
  every_day: 'Every day',
  unknown: 'Patient does not know',
  refused: 'Refused',
  could_not: 'Could not ask',
}

export const TobaccoAnswer = z.object({ id: Id, status: TobaccoStatus, detail: z.string().nullable(), visitId: Id.nullable(), ...By })
export type TobaccoAnswer = z.output<typeof TobaccoAnswer>
