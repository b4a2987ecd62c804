import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line } from '../../core/shapes.ts'
import { clinical } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { findImmunization, insertImmunization, moveStock, type StoredImmunization } from './sql.ts'

/**
 * Takes back an entry that should not be: a new row says so and the old one stays. `doseReturned` puts the dose back into stock
 * (it never left the fridge); otherwise it is gone and the stock stays as it is.
 */
export const voidImmunization = action({
  name: 'immunizations.void',
  kind: 'write',
  input: z.object({ immunizationId: Id, reason: Line.min(1, 'Say what was wrong with the entry.'), doseReturned: z.boolean() }),
  output: z.object({ id: Id }),
  allow: { roles: clinical },
  async on(cx, input): Promise<VisitSubject & { entry: StoredImmunization }> {
    const entry = await findImmunization(cx, input.immunizationId)
    if (!entry?.visitId) throw new Refusal('missing', 'immunization', 'There is no such entry of ours.')
    return { ...(await openVisit(cx, entry.visitId)), objectId: entry.id, entry }
  },
  async run(cx, { reason, doseReturned }, { entry, patientId, visitId }) {
    if (entry.state === 'entered_in_error') throw new Refusal('conflict', 'already_corrected', 'This entry is already marked as an error.')
    const id = await insertImmunization(cx, {
      patientId,
      visitId,
      orderId: null,
      productId: entry.productId,
      cvx: entry.cvx,
      name: entry.name,
      state: 'entered_in_error',
      notGivenReason: reason,
      givenAt: entry.givenAt,
      corrects: entry.id,
    })
    if (entry.state === 'given' && entry.lotId && doseReturned)
      await moveStock(cx, entry.lotId, 'returned', 1, { immunizationId: id, reason })
    cx.tell({ name: 'immunization.voided', patientId, visitId, body: { id, corrects: entry.id } })
    return { id }
  },
})
