import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line, Prose } from '../../core/shapes.ts'
import { visitOf } from '../visits/index.ts'
import { insertAmendment } from './sql.ts'

/** Adds to a signed visit: the signed text stays as it is, the amendment stands beside it with its reason. */
export const amendNote = action({
  name: 'note.amend',
  kind: 'write',
  input: z.object({
    visitId: Id,
    patientId: Id,
    text: Prose.min(1, 'Write the amendment.'),
    reason: Line.min(1, 'Say why it is amended.'),
  }),
  output: z.object({ id: Id }),
  allow: { roles: ['provider'] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, input, { visitId, patientId, signedAt }) {
    if (patientId !== input.patientId)
      throw new Refusal('conflict', 'other_patient', 'This form is for another patient than the visit. Nothing was saved; reload.')
    if (!signedAt) throw new Refusal('conflict', 'not_signed', 'This visit is not signed yet. Change the note itself.')
    const id = await insertAmendment(cx, { visitId, patientId }, input)
    cx.tell({ name: 'note.amended', patientId, visitId, body: { id } })
    return { id }
  },
})
