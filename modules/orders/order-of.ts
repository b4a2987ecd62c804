import type { Context, Subject } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import type { Order } from './orders.ts'
import { findOrder, updateDone } from './sql.ts'

export type OrderSubject = Order & Subject & { order: { kind: 'patient_specific' | 'standing'; id: string; by: string } }

/**
 * How the scope of practice is told of an order. One that came from a standing order is for everyone until the provider has countersigned
 * it: by that it stands in this patient's chart in their own name.
 */
export const asGiven = ({ id, orderedBy, standing }: Pick<Order, 'id' | 'orderedBy' | 'standing'>) => ({
  order: { kind: standing ? ('standing' as const) : ('patient_specific' as const), id, by: orderedBy },
  facts: standing?.cosignedAt ? { standing_order_in_patient_chart: true } : {},
})

/** The order an action is about, with what the scope decision asks of it. Refuses one that is not of this practice. */
export async function orderOf(cx: Context, orderId: string): Promise<OrderSubject> {
  const order = await findOrder(cx, orderId)
  if (!order) throw new Refusal('missing', 'order', 'There is no such order here.')
  return { ...order, objectId: order.id, ...asGiven(order) }
}

const notOpen = (state: Order['state'] | undefined) =>
  new Refusal(
    'conflict',
    'order_not_open',
    state === 'done'
      ? 'This order is done already. Look at what was recorded.'
      : 'This order was cancelled. Ask the provider before doing it.',
  )

/** An order that is still to be done. */
export async function openOrder(cx: Context, orderId: string): Promise<OrderSubject> {
  const order = await orderOf(cx, orderId)
  if (order.state !== 'signed') throw notOpen(order.state)
  return order
}

/** Says in the doer's own transaction that an order is done, by what: once, whoever comes second is refused. */
export async function completeOrder(cx: Context, orderId: string, doneId: string): Promise<void> {
  const changed = await updateDone(cx, orderId, doneId)
  const order = await orderOf(cx, orderId)
  if (changed === 0) throw notOpen(order.state)
  cx.tell({
    name: 'order.done',
    patientId: order.patientId,
    visitId: order.visitId,
    body: { orderId, kind: order.kind, itemId: order.itemId, doneId },
  })
}
