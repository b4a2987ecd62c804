import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { ImmunizationRow } from './fhir.ts'

/** Which entries; null is any. */
export interface ImmunizationWish {
  ids: string[] | null
  patients: string[] | null
  /** completed, not-done, entered-in-error. */
  statuses: string[] | null
  dates: readonly { from?: string | undefined; before?: string | undefined }[] | null
}

// An entry is known by the id of its first row (f); what counts is the newest of its corrections (n).
const from = `immunization f
  cross join lateral (with recursive chain (id, depth) as (
      select f.id, 0 union all select c.id, h.depth + 1 from chain h join immunization c on c.practice_id = $1 and c.corrects = h.id)
    select h.id from chain h order by h.depth desc limit 1) last
  join immunization n on n.practice_id = $1 and n.id = last.id`
const status = "case n.state when 'given' then 'completed' when 'not_given' then 'not-done' else 'entered-in-error' end"
const which = `f.practice_id = $1 and f.corrects is null and ($2::uuid[] is null or f.id = any ($2)) and ($3::uuid[] is null or f.patient_id = any ($3))
  and ($4::text[] is null or ${status} = any ($4))
  and ($5::jsonb is null or exists (select from jsonb_to_recordset($5) as d("from" timestamptz, before timestamptz)
                                     where (d."from" is null or n.given_at >= d."from") and (d.before is null or n.given_at < d.before)))`

const page = sql(
  'fhir_immunizations',
  `select f.id, n.patient_id as "patientId", n.visit_id as "visitId", n.cvx, n.name, n.lot, n.expires_on as "expiresOn", n.funding, n.site, n.route,
          n.dose_quantity as "doseQuantity", n.dose_unit as "doseUnit", n.vis_edition as "visEdition", n.vis_given_on as "visGivenOn", n.state,
          n.not_given_reason as reason, n.given_at as "givenAt", n.given_by as "givenBy", n.recorded_at as "recordedAt", f.source
     from ${from} where ${which} and ($6::uuid is null or f.id > $6) order by f.id limit $7`,
)
const count = sql('fhir_immunizations_count', `select count(*) as n from ${from} where ${which}`)

const params = (cx: Context, w: ImmunizationWish) => [cx.practice.id, w.ids, w.patients, w.statuses, w.dates && JSON.stringify(w.dates)]

export const fhirImmunizations = (cx: Context, w: ImmunizationWish, afterId: string | null, limit: number) =>
  cx.tx.rows<ImmunizationRow>(page, [...params(cx, w), afterId, limit])
export const countFhirImmunizations = async (cx: Context, w: ImmunizationWish) => (await cx.tx.row<{ n: number }>(count, params(cx, w)))!.n
