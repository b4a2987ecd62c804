import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { ObservationRow } from './fhir.ts'

/** Which measurements; null is any. */
export interface ObservationWish {
  ids: string[] | null
  patients: string[] | null
  kinds: string[] | null
  /** final, amended, entered-in-error. */
  statuses: string[] | null
  dates: readonly { from?: string | undefined; before?: string | undefined }[] | null
}

// A measurement is known by the id of its first row (f); what counts is the newest of its corrections (n).
const from = `reading f
  cross join lateral (with recursive chain (id, depth) as (
      select f.id, 0 union all select c.id, h.depth + 1 from chain h join reading c on c.practice_id = $1 and c.corrects = h.id)
    select h.id from chain h order by h.depth desc limit 1) last
  join reading n on n.practice_id = $1 and n.id = last.id`
const status = "case when n.absent = 'entered_in_error' then 'entered-in-error' when n.corrects is not null then 'amended' else 'final' end"
const which = `f.practice_id = $1 and f.corrects is null and ($2::uuid[] is null or f.id = any ($2)) and ($3::uuid[] is null or f.patient_id = any ($3))
  and ($4::text[] is null or f.kind = any ($4)) and ($5::text[] is null or ${status} = any ($5))
  and ($6::jsonb is null or exists (select from jsonb_to_recordset($6) as d("from" timestamptz, before timestamptz)
                                     where (d."from" is null or n.taken_at >= d."from") and (d.before is null or n.taken_at < d.before)))`

const page = sql(
  'fhir_observations',
  `select f.id, n.patient_id as "patientId", n.visit_id as "visitId", n.kind, n.value, n.diastolic, n.unit, n.site, n.position, n.cuff, n.absent, n.note, f.source,
          n.taken_at as "takenAt", n.recorded_at as "recordedAt", n.taken_by as "takenBy", n.corrects is not null as amended
     from ${from} where ${which} and ($7::uuid is null or f.id > $7) order by f.id limit $8`,
)
const count = sql('fhir_observations_count', `select count(*) as n from ${from} where ${which}`)

const params = (cx: Context, w: ObservationWish) => [
  cx.practice.id,
  w.ids,
  w.patients,
  w.kinds,
  w.statuses,
  w.dates && JSON.stringify(w.dates),
]

export const fhirObservations = (cx: Context, w: ObservationWish, afterId: string | null, limit: number) =>
  cx.tx.rows<ObservationRow>(page, [...params(cx, w), afterId, limit])
export const countFhirObservations = async (cx: Context, w: ObservationWish) => (await cx.tx.row<{ n: number }>(count, params(cx, w)))!.n
