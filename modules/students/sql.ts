import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Accreditor } from './students.ts'

constraintMeans('externship_open', 'conflict', 'enrolled', 'This student has an externship here that is not finished.')
constraintMeans('externship_preceptor_not_own', 'forbidden', 'own_signature', 'Nobody is their own preceptor.')

const insert = sql(
  'externship_insert',
  `insert into externship (practice_id, id, student_id, school, coordinator, accreditor, required_hours, competencies, starts_on, ends_on,
                           enrolled_at, enrolled_by, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)
const columns = `e.id, e.student_id as "studentId", s.given || ' ' || s.family as student, e.school, e.coordinator, e.accreditor,
  e.required_hours as "requiredHours", e.competencies, e.starts_on as "startsOn", e.ends_on as "endsOn", e.finished_at as "finishedAt",
  f.given || ' ' || f.family || coalesce(', ' || f.title, '') as "finishedBy", e.version`
const joins = `join staff s on s.practice_id = $1 and s.id = e.student_id left join staff f on f.practice_id = $1 and f.id = e.finished_by`
const one = sql('externship_one', `select ${columns} from externship e ${joins} where e.practice_id = $1 and e.id = $2`)
// Held until the act is over: two entries for the same hour, or an entry and the finish, cannot pass each other.
const hold = sql('externship_hold', 'select id from externship where practice_id = $1 and id = $2 for update')
const list = sql(
  'externship_list',
  `select ${columns} from externship e ${joins} where e.practice_id = $1 and ($2::uuid is null or e.student_id = $2)
    order by e.finished_at nulls first, e.starts_on desc, e.id`,
)
const preceptors = sql(
  'externship_preceptors',
  `select p.externship_id as "externshipId", p.staff_id as "staffId", s.given || ' ' || s.family || coalesce(', ' || s.title, '') as name, s.role, s.active
     from externship_preceptor p join staff s on s.practice_id = $1 and s.id = p.staff_id
    where p.practice_id = $1 and ($2::uuid is null or p.externship_id = $2) order by p.staff_id`,
)
const finish = sql(
  'externship_finish',
  `update externship set finished_at = $3, finished_by = $4, version = version + 1
    where practice_id = $1 and id = $2 and finished_at is null and version = $5 returning id`,
)
const acts = sql(
  'externship_acts',
  `select id, action, at from audit where practice_id = $1 and actor_id = $2 and actor_role = 'student' and outcome = 'done'
      and action = any($3) and ($4::uuid is null or id = $4) order by id desc limit 60`,
)

export interface Externship {
  id: string
  studentId: string
  student: string
  school: string
  coordinator: string
  accreditor: Accreditor
  requiredHours: number
  competencies: string[]
  startsOn: string
  endsOn: string
  finishedAt: string | null
  finishedBy: string | null
  version: number
}
export interface Preceptor {
  externshipId: string
  staffId: string
  name: string
  role: string
  active: boolean
}
export type NewExternship = Pick<
  Externship,
  'studentId' | 'school' | 'coordinator' | 'accreditor' | 'requiredHours' | 'competencies' | 'startsOn' | 'endsOn'
>

export async function insertExternship(cx: Context, e: NewExternship, preceptorIds: readonly string[]): Promise<string> {
  const id = newId()
  await cx.tx.run(insert, [
    ...[cx.practice.id, id, e.studentId, e.school, e.coordinator, e.accreditor, e.requiredHours, e.competencies, e.startsOn, e.endsOn],
    ...[cx.now, cx.actor.id, cx.actId],
  ])
  await cx.tx.run(
    insertInto('externship_preceptor', ['practice_id', 'externship_id', 'staff_id', 'student_id', 'act_id'], preceptorIds.length),
    preceptorIds.flatMap((staffId) => [cx.practice.id, id, staffId, e.studentId, cx.actId]),
  )
  return id
}
export const externshipById = (cx: Context, id: string) => cx.tx.row<Externship>(one, [cx.practice.id, id])
export const holdExternship = (cx: Context, id: string) => cx.tx.run(hold, [cx.practice.id, id])
export const externships = (cx: Context, studentId: string | null) => cx.tx.rows<Externship>(list, [cx.practice.id, studentId])
export const preceptorsOf = (cx: Context, externshipId: string | null) => cx.tx.rows<Preceptor>(preceptors, [cx.practice.id, externshipId])
export const finishExternship = (cx: Context, id: string, version: number) =>
  cx.tx.row<{ id: string }>(finish, [cx.practice.id, id, cx.now, cx.actor.id, version])
/** The student's own acts that show something, newest first; no patient is named. */
export const actsOf = (cx: Context, studentId: string, actions: readonly string[], actId: string | null = null) =>
  cx.tx.rows<{ id: string; action: string; at: string }>(acts, [cx.practice.id, studentId, actions, actId])
