import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { CallTier } from './calls.ts'
import { protocolVersion, questionOf, tierOf } from './protocol.ts'
import { answersOf, insertAnswers } from './sql.ts'
import { callOf, notClosed } from './subject.ts'

const Said = z
  .array(z.object({ question: z.string(), yes: z.boolean() }))
  .min(1)
  .max(60)

/**
 * What was read from the approved questions and answered. It is kept at once and cannot be taken back: a later no does not undo a yes,
 * it hands over all the same.
 */
export const answerCall = action({
  name: 'calls.answer',
  kind: 'write',
  input: z.object({ callId: Id, answers: Said }),
  output: z.object({ tier: CallTier }),
  allow: { roles: desk, task: 'phone_intake_scripted' },
  on: (cx, { callId }) => callOf(cx, callId),
  async run(cx, { answers }, on) {
    const call = notClosed(on)
    const unknown = answers.find((a) => !questionOf(a.question))
    if (unknown) throw new Refusal('invalid', 'question', 'This question is not in the approved ones. Reload the page.')
    await insertAnswers(cx, call.id, protocolVersion, answers)
    const tier = tierOf([...(await answersOf(cx, call.id))])
    cx.tell({ name: 'call.answered', patientId: on.patientId, body: { callId: call.id, tier } })
    return { tier }
  },
})
