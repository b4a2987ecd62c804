import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, Line, May, Nothing, Version } from '../../core/shapes.ts'
import { cosignOrders, type Uncosigned, uncosigned } from '../orders/index.ts'
import { closeAsk } from './ask-provider.ts'
import { versionsOf } from './sql.ts'

const Waiting = z.object({
  orderId: Id,
  version: Version,
  visitId: Id,
  patientId: Id,
  patientName: z.string(),
  birthDate: Day,
  itemName: z.string(),
  state: z.string(),
  orderedAt: Instant,
  doneAt: Instant.nullable(),
  providerId: Id,
  providerName: z.string(),
  providerHere: z.boolean(),
  enteredByName: z.string(),
  seriesId: Id,
  seriesVersion: Version,
  cosignDue: Day,
  /** Under which standing order. */
  name: z.string(),
  mine: z.boolean(),
  overdue: z.boolean(),
})

const changed = () =>
  new Refusal('conflict', 'not_waiting', 'One of these is signed, cancelled or not there any more. Nothing was signed; look again.')

/** Puts each chosen order into the signer's hands, or refuses all of them. */
function allHere(asked: readonly { orderId: string; version: number }[], found: readonly Uncosigned[]) {
  for (const { orderId, version } of asked) {
    const order = found.find((o) => o.orderId === orderId)
    if (!order) throw changed()
    if (order.version !== version) throw stale({ orderId, version: order.version }, version)
  }
}

/** A provider countersigns what was done, or is about to be done, under standing orders: several at once, all or none. */
export const signCosign = action({
  name: 'cosign.sign',
  kind: 'write',
  input: z.object({
    orders: z
      .array(z.object({ orderId: Id, version: Version }))
      .min(1, 'Choose what to sign.')
      .max(100),
    /** Why somebody else than the order's own provider signs. */
    reason: Line.nullable().default(null),
  }),
  output: z.object({ signed: z.int() }),
  allow: { roles: ['provider'] },
  async run(cx, { orders, reason }) {
    const found = await uncosigned(cx, { ids: orders.map((o) => o.orderId) })
    allHere(orders, found)
    const others = found.filter((o) => o.providerId !== cx.actor.id)
    if (others.length && !reason)
      throw new Refusal(
        'invalid',
        'surrogate_reason',
        `Say why you sign for ${[...new Set(others.map((o) => o.providerName))].join(', ')}.`,
        {
          fields: [{ path: 'reason', message: 'Say why you sign for them.' }],
        },
      )
    cx.saw(found.map((o) => o.patientId))
    if ((await cosignOrders(cx, orders, reason)).length < found.length) throw changed()
    for (const o of found) await signed(cx, o)
    return { signed: found.length }
  },
})

async function signed(cx: Context, o: Uncosigned) {
  await closeAsk(cx, o.orderId, 'cosigned')
  cx.tell({ name: 'cosign.signed', patientId: o.patientId, visitId: o.visitId, body: { orderId: o.orderId } })
}

/** What waits to be countersigned: one's own first, then by the day it is due. */
export const cosignQueue = action({
  name: 'cosign.queue',
  kind: 'read',
  input: Nothing,
  output: z.object({ orders: z.array(Waiting), today: Day, may: z.object({ sign: May }) }),
  allow: { roles: ['provider', 'manager'] },
  async run(cx) {
    const [waiting, versions] = await Promise.all([uncosigned(cx), versionsOf(cx)])
    const nameOf = (o: Uncosigned) => versions.find((v) => v.seriesId === o.seriesId && v.version === o.seriesVersion)?.body.name ?? ''
    cx.saw([...new Set(waiting.map((o) => o.patientId))])
    const orders = waiting.map((o) => ({ ...o, name: nameOf(o), mine: o.providerId === cx.actor.id, overdue: o.cosignDue < cx.today }))
    return { orders: orders.sort((a, b) => Number(b.mine) - Number(a.mine)), today: cx.today, may: { sign: may(cx, signCosign) } }
  },
})
