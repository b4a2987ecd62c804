import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Task, TaskOwner } from './tasks.ts'

// The same thing said again while it is open changes its words and day: the number and who opened it stay.
const insert = sql(
  'task_insert',
  `insert into task (practice_id, id, key, kind, title, why, owner_id, owner_role, due, path, patient_id, visit_id, object_id, by_hand,
                     opened_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
   on conflict (practice_id, key) where closed_at is null
   do update set title = excluded.title, why = excluded.why, due = excluded.due, version = task.version + 1`,
)
const closeByKey = sql(
  'task_close_key',
  `update task set closed_at = $3, closed_by = $4, closed_how = $5, version = version + 1
    where practice_id = $1 and key = $2 and closed_at is null returning id`,
)
const closeById = sql(
  'task_close_id',
  `update task set closed_at = $3, closed_by = $4, closed_how = $5, version = version + 1
    where practice_id = $1 and id = $2 and closed_at is null and version = $6 returning id`,
)
const own = sql(
  'task_own',
  'update task set owner_id = $3, version = version + 1 where practice_id = $1 and id = $2 and closed_at is null and version = $4 returning id',
)
const columns = `t.id, t.kind, t.title, t.why, t.owner_id as "ownerId",
  case when s.id is null then null else s.given || ' ' || s.family end as "ownerName", t.owner_role as "ownerRole", t.due, t.path,
  t.patient_id as "patientId", case when p.id is null then null else concat_ws(', ', p.family, p.given) end as "patientName",
  t.visit_id as "visitId", t.by_hand as "byHand", t.opened_at as "openedAt", t.version`
const joins = `left join staff s on s.practice_id = $1 and s.id = t.owner_id
  left join patient p on p.practice_id = $1 and p.id = t.patient_id`
const mine = sql(
  'task_mine',
  `select * from (
     (select ${columns} from task t ${joins} where t.practice_id = $1 and t.owner_id = $2 and t.closed_at is null
       order by t.due nulls last, t.id limit $4)
     union all
     (select ${columns} from task t ${joins} where t.practice_id = $1 and t.owner_role = $3 and t.owner_id is null and t.closed_at is null
       order by t.due nulls last, t.id limit $4)) x
   order by x.due nulls last, x.id limit $4`,
)
const one = sql('task_one', `select ${columns}, t.closed_at as "closedAt" from task t ${joins} where t.practice_id = $1 and t.id = $2`)
const counts = sql(
  'task_counts',
  `select (select count(*)::int from task where practice_id = $1 and owner_id = $2 and closed_at is null and due <= $4)
        + (select count(*)::int from task where practice_id = $1 and owner_role = $3 and owner_id is null and closed_at is null and due <= $4)
     as due`,
)

/** More than this many open ones are not read in one sitting; the list says that there are more. */
export const longestList = 200

export interface TaskWish {
  key: string
  kind: string
  title: string
  why: string
  owner: TaskOwner
  due: string | null
  path?: string | undefined
  patientId?: string | undefined
  visitId?: string | undefined
  objectId?: string | undefined
}

export async function insertTask(cx: Context, t: TaskWish, byHand: boolean): Promise<string> {
  const id = newId()
  const [staffId, role] = 'staffId' in t.owner ? [t.owner.staffId, null] : [null, t.owner.role]
  await cx.tx.run(insert, [
    ...[cx.practice.id, id, t.key, t.kind, t.title, t.why, staffId, role, t.due, t.path ?? null],
    ...[t.patientId ?? null, t.visitId ?? null, t.objectId ?? null, byHand, cx.now, cx.actId],
  ])
  return id
}
export const closeTaskByKey = (cx: Context, key: string, how: string) =>
  cx.tx.rows<{ id: string }>(closeByKey, [cx.practice.id, key, cx.now, cx.actor.id || null, how])
export const closeTaskById = (cx: Context, id: string, how: string, version: number) =>
  cx.tx.row<{ id: string }>(closeById, [cx.practice.id, id, cx.now, cx.actor.id, how, version])
export const setOwner = (cx: Context, id: string, ownerId: string | null, version: number) =>
  cx.tx.row<{ id: string }>(own, [cx.practice.id, id, ownerId, version])
export const tasksOf = (cx: Context) => cx.tx.rows<Task>(mine, [cx.practice.id, cx.actor.id, cx.actor.role, longestList])
export const findTask = (cx: Context, id: string) => cx.tx.row<Task & { closedAt: string | null }>(one, [cx.practice.id, id])
export const dueCount = async (cx: Context) =>
  (await cx.tx.row<{ due: number }>(counts, [cx.practice.id, cx.actor.id, cx.actor.role, cx.today]))!.due
