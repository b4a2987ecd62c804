import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { clearDrafts } from '../drafts/index.ts'
import { clinical } from '../practice/index.ts'
import { moveVisit, openVisit } from '../visits/index.ts'
import { standingOf } from './standing.ts'

/** The patient is ready for the provider. Refused while something that was to be asked has no answer, not even why not. */
export const readyVisit = action({
  name: 'rooming.ready',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id }),
  output: z.object({ stage: z.string() }),
  allow: { roles: clinical, task: 'rooming_history' },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, _input, visit) {
    const { visitId, patientId } = visit
    const { unanswered } = await standingOf(cx, visit)
    if (unanswered.length) {
      const fields = unanswered.map(({ item, message }) => ({ path: item, message }))
      throw new Refusal('invalid', 'unanswered', `Not ready yet. ${fields.map((f) => f.message).join(' ')}`, { fields })
    }
    await moveVisit(cx, visit, { to: 'ready' })
    await clearDrafts(cx, { form: 'rooming', patientId, visitId })
    cx.tell({ name: 'visit.readied', patientId, visitId, body: {} })
    return { stage: 'ready' }
  },
})
