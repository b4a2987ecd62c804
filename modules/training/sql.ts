import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { AudienceRole } from './training.ts'

const latest = sql(
  'training_choice_latest',
  `select distinct on (topic) topic, title, about, material, applies, roles, every_days as "everyDays", keep_years as "keepYears",
          again_at as "againAt", again_on as "againOn", again_why as "againWhy", chosen_at as "chosenAt"
     from training_choice where practice_id = $1 order by topic, id desc`,
)
const choose = sql(
  'training_choice_insert',
  `insert into training_choice (practice_id, id, topic, title, about, material, applies, roles, every_days, keep_years, again_at, again_on,
                                again_why, chosen_at, chosen_by, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
)
const people = sql(
  'training_people',
  `select id, given || ' ' || family || coalesce(', ' || title, '') as name, role from staff where practice_id = $1 and active
    order by family, given, id`,
)
const assigned = sql(
  'training_assigned',
  'select staff_id as "staffId", topic, assigned_on as "on" from training_assignment where practice_id = $1 and ($2::uuid is null or staff_id = $2)',
)
// Said again for someone who is assigned already, the first day stays.
const assign = sql(
  'training_assign',
  `insert into training_assignment (practice_id, staff_id, topic, assigned_on, act_id)
   select $1, w.staff_id, w.topic, $4, $5 from unnest($2::uuid[], $3::text[]) as w (staff_id, topic) on conflict do nothing`,
)
const openKeys = sql('training_open_tasks', `select key, due from task where practice_id = $1 and kind = 'training' and closed_at is null`)

export interface Choice {
  topic: string
  title: string
  about: string
  material: string
  applies: boolean
  roles: AudienceRole[]
  everyDays: number | null
  keepYears: number | null
  againAt: string | null
  againOn: string | null
  againWhy: string | null
}
export interface Person {
  id: string
  name: string
  role: AudienceRole
}

export const choices = (cx: Context) => cx.tx.rows<Choice & { chosenAt: string }>(latest, [cx.practice.id])
export const insertChoice = (cx: Context, c: Choice) =>
  cx.tx.run(choose, [
    ...[cx.practice.id, newId(), c.topic, c.title, c.about, c.material, c.applies, c.roles, c.everyDays, c.keepYears],
    ...[c.againAt, c.againOn, c.againWhy, cx.now, cx.actor.id, cx.actId],
  ])
export const staffOf = (cx: Context) => cx.tx.rows<Person>(people, [cx.practice.id])
export const assignments = (cx: Context, staffId: string | null) =>
  cx.tx.rows<{ staffId: string; topic: string; on: string }>(assigned, [cx.practice.id, staffId])
export const assignAll = (cx: Context, wishes: readonly { staffId: string; topic: string }[]) =>
  cx.tx.run(assign, [cx.practice.id, wishes.map((w) => w.staffId), wishes.map((w) => w.topic), cx.today, cx.actId])
export const openTrainingTasks = (cx: Context) => cx.tx.rows<{ key: string; due: string | null }>(openKeys, [cx.practice.id])
