import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Because, Charge, Missing } from './charges.ts'
import type { Proposal } from './propose.ts'
import type { Known, Renewed } from './reconcile.ts'

const fields = `c.id, c.code, c.label, c.modifiers, c.units, c.cents, c.diagnoses, c.service_on as "serviceOn", c.source_kind as "sourceKind", c.source_id as "sourceId",
  c.because, c.missing, c.state, c.decided_at as "decidedAt", c.decline_reason as "declineReason", c.version`
const ofVisit = sql(
  'charge_of_visit',
  `select ${fields}, s.given || ' ' || s.family as "decidedBy" from charge c left join staff s on s.practice_id = $1 and s.id = c.decided_by
    where c.practice_id = $1 and c.visit_id = $2 and c.state <> 'withdrawn'
    order by case c.source_kind when 'signature' then 0 when 'immunization' then 1 else 2 end, c.source_id, c.code`,
)
const known = sql('charge_known', `select ${fields} from charge c where c.practice_id = $1 and c.visit_id = $2`)
const byId = sql(
  'charge_find',
  `select ${fields}, c.visit_id as "visitId", c.patient_id as "patientId" from charge c where c.practice_id = $1 and c.id = $2`,
)
const columns = [
  'practice_id',
  'id',
  'visit_id',
  'patient_id',
  'code',
  'label',
  'modifiers',
  'cents',
  'diagnoses',
  'service_on',
  'rendering_id',
  'performed_by',
  'source_kind',
  'source_id',
  'because',
  'missing',
  'state',
  'fact_id',
  'act_id',
]
const renew = sql(
  'charge_renew',
  `update charge c set state = 'proposed', label = r.label, modifiers = r.modifiers, cents = r.cents, diagnoses = r.diagnoses, because = r.because, missing = r.missing,
          version = c.version + 1, act_id = $3
     from jsonb_to_recordset($2::jsonb) as r(id uuid, version int, label text, modifiers text[], cents bigint, diagnoses text[], because jsonb, missing jsonb)
    where c.practice_id = $1 and c.id = r.id and c.version = r.version`,
)
const withdraw = sql(
  'charge_withdraw',
  `update charge set state = 'withdrawn', version = version + 1, act_id = $3 where practice_id = $1 and id = any($2) and state = 'proposed'`,
)
const markUndone = sql(
  'charge_undone',
  `update charge set because = because || jsonb_build_array(jsonb_build_object('kind', 'undone', 'id', source_id, 'actId', $3::uuid, 'text', 'What this charges was taken back after it was accepted.')),
          version = version + 1, act_id = $3 where practice_id = $1 and id = any($2) and state = 'accepted'`,
)
const decide = sql(
  'charge_decide',
  `update charge set state = $4, decided_by = $5, decided_at = $6, decline_reason = $7, version = version + 1, act_id = $8
    where practice_id = $1 and id = $2 and version = $3`,
)
const acceptThem = sql(
  'charge_accept_all',
  `update charge c set state = 'accepted', decided_by = $4, decided_at = $5, version = c.version + 1, act_id = $6
     from unnest($2::uuid[], $3::int[]) as seen(id, version)
    where c.practice_id = $1 and c.id = seen.id and c.version = seen.version and c.state = 'proposed'`,
)
const checkout = sql(
  'charge_checkout',
  `select v.stage, v.version, v.day, v.signed_at as "signedAt", v.provider_id as "providerId", s.given || ' ' || s.family as provider, v.place_id as "placeId",
          v.visit_type_id as "visitTypeId", nullif(n.plan, '') as plan, k.name as payer, k.copay_cents as "copayCents"
     from visit v left join staff s on s.practice_id = $1 and s.id = v.provider_id left join note n on n.practice_id = $1 and n.visit_id = v.id
     left join lateral (select y.name, c.copay_cents from coverage c join payer y on y.practice_id = $1 and y.id = c.payer_id
                         where c.practice_id = $1 and c.patient_id = v.patient_id and c.rank = 1 and c.valid_from <= v.day and (c.valid_to is null or c.valid_to >= v.day)
                         order by c.valid_from desc limit 1) k on true
    where v.practice_id = $1 and v.id = $2`,
)
const followUps = sql(
  'charge_follow_ups',
  `select v.id as "visitId", lower(v.planned) as "from", t.name as type, s.given || ' ' || s.family as provider
     from visit v join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id left join staff s on s.practice_id = $1 and s.id = v.provider_id
    where v.practice_id = $1 and v.patient_id = $2 and v.id <> $3 and v.stage = 'expected' and lower(v.planned) > $4 order by v.planned limit 5`,
)
const change = sql(
  'charge_change',
  `update charge set units = $4, modifiers = $5, diagnoses = $6, because = because || $7::jsonb, missing = $8, version = version + 1, act_id = $9
    where practice_id = $1 and id = $2 and version = $3 and state = 'proposed'`,
)

export type StoredCharge = Omit<Charge, 'decidedBy'> & { visitId: string; patientId: string }

export const listCharges = (cx: Context, visitId: string) => cx.tx.rows<Charge>(ofVisit, [cx.practice.id, visitId])
export const listKnown = (cx: Context, visitId: string) => cx.tx.rows<Known>(known, [cx.practice.id, visitId])
export const findCharge = (cx: Context, id: string) => cx.tx.row<StoredCharge>(byId, [cx.practice.id, id])

/** Writes what is new, all at once; answers the ids. */
export function insertCharges(
  cx: Context,
  on: { visitId: string; patientId: string; serviceOn: string },
  add: readonly Proposal[],
  factId: string | null,
): string[] {
  if (!add.length) return []
  const rows = add.map((p) => ({ ...p, id: newId() }))
  cx.tx.send(
    insertInto('charge', columns, rows.length),
    rows.flatMap((p) => [
      cx.practice.id,
      p.id,
      on.visitId,
      on.patientId,
      p.code,
      p.label,
      p.modifiers,
      p.cents,
      p.diagnoses,
      on.serviceOn,
      p.renderingId,
      p.performedBy,
      p.sourceKind,
      p.sourceId,
      JSON.stringify(p.because),
      JSON.stringify(p.missing),
      'proposed',
      factId,
      cx.actId,
    ]),
  )
  return rows.map((r) => r.id)
}

export const sendRenewed = (cx: Context, renewed: readonly Renewed[]) =>
  cx.tx.send(renew, [cx.practice.id, JSON.stringify(renewed), cx.actId])
export const sendWithdrawn = (cx: Context, ids: readonly string[]) => cx.tx.send(withdraw, [cx.practice.id, ids, cx.actId])
export const sendUndone = (cx: Context, ids: readonly string[]) => cx.tx.send(markUndone, [cx.practice.id, ids, cx.actId])
export const updateDecided = (cx: Context, id: string, version: number, to: 'accepted' | 'declined', reason: string | null = null) =>
  cx.tx.run(decide, [cx.practice.id, id, version, to, cx.actor.id, cx.now, reason, cx.actId])
export const updateChanged = (
  cx: Context,
  id: string,
  version: number,
  c: { units: number; modifiers: string[]; diagnoses: string[]; because: Because[]; missing: Missing[] },
) =>
  cx.tx.run(change, [
    cx.practice.id,
    id,
    version,
    c.units,
    c.modifiers,
    c.diagnoses,
    JSON.stringify(c.because),
    JSON.stringify(c.missing),
    cx.actId,
  ])
export const acceptWhole = (cx: Context, seen: readonly { id: string; version: number }[]) =>
  cx.tx.run(acceptThem, [cx.practice.id, seen.map((c) => c.id), seen.map((c) => c.version), cx.actor.id, cx.now, cx.actId])

export interface CheckoutRow {
  stage: string
  version: number
  day: string
  signedAt: string | null
  providerId: string | null
  provider: string | null
  placeId: string
  visitTypeId: string
  plan: string | null
  payer: string | null
  copayCents: number | null
}
export const findCheckout = (cx: Context, visitId: string) => cx.tx.row<CheckoutRow>(checkout, [cx.practice.id, visitId])
export const listFollowUps = (cx: Context, patientId: string, visitId: string) =>
  cx.tx.rows<{ visitId: string; from: string; type: string; provider: string | null }>(followUps, [
    cx.practice.id,
    patientId,
    visitId,
    cx.now,
  ])
