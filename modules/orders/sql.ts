import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Order, OrderKind } from './orders.ts'

const columns = `o.id, o.visit_id as "visitId", o.patient_id as "patientId", o.kind, o.item_id as "itemId", o.item_name as "itemName", o.instructions, o.state,
  o.ordered_by as "orderedBy", s.given || ' ' || s.family as "orderedByName", o.ordered_at as "orderedAt", o.done_by as "doneBy", o.done_at as "doneAt",
  o.done_id as "doneId", o.cancel_reason as "cancelReason", o.version,
  case when o.standing_order_id is null then null else jsonb_build_object('id', o.standing_order_id, 'version', o.standing_order_version,
    'enteredByName', e.given || ' ' || e.family, 'cosignDue', o.cosign_due,
    'cosignedAt', to_char(o.cosigned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as standing`
const from = `clinical_order o join staff s on s.practice_id = $1 and s.id = o.ordered_by
  left join staff e on e.practice_id = $1 and e.id = o.entered_by`

const byId = sql('order_find', `select ${columns} from ${from} where o.practice_id = $1 and o.id = $2`)
const ofVisit = sql(
  'order_of_visit',
  `select ${columns} from ${from} where o.practice_id = $1 and o.visit_id = $2 order by o.ordered_at, o.id`,
)
const tests = sql(
  'order_menu_tests',
  'select id, name, specimen, waived, read_minutes as "readMinutes" from test_system where practice_id = $1 order by name',
)
// A vaccine without a dose on hand that is in date can be ordered, and the menu says so.
const vaccines = sql(
  'order_menu_vaccines',
  `select p.id, p.name, p.cvx, p.route, p.min_age_months as "minAgeMonths", p.max_age_months as "maxAgeMonths",
          coalesce((select sum(l.on_hand) from vaccine_lot l where l.practice_id = $1 and l.product_id = p.id and l.expires_on >= $2), 0)::int as "onHand"
     from vaccine_product p where p.practice_id = $1 order by p.name`,
)
// Tests that are sent out; what was retired is no longer offered.
const labs = sql(
  'order_menu_labs',
  'select id, name, specimen, lab_name as "labName" from lab_test where practice_id = $1 and retired_on is null order by name',
)
const labName = sql('order_lab_name', 'select name from lab_test where practice_id = $1 and id = $2 and retired_on is null')
const testName = sql('order_test_name', 'select name from test_system where practice_id = $1 and id = $2')
const vaccineName = sql('order_vaccine_name', 'select name from vaccine_product where practice_id = $1 and id = $2')
const cancel = sql(
  'order_cancel',
  `update clinical_order set state = 'cancelled', cancel_reason = $4, version = version + 1, act_id = $5
    where practice_id = $1 and id = $2 and version = $3 and state = 'signed'`,
)
const complete = sql(
  'order_complete',
  `update clinical_order set state = 'done', done_by = $3, done_at = $4, done_id = $5, version = version + 1, act_id = $6
    where practice_id = $1 and id = $2 and state = 'signed'`,
)
const orderColumns = [
  'practice_id',
  'id',
  'visit_id',
  'patient_id',
  'kind',
  'item_id',
  'item_name',
  'instructions',
  'state',
  'ordered_by',
  'ordered_at',
  'act_id',
]

export interface TestItem {
  id: string
  name: string
  specimen: string
  waived: boolean
  readMinutes: number | null
}
export interface VaccineItem {
  id: string
  name: string
  cvx: string
  route: string
  minAgeMonths: number | null
  maxAgeMonths: number | null
  onHand: number
}
export interface LabItem {
  id: string
  name: string
  specimen: string
  labName: string
}
export interface NewOrder {
  visitId: string
  patientId: string
  kind: OrderKind
  itemId: string
  itemName: string
  instructions: string | null
}

export const findOrder = (cx: Context, id: string) => cx.tx.row<Order>(byId, [cx.practice.id, id])
export const listOrders = (cx: Context, visitId: string) => cx.tx.rows<Order>(ofVisit, [cx.practice.id, visitId])
export const listTests = (cx: Context) => cx.tx.rows<TestItem>(tests, [cx.practice.id])
export const listVaccines = (cx: Context) => cx.tx.rows<VaccineItem>(vaccines, [cx.practice.id, cx.today])
export const listLabs = (cx: Context) => cx.tx.rows<LabItem>(labs, [cx.practice.id])
const nameOf = { test: testName, vaccine: vaccineName, lab: labName }
export const findItemName = async (cx: Context, kind: OrderKind, itemId: string) =>
  (await cx.tx.row<{ name: string }>(nameOf[kind], [cx.practice.id, itemId]))?.name

export async function insertOrder(cx: Context, o: NewOrder): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('clinical_order', orderColumns, 1), [
    cx.practice.id,
    id,
    o.visitId,
    o.patientId,
    o.kind,
    o.itemId,
    o.itemName,
    o.instructions,
    'signed',
    cx.actor.id,
    cx.now,
    cx.actId,
  ])
  return id
}

export const updateCancelled = (cx: Context, id: string, version: number, reason: string) =>
  cx.tx.run(cancel, [cx.practice.id, id, version, reason, cx.actId])
export const updateDone = (cx: Context, id: string, doneId: string) =>
  cx.tx.run(complete, [cx.practice.id, id, cx.actor.id, cx.now, doneId, cx.actId])
