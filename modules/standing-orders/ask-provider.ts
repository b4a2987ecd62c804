import type { Context } from '../../core/context.ts'
import type { Consumer } from '../../core/facts.ts'
import type { Uncosigned } from '../orders/index.ts'
import { closeTask, openTask } from '../tasks/index.ts'

const taskKey = (orderId: string) => `cosign.${orderId}`

type Asked = Pick<Uncosigned, 'orderId' | 'visitId' | 'patientId' | 'itemName' | 'providerId'>

/** A countersignature becomes a task: of the order's own provider while they can be asked, else of any provider. */
export const askProvider = (cx: Context, o: Asked, { why, due, canAsk }: { why: string; due: string; canAsk: boolean }) =>
  openTask(cx, {
    key: taskKey(o.orderId),
    kind: 'cosign',
    title: `Countersign: ${o.itemName}`,
    why,
    owner: canAsk ? { staffId: o.providerId } : { role: 'provider' },
    due,
    path: '/cosign',
    patientId: o.patientId,
    visitId: o.visitId,
    objectId: o.orderId,
  })

/** It was given, or is not asked any more. */
export const closeAsk = (cx: Context, orderId: string, how: string) => closeTask(cx, taskKey(orderId), how)

/** An order that is cancelled waits for no name. */
export const cosignListener: Consumer = {
  name: 'cosigns',
  on: ['order.cancelled'],
  run: (cx, { body }) => closeAsk(cx, String(body['orderId']), 'the order was cancelled'),
}
