import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Id, Line, Version } from '../../core/shapes.ts'
import { openVisit } from '../visits/index.ts'
import { orderOf } from './order-of.ts'
import { OrderKind } from './orders.ts'
import { findItemName, insertOrder, updateCancelled } from './sql.ts'

/** A provider wants a test or a vaccine here and now, or a specimen sent out. Placing it signs it. */
export const placeOrder = action({
  name: 'orders.place',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, kind: OrderKind, itemId: Id, instructions: Line.optional() }),
  output: z.object({ orderId: Id, version: Version }),
  allow: { roles: ['provider'] },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, input, { visitId, patientId }) {
    const { kind, itemId, instructions } = input
    const itemName = await findItemName(cx, kind, itemId)
    if (!itemName) throw new Refusal('missing', 'order_item', 'This practice does not have that test or vaccine. Choose from the menu.')
    const orderId = await insertOrder(cx, { visitId, patientId, kind, itemId, itemName, instructions: instructions || null })
    cx.tell({ name: 'order.placed', patientId, visitId, body: { orderId, kind, itemId } })
    return { orderId, version: 1 }
  },
})

/** A provider takes an order back before it is done. */
export const cancelOrder = action({
  name: 'orders.cancel',
  kind: 'write',
  input: z.object({ orderId: Id, version: Version, reason: Line.min(1, 'Say why it is cancelled.') }),
  output: z.object({ orderId: Id, version: Version }),
  allow: { roles: ['provider'] },
  on: (cx, input) => orderOf(cx, input.orderId),
  async run(cx, input, { id, state, version, patientId, visitId, kind, itemId }) {
    if (state !== 'signed')
      throw new Refusal('conflict', 'order_not_open', 'Only an open order can be cancelled. This one is done or cancelled already.')
    if ((await updateCancelled(cx, id, input.version, input.reason)) === 0) throw stale({ orderId: id, state, version }, input.version)
    cx.tell({ name: 'order.cancelled', patientId, visitId, body: { orderId: id, kind, itemId, reason: input.reason } })
    return { orderId: id, version: version + 1 }
  },
})
