import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { ContainerKey, Handling, Material } from './containers.ts'
import type { Need } from './plan.ts'

/** An open order for a test that is sent out, with what its laboratory asks. */
export interface OpenLab {
  orderId: string
  visitId: string
  name: string
  instructions: string | null
  orderedBy: string
  orderedByName: string
  orderedAt: string
  material: Material
  needs: Need[]
  fastingHours: number | null
  fastingRequired: boolean
  timing: string | null
  handling: Handling[]
  preparation: string | null
  labName: string
  expectedDays: number
}

/** A rejected container that waits for another. */
export interface Rejected {
  specimenId: string
  number: string
  container: ContainerKey
  material: Material
  handling: Handling[]
  labName: string
  expectedDays: number
  reason: string
  orders: { orderId: string; name: string; orderedBy: string }[]
}

const open = sql(
  'lab_order_open',
  `select o.id as "orderId", o.visit_id as "visitId", o.item_name as name, o.instructions, o.ordered_by as "orderedBy", s.given || ' ' || s.family as "orderedByName",
          o.ordered_at as "orderedAt", t.specimen as material, t.containers as needs, t.fasting_hours as "fastingHours", t.fasting_required as "fastingRequired",
          t.timing, t.handling, t.preparation, t.lab_name as "labName", t.expected_days as "expectedDays"
     from clinical_order o
     join lab_test t on t.practice_id = $1 and t.id = o.item_id
     join staff s on s.practice_id = $1 and s.id = o.ordered_by
    where o.practice_id = $1 and o.patient_id = $2 and o.kind = 'lab' and o.state = 'signed' order by o.ordered_at, o.id`,
)
const again = sql(
  'specimen_again_of',
  `select p.id as "specimenId", p.number, p.container, p.material, p.handling, p.lab_name as "labName", p.expected_days as "expectedDays",
          p.rejected_reason as reason,
          (select jsonb_agg(jsonb_build_object('orderId', o.id, 'name', o.item_name, 'orderedBy', o.ordered_by) order by o.item_name)
             from specimen_order x join clinical_order o on o.practice_id = $1 and o.id = x.order_id
            where x.practice_id = $1 and x.specimen_id = p.id) as orders
     from specimen p where p.practice_id = $1 and p.patient_id = $2 and p.collect_again order by p.number`,
)

export const openLabs = (cx: Context, patientId: string) => cx.tx.rows<OpenLab>(open, [cx.practice.id, patientId])
export const rejectedOf = (cx: Context, patientId: string) => cx.tx.rows<Rejected>(again, [cx.practice.id, patientId])
