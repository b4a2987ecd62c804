import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { ContainerKey, Handling, Material } from './containers.ts'
import { type Specimen, type Step, stepsFrom } from './specimens.ts'

const fields = `p.id, p.number, p.visit_id as "visitId", p.patient_id as "patientId", n.family || ', ' || n.given as "patientName", n.birth_date as "birthDate", n.mrn,
  p.place_id as "placeId", p.draw_id as "drawId", p.container, p.material, p.handling, p.lab_name as "labName", p.state, p.stored_where as "storedWhere",
  p.manifest_id as "manifestId", p.expected_on as "expectedOn", p.rejected_reason as "rejectedReason", p.collect_again as "collectAgain",
  r.number as "replacesNumber", p.collected_at as "collectedAt", s.given || ' ' || s.family as "collectedBy", p.version,
  array(select o.item_name from specimen_order x join clinical_order o on o.practice_id = $1 and o.id = x.order_id
         where x.practice_id = $1 and x.specimen_id = p.id order by o.item_name) as tests,
  (select count(*) from specimen_event e where e.practice_id = $1 and e.specimen_id = p.id and e.what = 'labelled')::int as labels`
const from = `specimen p join patient n on n.practice_id = $1 and n.id = p.patient_id join staff s on s.practice_id = $1 and s.id = p.collected_by
  left join specimen r on r.practice_id = $1 and r.id = p.replaces`

const byIds = sql('specimen_by_ids', `select ${fields} from ${from} where p.practice_id = $1 and p.id = any ($2) order by p.number`)
const ofVisit = sql(
  'specimen_of_visit_list',
  `select ${fields} from ${from} where p.practice_id = $1 and p.visit_id = $2 order by p.collected_at, p.position, p.number`,
)
const ofDraw = sql(
  'specimen_of_draw',
  `select ${fields} from ${from} where p.practice_id = $1 and p.draw_id = $2 order by p.position, p.number`,
)
const ofManifest = sql(
  'specimen_of_manifest_list',
  `select ${fields} from ${from} where p.practice_id = $1 and p.manifest_id = $2 order by p.number`,
)
/** More than this many are not handled in one sitting; the list says that there are more. */
export const longestList = 300
const open = sql(
  'specimen_open_list',
  `select ${fields} from ${from} where p.practice_id = $1 and p.state in ('collected', 'stored', 'handed_off', 'received')
    order by p.state, p.lab_name, p.collected_at, p.number limit ${longestList}`,
)
const overdue = sql(
  'specimen_overdue',
  `select ${fields} from ${from} where p.practice_id = $1 and p.state in ('handed_off', 'received') and p.expected_on < $2 order by p.expected_on limit ${longestList}`,
)
// The state it is in decides: whoever comes second finds it gone on already.
const step = sql(
  'specimen_step',
  `update specimen set state = $3, stored_where = coalesce($5, stored_where), manifest_id = coalesce($6, manifest_id),
          expected_on = case when $3 = 'handed_off' then $7::date + expected_days else expected_on end, version = version + 1
    where practice_id = $1 and id = any ($2) and state = any ($4) returning id`,
)
const reject = sql(
  'specimen_reject',
  `update specimen set state = 'rejected', rejected_reason = $4, collect_again = $5, version = version + 1
    where practice_id = $1 and id = $2 and version = $3 and state = any ($6) returning id`,
)
const taken = sql(
  'specimen_again_taken',
  'update specimen set collect_again = false, version = version + 1 where practice_id = $1 and id = any ($2) and collect_again returning id',
)
const eventColumns = ['practice_id', 'id', 'specimen_id', 'patient_id', 'what', 'note', 'at', 'by_id', 'act_id']
const orderColumns = ['practice_id', 'specimen_id', 'order_id', 'patient_id', 'act_id']
const columns = [
  ...['practice_id', 'id', 'number', 'visit_id', 'patient_id', 'place_id', 'draw_id', 'container', 'material', 'position', 'handling'],
  ...['lab_name', 'expected_days', 'state', 'replaces', 'collected_at', 'collected_by', 'act_id'],
]

export interface NewSpecimen {
  number: string
  visitId: string
  patientId: string
  placeId: string
  drawId: string
  container: ContainerKey
  material: Material
  position: number
  handling: readonly Handling[]
  labName: string
  expectedDays: number
  replaces: string | null
  orderIds: readonly string[]
}

export const specimensById = (cx: Context, ids: readonly string[]) => cx.tx.rows<Specimen>(byIds, [cx.practice.id, ids])
export const specimensOfVisit = (cx: Context, visitId: string) => cx.tx.rows<Specimen>(ofVisit, [cx.practice.id, visitId])
export const specimensOfDraw = (cx: Context, drawId: string) => cx.tx.rows<Specimen>(ofDraw, [cx.practice.id, drawId])
export const specimensOfManifest = (cx: Context, manifestId: string) => cx.tx.rows<Specimen>(ofManifest, [cx.practice.id, manifestId])
export const openSpecimens = (cx: Context) => cx.tx.rows<Specimen>(open, [cx.practice.id])
export const overdueSpecimens = (cx: Context) => cx.tx.rows<Specimen>(overdue, [cx.practice.id, cx.today])

type Of = { id: string; patientId: string }

export async function insertEvents(cx: Context, specimens: readonly Of[], what: string, note: string | null = null): Promise<void> {
  for (let i = 0; i < specimens.length; i += 64) {
    const part = specimens.slice(i, i + 64)
    const cells = part.flatMap((s) => [cx.practice.id, newId(), s.id, s.patientId, what, note, cx.now, cx.actor.id, cx.actId])
    await cx.tx.run(insertInto('specimen_event', eventColumns, part.length), cells)
  }
}

/** Takes all of them one step on, or tells how many were not where they should be. */
export async function moveOn(
  cx: Context,
  ids: readonly string[],
  to: Exclude<Step, 'rejected'>,
  more: { where?: string; manifestId?: string } = {},
): Promise<number> {
  const params = [cx.practice.id, ids, to, stepsFrom[to], more.where ?? null, more.manifestId ?? null, cx.today]
  return (await cx.tx.rows(step, params)).length
}

export const rejectOne = async (cx: Context, id: string, version: number, reason: string, again: boolean) =>
  (await cx.tx.rows(reject, [cx.practice.id, id, version, reason, again, stepsFrom.rejected])).length
export const takeAgain = async (cx: Context, ids: readonly string[]) => (await cx.tx.rows(taken, [cx.practice.id, ids])).length

export async function insertSpecimens(cx: Context, list: readonly NewSpecimen[]): Promise<Of[]> {
  const rows = list.map((s) => ({ ...s, id: newId() }))
  const cells = rows.flatMap((s) => [
    ...[cx.practice.id, s.id, s.number, s.visitId, s.patientId, s.placeId, s.drawId, s.container, s.material, s.position, s.handling],
    ...[s.labName, s.expectedDays, 'collected', s.replaces, cx.now, cx.actor.id, cx.actId],
  ])
  await cx.tx.run(insertInto('specimen', columns, rows.length), cells)
  const links = rows.flatMap((s) => s.orderIds.map((o) => [cx.practice.id, s.id, o, s.patientId, cx.actId]))
  if (links.length) await cx.tx.run(insertInto('specimen_order', orderColumns, links.length), links.flat())
  await insertEvents(cx, rows, 'collected')
  return rows
}
