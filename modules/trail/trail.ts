import { z } from 'zod'

/** Who did or saw what, in words. Shared by the audit screen and the server. */
export const Outcome = z.enum(['done', 'refused', 'failed', 'replayed'])
export type Outcome = z.infer<typeof Outcome>

export const outcomeNames: Record<Outcome, string> = { done: 'Done', refused: 'Refused', failed: 'Failed', replayed: 'Sent again' }

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
  /** Who stood beside the learner, and which conditions of training and competence that stood in for. */
  observed: z.object({ name: z.string(), waived: z.array(z.string()) }).optional(),
})
export type Authority = z.infer<typeof Authority>
