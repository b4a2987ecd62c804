import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Sandbox } from './sql.ts'

/** What a scene is set with: the rooms, people and shelves of the practice clinic, by name. */
export interface Props {
  placeId: string
  rooms: string[]
  types: Record<string, string>
  providerId: string
  providerName: string
  nurseId: string
  learnerId: string
  payers: string[]
  vaccine: { id: string; name: string; lot: string; expiredLot: string }
  strep: { id: string; name: string; kit: string; expiredKit: string }
}

const base = sql(
  'stage_base',
  `select p.id as "placeId",
     (select array_agg(r.id order by r.position) from room r where r.practice_id = $1 and r.kind = 'exam') as rooms,
     (select jsonb_object_agg(t.code, t.id) from visit_type t where t.practice_id = $1) as types,
     (select array_agg(y.id order by y.payer_code) from payer y where y.practice_id = $1) as payers
   from place p where p.practice_id = $1`,
)
const people = sql(
  'stage_people',
  `select distinct on (role) role, id, given || ' ' || family as name from staff
    where practice_id = $1 and role in ('provider', 'nurse') and id <> $2 order by role, login desc`,
)
const shelf = sql(
  'stage_shelf',
  `select v.id, v.name, l.lot, x.lot as "expiredLot" from vaccine_product v
     join vaccine_lot l on l.practice_id = $1 and l.product_id = v.id and l.funding = 'private' and l.expires_on >= $2
     join vaccine_lot x on x.practice_id = $1 and x.product_id = v.id and x.expires_on < $2
    where v.practice_id = $1 order by l.lot limit 1`,
)
const kits = sql(
  'stage_kits',
  `select t.id, t.name, k.lot as kit, x.lot as "expiredKit" from test_system t
     join kit_lot k on k.practice_id = $1 and k.system_id = t.id and k.expires_on >= $2
     join kit_lot x on x.practice_id = $1 and x.system_id = t.id and x.expires_on < $2
    where t.practice_id = $1 and t.procedure_code = '87880' order by k.lot limit 1`,
)

/** Everything that stands on the stage today. */
export async function propsOf(cx: Context, { sandboxId, staffId }: Sandbox): Promise<Props> {
  const [at, who, vaccine, strep] = await Promise.all([
    cx.tx.row<Pick<Props, 'placeId' | 'rooms' | 'types' | 'payers'>>(base, [sandboxId]),
    cx.tx.rows<{ role: string; id: string; name: string }>(people, [sandboxId, staffId]),
    cx.tx.row<Props['vaccine']>(shelf, [sandboxId, cx.today]),
    cx.tx.row<Props['strep']>(kits, [sandboxId, cx.today]),
  ])
  const of = (role: string) => who.find((w) => w.role === role)!
  const { id: providerId, name: providerName } = of('provider')
  return { ...at!, learnerId: staffId, providerId, providerName, nurseId: of('nurse').id, vaccine: vaccine!, strep: strep! }
}

const fresh = [
  // A shelf keeps: doses and kits are good again, but for those that have been expired on purpose from the first day.
  sql('stage_fresh_lots', `update vaccine_lot set expires_on = $2::date + 200 where practice_id = $1 and lot not like '%X'`),
  sql(
    'stage_fresh_kits',
    `update kit_lot set expires_on = $2::date + 190, opened_on = $2::date - 9 where practice_id = $1 and lot = 'DEMOKIT1'`,
  ),
]
// The kit in use has passed its controls today, in the learner's own hands: what the scene asks is what is practised.
const freshControls = sql(
  'stage_fresh_controls',
  `insert into control_run (practice_id, id, system_id, kit_lot_id, level, control_lot, control_expires_on, expected, observed, passed, run_on, run_at, run_by, act_id)
   select $1, gen_random_uuid(), k.system_id, k.id, c.level, 'DEMOQC1', $2::date + 190, c.word, c.word, true, $2::date, $3, $4, $5
     from kit_lot k cross join (values ('negative', 'Negative'), ('positive', 'Positive')) c (level, word)
    where k.practice_id = $1 and k.lot = 'DEMOKIT1'
      and not exists (select from control_run r where r.practice_id = $1 and r.kit_lot_id = k.id and r.run_by = $4 and r.run_on = $2::date)`,
)
const clearVisits = sql(
  'stage_clear_visits',
  `update visit set stage = 'cancelled', room_id = null, cancel_reason = 'the scene is over', version = version + 1
    where practice_id = $1 and stage not in ('cancelled', 'no_show')`,
)
const forgetWords = sql(
  'stage_forget_words',
  `delete from patient_word w where w.practice_id = $1
      and exists (select from patient p where p.practice_id = $1 and p.id = w.patient_id and p.mrn not like 'A%')`,
)
const here = sql(
  'stage_presence',
  `insert into presence (practice_id, id, staff_id, place_id, day, mode, from_at, act_id)
   select $1, gen_random_uuid(), s.id, p.id, $2::date, 'premises', $3, $4 from staff s, place p
    where s.practice_id = $1 and p.practice_id = $1 and s.role in ('provider', 'nurse') and s.login not like 'learner.%'
      and not exists (select from presence e where e.practice_id = $1 and e.staff_id = s.id and e.day = $2::date)`,
)
// What the practice has signed holds inside too: signed there by a colleague, ended when it is ended outside.
const policies = sql(
  'stage_policies',
  `insert into scope_policy (practice_id, id, jurisdiction, task, kind, signed_by, reason, valid_from, expires, requires, act_id)
   select $1, p.id, p.jurisdiction, p.task, p.kind, s.id, p.reason, p."from", p.expires, p.requires, $3
     from jsonb_to_recordset($2) as p (id uuid, jurisdiction text, task text, kind text, reason text, "from" date, expires date, requires text[])
     join lateral (select id from staff where practice_id = $1 and role = 'provider' and login not like 'learner.%' order by login desc limit 1) s on true
   on conflict do nothing`,
)
const policiesOver = sql(
  'stage_policies_over',
  `insert into scope_policy_end (practice_id, policy_id, ended_on, ended_by, reason, act_id)
   select $1, p.id, $3::date, p.signed_by, 'ended in the practice', $4 from scope_policy p
    where p.practice_id = $1 and not p.id = any($2::uuid[]) on conflict do nothing`,
)
const audit = sql(
  'stage_audit',
  `insert into audit (practice_id, id, at, actor_id, actor_role, action, outcome) values ($1, $2, $3, $4, 'system', $5, 'done')`,
)

/** Clears the last scene: its patients leave the board and the search, the colleagues are here today, the shelves are as they were. */
export async function clearStage(cx: Context, { sandboxId, staffId }: Sandbox): Promise<void> {
  await cx.tx.run(clearVisits, [sandboxId])
  await cx.tx.run(forgetWords, [sandboxId])
  await cx.tx.run(here, [sandboxId, cx.today, cx.now, cx.actId])
  const signed = cx.practice.policies
  await cx.tx.run(policies, [sandboxId, JSON.stringify(signed), cx.actId])
  await cx.tx.run(policiesOver, [sandboxId, signed.map((p) => p.id), cx.today, cx.actId])
  for (const statement of fresh) await cx.tx.run(statement, [sandboxId, cx.today])
  await cx.tx.run(freshControls, [sandboxId, cx.today, cx.now, staffId, cx.actId])
}

/** The scene's own line in the audit of the practice clinic, so that its rows answer for themselves there too. */
export const auditStage = (cx: Context, { sandboxId, staffId }: Sandbox, action: string) =>
  cx.tx.run(audit, [sandboxId, cx.actId, cx.now, staffId, action])

export const newSandbox = (): Sandbox => ({ sandboxId: newId(), staffId: newId() })
