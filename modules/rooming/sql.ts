import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'

const header = sql(
  'rooming_visit',
  `select v.reason, v.handoff, v.arrived_at as "arrivedAt", v.roomed_at as "roomedAt", v.identified_by is not null as identified, t.name as type, t.asks, r.name as room,
          d.family as "providerFamily", d.title as "providerTitle", p.family, p.given, p.preferred, p.interpreter, p.language
     from visit v
     join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     join patient p on p.practice_id = $1 and p.id = v.patient_id
     left join room r on r.practice_id = $1 and r.id = v.room_id
     left join staff d on d.practice_id = $1 and d.id = v.provider_id
    where v.practice_id = $1 and v.id = $2`,
)
const orders = sql(
  'rooming_orders',
  `select o.id, o.kind, o.item_name as "itemName", o.instructions, o.ordered_at as "orderedAt", s.given || ' ' || s.family as "orderedBy"
     from clinical_order o join staff s on s.practice_id = $1 and s.id = o.ordered_by
    where o.practice_id = $1 and o.visit_id = $2 and o.state = 'signed' order by o.ordered_at, o.id`,
)
export interface Header {
  reason: string
  handoff: string | null
  arrivedAt: string | null
  roomedAt: string | null
  identified: boolean
  type: string
  asks: string[]
  room: string | null
  providerFamily: string | null
  providerTitle: string | null
  family: string
  given: string
  preferred: string | null
  interpreter: boolean
  language: string
}

export interface OpenOrder {
  id: string
  kind: 'test' | 'vaccine' | 'lab'
  itemName: string
  instructions: string | null
  orderedAt: string
  orderedBy: string
}

export const findHeader = async (cx: Context, visitId: string) => (await cx.tx.row<Header>(header, [cx.practice.id, visitId]))!
export const listOpenOrders = (cx: Context, visitId: string) => cx.tx.rows<OpenOrder>(orders, [cx.practice.id, visitId])
