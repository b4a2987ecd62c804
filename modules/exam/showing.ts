import { z } from 'zod'
import type { Question } from './exam.ts'
import { orderOf } from './shuffle.ts'

/** What orders the options of one showing: any act's id will do, without its dashes, since it names nothing here. */
export const Seed = z.string().regex(/^[0-9a-f]{32}$/)
export const seedOf = (actId: string) => actId.replaceAll('-', '')

/** A question as it is put: its options in the order of this showing, and nothing of the answer. */
export const Showing = z.object({
  questionId: z.string(),
  /** What orders the options; sent back with the answer. */
  seed: Seed,
  stem: z.string(),
  options: z.array(z.string()).length(4),
})
export type Showing = z.infer<typeof Showing>

/** What is told once it has been answered. Places are those of the showing. */
export const Verdict = z.object({
  right: z.boolean(),
  answer: z.int().min(0).max(3),
  rationale: z.string(),
  source: z.string(),
  level: z.enum(['recall', 'application', 'judgment']),
})

export const showingOf = (q: Question, seed: string): Showing => ({
  questionId: q.id,
  seed,
  stem: q.stem,
  options: orderOf(seed, q.id).map((written) => q.options[written]!),
})

/** The written option behind a place that was pressed, and what there is to say about it. */
export function judge(q: Question, seed: string, shown: number) {
  const order = orderOf(seed, q.id)
  const written = order[shown]!
  const { rationale, source, level } = q
  return { written, verdict: { right: written === q.answer, answer: order.indexOf(q.answer), rationale, source, level } }
}
