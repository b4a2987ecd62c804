import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { Role } from '../../scope/index.ts'
import type { Seen } from './skills.ts'

const learners = sql(
  'skills_people',
  `select id, given, family, title, role from staff where practice_id = $1 and active and role in ('medical_assistant', 'student') order by family, given, id`,
)
const held = sql(
  'skills_held',
  `select o.staff_id as "staffId", o.skill as task, o.detail, a.skill, max(coalesce(o.valid_to, 'infinity'::date))::text as "validTo"
     from sign_off o left join assessment a on a.practice_id = $1 and a.id = o.assessment_id
    where o.practice_id = $1 and ($2::uuid is null or o.staff_id = $2) and o.withdrawn_at is null group by o.staff_id, o.skill, o.detail, a.skill`,
)
const reps = sql(
  'skills_reps',
  `select t.staff_id as "staffId", t.kind, t.what, sum(t.amount)::float8 as amount
     from training t where t.practice_id = $1 and ($2::uuid is null or t.staff_id = $2) and t.withdrawn_at is null and t.kind in ('reps', 'hours')
    group by t.staff_id, t.kind, t.what`,
)
const attempts = sql(
  'skills_attempts',
  `select a.id, a.skill, a.detail, a.method, a.performed_on as "on", a.passed, s.given || ' ' || s.family as assessor, a.comments, a.observed_act_id as "actId", a.steps
     from assessment a join staff s on s.practice_id = $1 and s.id = a.assessor_id
    where a.practice_id = $1 and a.staff_id = $2 order by a.recorded_at desc, a.id desc limit 200`,
)

export interface Learner {
  id: string
  given: string
  family: string
  title: string | null
  role: Role
}
export interface HeldRow {
  staffId: string
  task: string
  detail: string | null
  /** What was watched; null for a sign-off of a whole task from before there were attempts. */
  skill: string | null
  validTo: string
}
export interface CountRow {
  staffId: string
  kind: 'reps' | 'hours'
  what: string
  amount: number
}
export interface AttemptRow {
  id: string
  skill: string
  detail: string | null
  method: string
  on: string
  passed: boolean
  assessor: string
  comments: string
  actId: string | null
  steps: Seen[]
}

export const learnersHere = (cx: Context) => cx.tx.rows<Learner>(learners, [cx.practice.id])
export const heldBy = (cx: Context, staffId: string | null) => cx.tx.rows<HeldRow>(held, [cx.practice.id, staffId])
export const countedFor = (cx: Context, staffId: string | null) => cx.tx.rows<CountRow>(reps, [cx.practice.id, staffId])
export const attemptsOf = (cx: Context, staffId: string) => cx.tx.rows<AttemptRow>(attempts, [cx.practice.id, staffId])
