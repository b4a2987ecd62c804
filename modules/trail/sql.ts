import type { Context } from '../../core/context.ts'
import { planAnew } from '../../core/db/plans.ts'
import { sql } from '../../core/db/statement.ts'
import { type Authority, guardCodes, guardedNouns, type Outcome } from './trail.ts'

export interface AuditLine {
  id: string
  at: string
  actorId: string | null
  actorRole: string
  actorName: string | null
  action: string
  outcome: Outcome
  patientId: string | null
  patient: { family: string; given: string; middle: string | null; suffix: string | null } | null
  visitId: string | null
  others: number
  reason: string | null
  ruleId: string | null
}

const columns = `a.id, a.at, a.actor_id as "actorId", a.actor_role as "actorRole", coalesce(s.given || ' ' || s.family, c.name) as "actorName", a.action, a.outcome,
  a.patient_id as "patientId",
  case when p.id is null then null else json_build_object('family', p.family, 'given', p.given, 'middle', p.middle, 'suffix', p.suffix) end as patient,
  a.visit_id as "visitId", coalesce(cardinality(a.patients), 0) as others, a.reason, a.authority->'rule'->>'id' as "ruleId"`

const names = `left join staff s on s.practice_id = $1 and s.id = a.actor_id
  left join client c on c.practice_id = $1 and c.id = a.actor_id
  left join patient p on p.practice_id = $1 and p.id = a.patient_id`

const quoted = (words: readonly string[]) => words.map((w) => `'${w}'`).join(', ')

/** A line `a` of the audit that says: the rules of who may do what refused this. */
export const refusedByRules = `a.outcome = 'refused' and (split_part(a.reason, ':', 1) in (${quoted(guardCodes)})
  or split_part(a.reason, ':', 1) = 'role' and split_part(a.action, '.', 1) in (${quoted(guardedNouns)}))`

// Newest first by id, which is ordered by time; the page ends at the last id that was seen. A filter that is null asks nothing.
const page = sql(
  'audit_page',
  `select ${columns} from (
     select * from audit a where a.practice_id = $1
        and ($2::uuid is null or a.id < $2) and ($3::uuid is null or a.actor_id = $3) and ($4::uuid is null or a.patient_id = $4 or $4 = any(a.patients))
        and ($5::text is null or starts_with(a.action, $5)) and ($6::text is null or a.outcome = $6)
        and ($7::date is null or a.at >= $7::date::timestamp at time zone $9) and ($8::date is null or a.at < ($8::date + 1)::timestamp at time zone $9)
        and (not $11::boolean or ${refusedByRules})
      order by a.id desc limit $10) a
   ${names} order by a.id desc`,
)

// Two ways a patient is seen: their own chart (by its index) and a list that showed them (the newest lines of the audit only).
const ofPatient = sql(
  'audit_of_patient',
  `select ${columns} from (
     (select * from audit where practice_id = $1 and patient_id = $2 and ($3::uuid is null or id < $3) order by id desc limit $4)
     union all
     (select * from (select * from audit where practice_id = $1 and ($3::uuid is null or id < $3) order by id desc limit 20000) n
       where $2 = any(n.patients) and n.patient_id is distinct from $2 order by n.id desc limit $4)
     order by id desc limit $4) a
   ${names} order by a.id desc`,
)

const ofAct = sql('audit_of_act', `select ${columns}, a.authority from audit a ${names} where a.practice_id = $1 and a.id = $2`)
const staffNames = sql('audit_staff_names', `select id, given || ' ' || family as name from staff where practice_id = $1 and id = any($2)`)

export interface Filter {
  before?: string | undefined
  actorId?: string | undefined
  patientId?: string | undefined
  action?: string | undefined
  outcome?: Outcome | undefined
  from?: string | undefined
  to?: string | undefined
  byRules?: boolean | undefined
  limit: number
}

export const listAudit = (cx: Context, f: Filter) => {
  planAnew(cx.tx)
  return cx.tx.rows<AuditLine>(page, [
    cx.practice.id,
    f.before ?? null,
    f.actorId ?? null,
    f.patientId ?? null,
    f.action || null,
    f.outcome ?? null,
    f.from ?? null,
    f.to ?? null,
    cx.practice.timeZone,
    f.limit,
    f.byRules ?? false,
  ])
}
export const listOfPatient = (cx: Context, patientId: string, before: string | undefined, limit: number) =>
  cx.tx.rows<AuditLine>(ofPatient, [cx.practice.id, patientId, before ?? null, limit])
export const findAct = (cx: Context, actId: string) =>
  cx.tx.row<AuditLine & { authority: Authority | null }>(ofAct, [cx.practice.id, actId])
export const namesOfStaff = (cx: Context, ids: readonly string[]) =>
  cx.tx.rows<{ id: string; name: string }>(staffNames, [cx.practice.id, ids])
