import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Role, Task } from '../../scope/index.ts'

const signer = `s.given || ' ' || s.family || coalesce(', ' || s.title, '')`
const columns = `p.id, p.jurisdiction, p.rule_version as "ruleVersion", p.task, p.kind, p.signed_by as "signedById", ${signer} as "signedBy", s.role as "signerRole",
  s.active as "signerHere", p.reason, p.valid_from as "from", p.expires, p.requires, e.ended_on as "endedOn",
  b.given || ' ' || b.family || coalesce(', ' || b.title, '') as "endedBy", e.reason as "endedReason"`
const joins = `join staff s on s.practice_id = $1 and s.id = p.signed_by
  left join scope_policy_end e on e.practice_id = $1 and e.policy_id = p.id
  left join staff b on b.practice_id = $1 and b.id = e.ended_by`

const all = sql(
  'policy_all',
  `select ${columns} from scope_policy p ${joins} where p.practice_id = $1 order by p.valid_from desc, p.id desc`,
)
const one = sql('policy_one', `select ${columns} from scope_policy p ${joins} where p.practice_id = $1 and p.id = $2`)
const insert = sql(
  'policy_insert',
  `insert into scope_policy (practice_id, id, jurisdiction, rule_version, task, kind, signed_by, reason, valid_from, expires, requires, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
const end = sql(
  'policy_end',
  `insert into scope_policy_end (practice_id, policy_id, ended_on, ended_by, reason, act_id) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing returning policy_id as id`,
)
// The adoptions that a new signature takes the place of.
const endAdoptions = sql(
  'policy_end_adoptions',
  `insert into scope_policy_end (practice_id, policy_id, ended_on, ended_by, reason, act_id)
   select $1, p.id, $4, $5, $6, $7 from scope_policy p
    where p.practice_id = $1 and p.jurisdiction = $2 and p.task = $3 and p.kind = 'adopt' and p.expires >= $4
      and not exists (select from scope_policy_end e where e.practice_id = $1 and e.policy_id = p.id)
   on conflict do nothing returning policy_id as id`,
)
// What ends within the longest reminder, or has just ended.
const expiring = sql(
  'policy_expiring',
  `select ${columns}, p.expires - $2::date as "daysLeft" from scope_policy p ${joins}
    where p.practice_id = $1 and p.expires between $2::date - 31 and $2::date + $3::int and e.policy_id is null`,
)
const reminded = sql('policy_reminded', 'select key from task where practice_id = $1 and key = any($2) and closed_at is null')
const insertOverride = sql(
  'override_insert',
  `insert into scope_override (practice_id, id, staff_id, task, patient_id, visit_id, day, lifts, reason, given_by, given_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
const overrides = sql(
  'override_of_day',
  `select o.id, o.task, w.given || ' ' || w.family as person, o.visit_id as "visitId", o.reason, ${signer} as by, o.given_at as at
     from scope_override o join staff s on s.practice_id = $1 and s.id = o.given_by join staff w on w.practice_id = $1 and w.id = o.staff_id
    where o.practice_id = $1 and o.day = $2 order by o.given_at desc, o.id`,
)
const insertReviewRow = sql(
  'review_insert',
  `insert into jurisdiction_review (practice_id, id, jurisdiction, version, reviewed_by, reviewed_on, note, recorded_by, recorded_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const reviews = sql(
  'review_list',
  `select r.id, r.jurisdiction, r.version, r.reviewed_by as "reviewedBy", r.reviewed_on as "reviewedOn", r.note, ${signer} as "recordedBy"
     from jurisdiction_review r join staff s on s.practice_id = $1 and s.id = r.recorded_by
    where r.practice_id = $1 order by r.reviewed_on desc, r.id desc`,
)

export interface PolicyRow {
  id: string
  jurisdiction: string | null
  ruleVersion: string | null
  task: Task
  kind: 'adopt' | 'narrow'
  signedById: string
  signedBy: string
  signerRole: Role
  signerHere: boolean
  reason: string
  from: string
  expires: string
  requires: string[]
  endedOn: string | null
  endedBy: string | null
  endedReason: string | null
}

export interface NewPolicy extends Pick<PolicyRow, 'kind' | 'task' | 'reason' | 'expires' | 'requires'> {
  jurisdiction: string
  ruleVersion: string
}

export const allPolicies = (cx: Context) => cx.tx.rows<PolicyRow>(all, [cx.practice.id])
export const findPolicy = (cx: Context, id: string) => cx.tx.row<PolicyRow>(one, [cx.practice.id, id])

/** Signed by whoever asks, from today. */
export async function insertPolicy(cx: Context, p: NewPolicy): Promise<string> {
  const id = newId()
  const signed = [p.kind, cx.actor.id, p.reason, cx.today, p.expires, p.requires, cx.actId]
  await cx.tx.run(insert, [cx.practice.id, id, p.jurisdiction, p.ruleVersion, p.task, ...signed])
  return id
}
export const endPolicy = (cx: Context, id: string, reason: string) =>
  cx.tx.row<{ id: string }>(end, [cx.practice.id, id, cx.today, cx.actor.id, reason, cx.actId])
export const endAdoptionsOf = (cx: Context, jurisdiction: string, task: string, reason: string) =>
  cx.tx.rows<{ id: string }>(endAdoptions, [cx.practice.id, jurisdiction, task, cx.today, cx.actor.id, reason, cx.actId])

export const policiesEnding = (cx: Context, withinDays: number) =>
  cx.tx.rows<PolicyRow & { daysLeft: number }>(expiring, [cx.practice.id, cx.today, withinDays])
/** Which of these tasks are open. */
export const openKeys = async (cx: Context, keys: readonly string[]) =>
  new Set((await cx.tx.rows<{ key: string }>(reminded, [cx.practice.id, keys])).map((t) => t.key))

export interface NewOverride {
  staffId: string
  task: Task
  patientId: string
  visitId: string
  lifts: readonly string[]
  reason: string
}
export async function keepOverride(cx: Context, o: NewOverride): Promise<string> {
  const id = newId()
  const given = [cx.today, o.lifts, o.reason, cx.actor.id, cx.now, cx.actId]
  await cx.tx.run(insertOverride, [cx.practice.id, id, o.staffId, o.task, o.patientId, o.visitId, ...given])
  return id
}
export const overridesToday = (cx: Context) =>
  cx.tx.rows<{ id: string; task: Task; person: string; visitId: string; reason: string; by: string; at: string }>(overrides, [
    cx.practice.id,
    cx.today,
  ])

export interface ReviewRow {
  id: string
  jurisdiction: string
  version: string
  reviewedBy: string
  reviewedOn: string
  note: string
  recordedBy: string
}
export async function insertReview(cx: Context, r: Omit<ReviewRow, 'id' | 'recordedBy'>): Promise<string> {
  const id = newId()
  const recorded = [cx.actor.id, cx.now, cx.actId]
  await cx.tx.run(insertReviewRow, [cx.practice.id, id, r.jurisdiction, r.version, r.reviewedBy, r.reviewedOn, r.note, ...recorded])
  return id
}
export const allReviews = (cx: Context) => cx.tx.rows<ReviewRow>(reviews, [cx.practice.id])
