import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { NewOrder } from './sql.ts'

/** An order that a standing order gave: the named provider's, entered by whoever acts on it. */
export interface StandingOrder extends NewOrder {
  by: string
  seriesId: string
  seriesVersion: number
  cosignDue: string
}

/** What waits for a provider's name. */
export interface Uncosigned {
  orderId: string
  version: number
  visitId: string
  patientId: string
  patientName: string
  birthDate: string
  itemName: string
  state: string
  orderedAt: string
  providerId: string
  providerName: string
  providerHere: boolean
  enteredByName: string
  seriesId: string
  seriesVersion: number
  cosignDue: string
  doneAt: string | null
}

const columns = [
  ...['practice_id', 'id', 'visit_id', 'patient_id', 'kind', 'item_id', 'item_name', 'instructions', 'state', 'ordered_by', 'ordered_at'],
  ...['standing_order_id', 'standing_order_version', 'entered_by', 'cosign_due', 'act_id'],
]
const waiting = sql(
  'order_uncosigned',
  `select o.id as "orderId", o.version, o.visit_id as "visitId", o.patient_id as "patientId", p.family || ', ' || p.given as "patientName",
          p.birth_date as "birthDate", o.item_name as "itemName", o.state, o.ordered_at as "orderedAt", o.ordered_by as "providerId",
          s.given || ' ' || s.family as "providerName", s.active as "providerHere", e.given || ' ' || e.family as "enteredByName",
          o.standing_order_id as "seriesId", o.standing_order_version as "seriesVersion", o.cosign_due as "cosignDue", o.done_at as "doneAt"
     from clinical_order o
     join patient p on p.practice_id = $1 and p.id = o.patient_id
     join staff s on s.practice_id = $1 and s.id = o.ordered_by
     join staff e on e.practice_id = $1 and e.id = o.entered_by
    where o.practice_id = $1 and o.standing_order_id is not null and o.cosigned_at is null and o.state <> 'cancelled'
      and ($2::uuid[] is null or o.id = any ($2)) and ($3::date is null or o.cosign_due < $3)
    order by o.cosign_due, o.ordered_at, o.id limit 300`,
)
const cosign = sql(
  'order_cosign',
  `update clinical_order o
      set cosigned_by = $3, cosigned_at = $4, cosign_reason = case when o.ordered_by = $3 then null else $5 end, version = o.version + 1
     from jsonb_to_recordset($2) as x(id uuid, version int)
    where o.practice_id = $1 and o.id = x.id and o.version = x.version and o.cosigned_at is null and o.state <> 'cancelled' returning o.id`,
)

export async function insertStandingOrder(cx: Context, o: StandingOrder): Promise<string> {
  const id = newId()
  const ordered = [o.visitId, o.patientId, o.kind, o.itemId, o.itemName, o.instructions, 'signed', o.by, cx.now]
  const standing = [o.seriesId, o.seriesVersion, cx.actor.id, o.cosignDue, cx.actId]
  await cx.tx.run(insertInto('clinical_order', columns, 1), [cx.practice.id, id, ...ordered, ...standing])
  cx.tell({ name: 'order.placed', patientId: o.patientId, visitId: o.visitId, body: { orderId: id, kind: o.kind, itemId: o.itemId } })
  return id
}

/** Oldest due first; of these ids only, or due before a day, when told so. */
export const uncosigned = (cx: Context, only: { ids?: readonly string[]; dueBefore?: string } = {}) =>
  cx.tx.rows<Uncosigned>(waiting, [cx.practice.id, only.ids ?? null, only.dueBefore ?? null])

/** Countersigns those that are still as they were read; answers which. `reason`: why for another provider. */
export const cosignOrders = (cx: Context, orders: readonly { orderId: string; version: number }[], reason: string | null) =>
  cx.tx.rows<{ id: string }>(cosign, [
    ...[cx.practice.id, JSON.stringify(orders.map(({ orderId, version }) => ({ id: orderId, version }))), cx.actor.id, cx.now, reason],
  ])
