import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Id, Instant, May, Version } from '../../core/shapes.ts'
import { listOrders } from '../orders/index.ts'
import { clinical } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { judge } from './judge.ts'
import { knownOf } from './known.ts'
import { ordersInForce } from './sql.ts'
import { Answers, Finding, QuestionRule, Sufficient } from './standing-orders.ts'
import { useStandingOrder } from './use.ts'

const Offered = z.object({
  seriesId: Id,
  version: Version,
  name: z.string(),
  kind: z.enum(['test', 'vaccine']),
  itemName: z.string(),
  providerName: z.string(),
  observeMinutes: z.int().nullable(),
  questions: z.array(QuestionRule),
  findings: z.array(Finding),
  applies: z.enum(['yes', 'no', 'ask']),
  sufficient: Sufficient,
  /** Why the order does not suffice by itself here. */
  lawSays: z.string().nullable(),
  citation: z.string().nullable(),
  /** The order of this visit that is for the same, from here or from the provider. */
  ordered: z.object({ orderId: Id, state: z.string(), standing: z.boolean(), cosignedAt: Instant.nullable() }).nullable(),
  may: May,
})

/** Which standing orders apply to this patient today, and why or why not: each criterion with its own answer. */
export const standingOrdersOfVisit = action({
  name: 'standing_orders.of_visit',
  kind: 'read',
  input: z.object({ visitId: Id, answers: z.record(Id, Answers).default({}) }),
  output: z.object({ orders: z.array(Offered) }),
  allow: { roles: [...clinical, 'student'] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, { answers }, visit) {
    const [inForce, known, placed] = await Promise.all([ordersInForce(cx), knownOf(cx, visit), listOrders(cx, visit.visitId)])
    const mayUse = may(cx, useStandingOrder, visit)
    return {
      orders: inForce.map((order) => {
        const { seriesId, version, body, providerName } = order
        const { findings, applies, law } = judge(cx, visit, order, known, answers[seriesId] ?? [])
        const of = placed.find((o) => o.kind === body.kind && o.itemId === body.itemId && o.state !== 'cancelled')
        const { name, kind, observeMinutes, criteria } = body
        return {
          ...{ seriesId, version, name, kind, providerName, observeMinutes, questions: criteria.questions, findings, applies },
          itemName: known.item(body.itemId)?.name ?? name,
          sufficient: law.sufficient,
          lawSays: law.why,
          citation: law.rule?.citation ?? null,
          ordered: of
            ? { orderId: of.id, state: of.state, standing: of.standing?.id === seriesId, cosignedAt: of.standing?.cosignedAt ?? null }
            : null,
          may: mayUse,
        }
      }),
    }
  },
})
