import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Answers, Body, Finding } from './standing-orders.ts'

constraintMeans(
  'standing_order_one_draft',
  'conflict',
  'draft_open',
  'A new version of this order is being drafted already. Open that one.',
)
constraintMeans('standing_order_end_pk', 'conflict', 'retired', 'This order was retired already.')
constraintMeans('standing_order_draft_once', 'conflict', 'signed_already', 'This draft was signed already.')
constraintMeans(
  'clinical_order_standing_once',
  'conflict',
  'used_already',
  'This standing order was used at this visit already. Look at its order.',
)

const person = (s: string) => `${s}.given || ' ' || ${s}.family || coalesce(', ' || ${s}.title, '')`
const version = `o.series_id as "seriesId", o.version, o.body, o.provider_id as "providerId", ${person('s')} as "providerName", s.active as "providerHere",
  o.signed_at as "signedAt", o.signed_way as "signedWay", o.effective_on as "effectiveOn", o.expires_on as "expiresOn",
  e.ended_on as "endedOn", e.reason as "endedReason", ${person('b')} as "endedBy"`
const joins = `join staff s on s.practice_id = $1 and s.id = o.provider_id
  left join standing_order_end e on e.practice_id = $1 and e.series_id = o.series_id
  left join staff b on b.practice_id = $1 and b.id = e.ended_by`

const versions = sql(
  'standing_order_versions',
  `select ${version} from standing_order o ${joins} where o.practice_id = $1 and ($2::uuid is null or o.series_id = $2)
    order by o.name, o.series_id, o.version desc`,
)
// The newest version that has begun; older ones have made way for it, even when it has expired.
const inForce = sql(
  'standing_order_in_force',
  `select x.* from (
     select distinct on (o.series_id) ${version} from standing_order o ${joins}
      where o.practice_id = $1 and o.effective_on <= $2 order by o.series_id, o.version desc) x
    where x."expiresOn" >= $2 and x."endedOn" is null and x."providerHere" order by x.body ->> 'name', x."seriesId"`,
)
const draft = `d.id as "draftId", d.series_id as "seriesId", d.body, d.state, d.version, d.provider_id as "providerId", ${person('s')} as "providerName",
  d.drafted_at as "draftedAt", ${person('b')} as "draftedBy"`
const draftJoins = `join staff s on s.practice_id = $1 and s.id = d.provider_id join staff b on b.practice_id = $1 and b.id = d.drafted_by`
const drafts = sql(
  'standing_order_drafts',
  `select ${draft} from standing_order_draft d ${draftJoins} where d.practice_id = $1 and d.state = 'open' and ($2::uuid is null or d.series_id = $2)
    order by d.drafted_at, d.id`,
)
const oneDraft = sql(
  'standing_order_draft_one',
  `select ${draft} from standing_order_draft d ${draftJoins} where d.practice_id = $1 and d.id = $2`,
)
const insertDraftRow = sql(
  'standing_order_draft_insert',
  `insert into standing_order_draft (practice_id, id, series_id, provider_id, body, drafted_by, drafted_at, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
const changeDraft = sql(
  'standing_order_draft_change',
  `update standing_order_draft set provider_id = $4, body = $5, drafted_by = $6, drafted_at = $7, act_id = $8, version = version + 1
    where practice_id = $1 and id = $2 and version = $3 and state = 'open' returning version`,
)
const closeDraft = sql(
  'standing_order_draft_close',
  `update standing_order_draft set state = 'signed', act_id = $4, version = version + 1
    where practice_id = $1 and id = $2 and version = $3 and state = 'open' returning id`,
)
const insertSigned = sql(
  'standing_order_insert',
  `insert into standing_order (practice_id, series_id, version, draft_id, name, kind, item_id, body, provider_id, signed_by, signed_at, signed_way,
                               effective_on, expires_on, act_id)
   select $1, $2, coalesce(max(o.version), 0) + 1, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12, $13
     from standing_order o where o.practice_id = $1 and o.series_id = $2 returning version`,
)
const retireSeries = sql(
  'standing_order_retire',
  'insert into standing_order_end (practice_id, series_id, ended_on, ended_by, reason, act_id) values ($1, $2, $3, $4, $5, $6)',
)
const insertTryRow = sql(
  'standing_order_try_insert',
  `insert into standing_order_try (practice_id, id, series_id, version, patient_id, visit_id, outcome, findings, answers, because, order_id,
                                   tried_by, tried_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)
const tries = sql(
  'standing_order_tries',
  `select t.id, t.version, t.outcome, t.because, t.tried_at as "triedAt", ${person('s')} as "triedBy", t.patient_id as "patientId",
          p.family || ', ' || p.given as "patientName", o.state as "orderState", o.cosigned_at as "cosignedAt"
     from standing_order_try t
     join staff s on s.practice_id = $1 and s.id = t.tried_by
     join patient p on p.practice_id = $1 and p.id = t.patient_id
     left join clinical_order o on o.practice_id = $1 and o.id = t.order_id
    where t.practice_id = $1 and t.series_id = $2 order by t.tried_at desc, t.id desc limit 200`,
)
const counts = sql(
  'standing_order_counts',
  `select t.series_id as "seriesId", count(*) filter (where t.outcome = 'used')::int as used, count(*) filter (where t.outcome = 'refused')::int as refused
     from standing_order_try t where t.practice_id = $1 group by t.series_id`,
)

export interface SignedRow {
  seriesId: string
  version: number
  body: Body
  providerId: string
  providerName: string
  providerHere: boolean
  signedAt: string
  signedWay: 'session' | 'pin'
  effectiveOn: string
  expiresOn: string
  endedOn: string | null
  endedReason: string | null
  endedBy: string | null
}
export interface DraftRow {
  draftId: string
  seriesId: string
  body: Body
  state: 'open' | 'signed'
  version: number
  providerId: string
  providerName: string
  draftedAt: string
  draftedBy: string
}
export interface TryRow {
  id: string
  version: number
  outcome: 'used' | 'refused'
  because: string | null
  triedAt: string
  triedBy: string
  patientId: string
  patientName: string
  orderState: string | null
  cosignedAt: string | null
}

export const versionsOf = (cx: Context, seriesId: string | null = null) => cx.tx.rows<SignedRow>(versions, [cx.practice.id, seriesId])
export const ordersInForce = (cx: Context) => cx.tx.rows<SignedRow>(inForce, [cx.practice.id, cx.today])
export const openDrafts = (cx: Context, seriesId: string | null = null) => cx.tx.rows<DraftRow>(drafts, [cx.practice.id, seriesId])
export const findDraft = (cx: Context, id: string) => cx.tx.row<DraftRow>(oneDraft, [cx.practice.id, id])
export const triesOf = (cx: Context, seriesId: string) => cx.tx.rows<TryRow>(tries, [cx.practice.id, seriesId])
export const usesBySeries = (cx: Context) => cx.tx.rows<{ seriesId: string; used: number; refused: number }>(counts, [cx.practice.id])

export async function insertDraft(cx: Context, seriesId: string, providerId: string, body: Body): Promise<string> {
  const id = newId()
  await cx.tx.run(insertDraftRow, [cx.practice.id, id, seriesId, providerId, JSON.stringify(body), cx.actor.id, cx.now, cx.actId])
  return id
}
export const updateDraft = (cx: Context, id: string, was: number, providerId: string, body: Body) =>
  cx.tx.row<{ version: number }>(changeDraft, [cx.practice.id, id, was, providerId, JSON.stringify(body), cx.actor.id, cx.now, cx.actId])
export const endDraft = (cx: Context, id: string, was: number) => cx.tx.row<{ id: string }>(closeDraft, [cx.practice.id, id, was, cx.actId])

/** Keeps what was signed, whole, as the next version. */
export async function keepSigned(cx: Context, { draftId, seriesId, providerId, body }: DraftRow, way: 'session' | 'pin'): Promise<number> {
  const { name, kind, itemId, effectiveOn, expiresOn } = body
  const what = [draftId, name, kind, itemId, JSON.stringify(body), providerId, cx.now, way, effectiveOn, expiresOn, cx.actId]
  return (await cx.tx.row<{ version: number }>(insertSigned, [cx.practice.id, seriesId, ...what]))!.version
}
export const keepEnd = (cx: Context, seriesId: string, reason: string) =>
  cx.tx.run(retireSeries, [cx.practice.id, seriesId, cx.today, cx.actor.id, reason, cx.actId])

export interface Try {
  seriesId: string
  version: number
  patientId: string
  visitId: string
  findings: readonly Finding[]
  answers: Answers
  /** Why not; null when it was used. */
  because: string | null
  orderId: string | null
}
export const keepTry = (cx: Context, t: Try) =>
  cx.tx.run(insertTryRow, [
    ...[cx.practice.id, newId(), t.seriesId, t.version, t.patientId, t.visitId, t.because === null ? 'used' : 'refused'],
    ...[JSON.stringify(t.findings), JSON.stringify(t.answers), t.because, t.orderId, cx.actor.id, cx.now, cx.actId],
  ])
