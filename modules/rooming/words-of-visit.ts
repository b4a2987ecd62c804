import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line, Prose } from '../../core/shapes.ts'
import { clinical } from '../practice/index.ts'
import { openVisit, writeHandoff, writeReason } from '../visits/index.ts'

const changed = () => new Refusal('conflict', 'stale', 'Someone wrote here since you opened it. Look at both and save again.')

/** Why the patient came, in the patient's words. */
export const giveReason = action({
  name: 'rooming.reason',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, reason: Line.min(1, 'Type why the patient came.'), was: z.string() }),
  output: z.object({ reason: z.string() }),
  allow: { roles: clinical, task: 'rooming_history' },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, { reason, was }, { visitId, patientId }) {
    if (!(await writeReason(cx, visitId, reason, was))) throw changed()
    cx.tell({ name: 'visit.reason_given', patientId, visitId, body: {} })
    return { reason }
  },
})

/** What the provider should know before going in. */
export const handOff = action({
  name: 'rooming.handoff',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, handoff: Prose.max(2000), was: z.string() }),
  output: z.object({ handoff: z.string() }),
  allow: { roles: clinical, task: 'rooming_history' },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, { handoff, was }, { visitId, patientId }) {
    if (!(await writeHandoff(cx, visitId, handoff, was))) throw changed()
    cx.tell({ name: 'visit.handed_off', patientId, visitId, body: {} })
    return { handoff }
  },
})
