import { z } from 'zod'
import { Refusal } from '../../core/errors.ts'
import type { ExamId, Question } from './exam.ts'
import { allQuestions } from './questions/index.ts'

const byId = new Map(allQuestions.map((q) => [q.id, q]))

/** One area of an examination as a person stands in it. */
export const StandingShape = z.object({
  id: z.string(),
  label: z.string(),
  share: z.number(),
  questions: z.int(),
  answered: z.int(),
  due: z.int(),
  strength: z.number(),
  lastOf: z.int(),
  lastRight: z.int(),
})

/** A question by its id; one that was withdrawn is left out by whoever lists. */
export const questionById = (id: string): Question | undefined => byId.get(id)

/** A question of this examination, or a refusal. */
export function questionOf(exam: ExamId, id: string): Question {
  const q = byId.get(id)
  if (q?.areas[exam] === undefined) throw new Refusal('missing', 'question', 'There is no such question in this examination.')
  return q
}
