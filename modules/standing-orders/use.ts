import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { placeOf } from '../../core/permit.ts'
import { Day, Id, Version } from '../../core/shapes.ts'
import { insertStandingOrder, listOrders } from '../orders/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { askProvider } from './ask-provider.ts'
import { judge, whyNot } from './judge.ts'
import { knownOf } from './known.ts'
import { keepTry, ordersInForce, type SignedRow } from './sql.ts'
import { Answers, actingRoles, Finding, Sufficient } from './standing-orders.ts'

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The version that the screen showed, if it is still the one that holds. */
async function orderInForce(cx: Context, seriesId: string, version: number): Promise<SignedRow> {
  const order = (await ordersInForce(cx)).find((o) => o.seriesId === seriesId)
  if (!order) throw new Refusal('conflict', 'not_in_force', 'This standing order is not in force today. Ask the provider for an order.')
  if (order.version !== version)
    throw new Refusal('conflict', 'newer_version', 'A new version of this standing order holds since. Look at it again.', {
      detail: { version: order.version },
    })
  return order
}

async function notOrderedYet(cx: Context, { visitId }: VisitSubject, { body }: SignedRow) {
  const known = (await listOrders(cx, visitId)).find((o) => o.kind === body.kind && o.itemId === body.itemId && o.state !== 'cancelled')
  if (known) throw new Refusal('conflict', 'ordered_already', `${known.itemName} is ordered at this visit already.`)
}

async function place(cx: Context, { visitId, patientId }: VisitSubject, order: SignedRow, itemName: string) {
  const { body, seriesId, version, providerId } = order
  const cosignDue = dayAfter(cx.today, body.cosignDays)
  const observe = body.observeMinutes ? `Observe for ${body.observeMinutes} minutes.` : ''
  const orderId = await insertStandingOrder(cx, {
    ...{ visitId, patientId, kind: body.kind, itemId: body.itemId, itemName },
    instructions: [body.instructions, observe].filter(Boolean).join(' ') || null,
    ...{ by: providerId, seriesId, seriesVersion: version, cosignDue },
  })
  return { orderId, cosignDue, itemName }
}

/** Where law asks for the provider's name before it is done, they are asked now: the patient is in the room. */
async function askNow(cx: Context, visit: VisitSubject, { providerId, body }: SignedRow, orderId: string, itemName: string) {
  const canAsk = placeOf(cx, visit)?.present.some((p) => p.id === providerId) === true
  const { visitId, patientId } = visit
  const why = `The patient is here: by the law of this place it is done once you have countersigned “${body.name}”.`
  await askProvider(cx, { orderId, visitId, patientId, itemName, providerId }, { why, due: cx.today, canAsk })
}

/**
 * Acts on a standing order: writes the named provider's order for this patient and queues the countersignature. When a criterion is not met
 * nothing is ordered, and that somebody meant to is kept as a near miss.
 */
export const useStandingOrder = action({
  name: 'standing_orders.use',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, seriesId: Id, version: Version, answers: Answers.default([]) }),
  output: z.object({
    status: z.enum(['used', 'refused']),
    because: z.string().nullable(),
    findings: z.array(Finding),
    orderId: Id.nullable(),
    cosignDue: Day.nullable(),
    sufficient: Sufficient,
  }),
  allow: { roles: [...actingRoles] },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, { seriesId, version, answers }, visit) {
    const [order, known] = await Promise.all([orderInForce(cx, seriesId, version), knownOf(cx, visit)])
    await notOrderedYet(cx, visit, order)
    const { patientId, visitId } = visit
    const { findings, applies, law } = judge(cx, visit, order, known, answers)
    const kept = { seriesId, version, patientId, visitId, findings, answers }
    if (applies !== 'yes') {
      const because = whyNot(findings)
      await keepTry(cx, { ...kept, because, orderId: null })
      cx.remark('the standing order does not apply')
      cx.tell({ name: 'standing_order.refused', patientId, visitId, body: { seriesId, version } })
      return { status: 'refused' as const, because, findings, orderId: null, cosignDue: null, sufficient: law.sufficient }
    }
    const { orderId, cosignDue, itemName } = await place(cx, visit, order, known.item(order.body.itemId)?.name ?? order.body.name)
    await keepTry(cx, { ...kept, because: null, orderId })
    if (law.sufficient === 'after_cosign') await askNow(cx, visit, order, orderId, itemName)
    cx.tell({ name: 'standing_order.used', patientId, visitId, body: { seriesId, version, orderId } })
    return { status: 'used' as const, because: null, findings, orderId, cosignDue, sufficient: law.sufficient }
  },
})
