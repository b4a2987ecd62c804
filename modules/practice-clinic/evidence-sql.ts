import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { type Evidence, nothingSeen } from './evidence.ts'
import type { Cast } from './scenario.ts'
import type { Sandbox } from './sql.ts'

// $1 the practice clinic, $2 the patients of the scene, $3 when it began. Each answers the rows of one list of the evidence.
const lists = {
  readings: sql(
    'seen_readings',
    `select id, kind, value::float8 as value, diastolic::float8 as diastolic, unit, site, position, cuff, absent, corrects, taken_at as "takenAt",
       patient_id as "patientId" from reading where practice_id = $1 and patient_id = any($2::uuid[]) and recorded_at >= $3 order by taken_at, id`,
  ),
  visits: sql(
    'seen_visits',
    `select v.id, v.patient_id as "patientId", v.stage, v.day, t.code as "typeCode", v.provider_id as "providerId", v.handoff,
       v.identified_by as "identifiedBy", not v.id = any($4::uuid[]) as "isNew"
       from visit v join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
      where v.practice_id = $1 and v.patient_id = any($2::uuid[]) and $3::timestamptz is not null order by v.id`,
  ),
  allergies: sql(
    'seen_allergies',
    `select patient_id as "patientId", substance, category, reaction, severity from allergy
      where practice_id = $1 and patient_id = any($2::uuid[]) and recorded_at >= $3 and state = 'active'`,
  ),
  reviews: sql(
    'seen_reviews',
    `select patient_id as "patientId", state from allergy_review where practice_id = $1 and patient_id = any($2::uuid[]) and reviewed_at >= $3 order by reviewed_at`,
  ),
  reports: sql(
    'seen_reports',
    `select medication_id as "medicationId", answer, detail from medication_report
      where practice_id = $1 and patient_id = any($2::uuid[]) and reported_at >= $3 order by reported_at, id`,
  ),
  medicines: sql(
    'seen_medicines',
    `select name, strength, sig, state, corrects from medication where practice_id = $1 and patient_id = any($2::uuid[]) and recorded_at >= $3`,
  ),
  immunizations: sql(
    'seen_immunizations',
    `select state, lot, site, route, vis_given_on as "visGivenOn", not_given_reason as reason from immunization
      where practice_id = $1 and patient_id = any($2::uuid[]) and recorded_at >= $3 order by recorded_at, id`,
  ),
  results: sql(
    'seen_results',
    `select r.state, r.value, r.internal_control as control, k.lot as kit from test_result r join kit_lot k on k.practice_id = $1 and k.id = r.kit_lot_id
      where r.practice_id = $1 and r.patient_id = any($2::uuid[]) and r.recorded_at >= $3 order by r.recorded_at, r.id`,
  ),
  items: sql(
    'seen_items',
    `select visit_id as "visitId", item, state, reason from checkin_item where practice_id = $1 and patient_id = any($2::uuid[]) and at >= $3 order by at, id`,
  ),
  plans: sql(
    'seen_plans',
    `select id, patient_id as "patientId", member_id as "memberId", plan_name as "planName", valid_to as "validTo", version > 1 as changed
       from coverage where practice_id = $1 and patient_id = any($2::uuid[]) and $3::timestamptz is not null order by rank, id`,
  ),
  tasks: sql(
    'seen_tasks',
    `select t.owner_role as "ownerRole", t.owner_id as "ownerId", s.role as "ownerIdRole", t.title, t.why, t.patient_id as "patientId"
       from task t left join staff s on s.practice_id = $1 and s.id = t.owner_id
      where t.practice_id = $1 and t.opened_at >= $3 and t.by_hand and $2::uuid[] is not null`,
  ),
} as const
const audit = sql(
  'seen_audit',
  `select action, outcome, reason, patient_id as "patientId", visit_id as "visitId" from audit
    where practice_id = $1 and actor_id = $2 and at >= $3 and actor_role <> 'system' order by at, id`,
)
const registered = sql('seen_patients', 'select id from patient where practice_id = $1 and registered_at >= $2')

/** Reads what an attempt left behind. Only ever `inside`. */
export async function evidenceOf(cx: Context, { sandboxId, staffId }: Sandbox, cast: Cast, begunAt: string): Promise<Evidence> {
  const newPatients = (await cx.tx.rows<{ id: string }>(registered, [sandboxId, begunAt])).map((p) => p.id)
  const ids = [...new Set([...Object.values(cast), ...newPatients])]
  const rowsOf = ([name, statement]: [string, (typeof lists)[keyof typeof lists]]) =>
    cx.tx
      .rows(statement, [sandboxId, ids, begunAt, ...(name === 'visits' ? [Object.values(cast)] : [])])
      .then((rows) => [name, rows] as const)
  const [seen, lines] = await Promise.all([
    Promise.all(Object.entries(lists).map(rowsOf)),
    cx.tx.rows<Evidence['audit'][number]>(audit, [sandboxId, staffId, begunAt]),
  ])
  const none = nothingSeen(cast, cx.today, { order: [], choices: {} })
  return { ...none, ...(Object.fromEntries(seen) as Partial<Evidence>), audit: lines, newPatients }
}
