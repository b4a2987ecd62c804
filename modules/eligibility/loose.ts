import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Id, Instant, Line, May, Nothing } from '../../core/shapes.ts'
import { money } from '../practice/index.ts'
import { closeTask } from '../tasks/index.ts'
import { taskOfAnswer } from './settle.ts'
import { findAnswer, listStrays } from './sql.ts'

export async function onAnswer(cx: Context, answerId: string) {
  const answer = await findAnswer(cx, answerId)
  if (!answer) throw new Refusal('missing', 'eligibility_answer', 'There is no such answer here.')
  return { objectId: answer.id, patientId: answer.patientId ?? undefined, answer }
}

/** Somebody has looked into an answer that was not ours, could not be read, or contradicts the first, and says what came of it. */
export const lookedInto = action({
  name: 'eligibility.looked_into',
  kind: 'write',
  input: z.object({ answerId: Id, how: Line.min(1, 'Say what came of it.') }),
  output: Nothing,
  allow: { roles: [...money, 'front_desk'] },
  on: (cx, { answerId }) => onAnswer(cx, answerId),
  async run(cx, { answerId, how }, on) {
    await closeTask(cx, taskOfAnswer(answerId), how)
    cx.tell({ name: 'eligibility.looked_into', patientId: on.patientId, body: { answerId } })
    return {}
  },
})

/** Answers that belong to no question of ours, newest first. */
export const looseAnswers = action({
  name: 'eligibility.loose',
  kind: 'read',
  input: Nothing,
  output: z.object({
    answers: z.array(
      z.object({
        answerId: Id,
        kind: z.enum(['answer', 'late', 'duplicate', 'stray', 'garbled']),
        why: z.string(),
        next: z.string(),
        receivedAt: Instant,
        way: z.string(),
        open: z.boolean(),
      }),
    ),
    may: z.object({ lookedInto: May }),
  }),
  allow: { roles: money },
  run: async (cx) => ({ answers: await listStrays(cx), may: { lookedInto: may(cx, lookedInto) } }),
})
