import { z } from 'zod'

/** Who did or saw what, in words. Shared by the audit screen and the server. */
export const Outcome = z.enum(['done', 'refused', 'failed', 'replayed'])
export type Outcome = z.infer<typeof Outcome>

export const outcomeNames: Record<Outcome, string> = { done: 'Done', refused: 'Refused', failed: 'Failed', replayed: 'Sent again' }

/**
 * What a manager looks at when asking whether somebody tried what they may not: refused by scope or law, for one's own file, by someone
 * without the skill, too long ago, or a card that is another's or was refuted.
 */
export const guardCodes = [
  ...['scope', 'law', 'own_file', 'own_sign_off', 'own_signature', 'own_training', 'own_observation', 'own_override', 'own_role'],
  ...['assessor_skill', 'observer_skill', 'verifier_role', 'not_preceptor', 'provider_signed', 'backdated', 'number_of_another', 'refuted'],
] as const
/** Of these nouns a refusal by role counts too: someone reached for a file, a signature or a policy that is not theirs to write. */
export const guardedNouns = [
  ...['credentials', 'ce', 'signoffs', 'skills', 'assessments', 'observations', 'training', 'trainings'],
  ...['policies', 'students', 'staff'],
] as const

/** `vitals.record` → "vitals: record". */
export const actionWords = (action: string): string => action.replace('.', ': ').replaceAll('_', ' ')

export const Rule = z.object({
  id: z.string(),
  version: z.string(),
  status: z.string(),
  citation: z.string(),
  source: z.string(),
  confidence: z.string(),
  checkedOn: z.string(),
})

/** What an act was allowed by, as it stood then. */
export const Authority = z.object({
  rule: Rule,
  credentials: z.array(z.object({ kind: z.string(), number: z.string().nullable().optional(), validTo: z.string().nullable() })),
  order: z.object({ kind: z.string(), id: z.string(), by: z.string(), doseVerifiedBy: z.string().nullable().optional() }).nullable(),
  supervisors: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), mode: z.string() })),
  signOffs: z.array(z.object({ on: z.string(), validTo: z.string().nullable(), assessor: z.string() })).optional(),
  /** The practice's own narrowing was lifted for this visit. */
  override: z.object({ by: z.string(), reason: z.string() }).optional(),
  /** Who stood beside the learner, and which conditions of training and competence that stood in for. */
  observed: z.object({ name: z.string(), waived: z.array(z.string()) }).optional(),
})
export type Authority = z.infer<typeof Authority>
