import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { EncounterRow } from './fhir.ts'

/** Which visits; null is any. */
export interface EncounterWish {
  ids: string[] | null
  patients: string[] | null
  stages: string[] | null
  dates: readonly { from?: string | undefined; before?: string | undefined }[] | null
}

const began = 'coalesce(v.arrived_at, lower(v.planned))'
const which = `v.practice_id = $1 and ($2::uuid[] is null or v.id = any ($2)) and ($3::uuid[] is null or v.patient_id = any ($3)) and ($4::text[] is null or v.stage = any ($4))
  and ($5::jsonb is null or exists (select from jsonb_to_recordset($5) as d("from" timestamptz, before timestamptz)
                                     where (d."from" is null or ${began} >= d."from") and (d.before is null or ${began} < d.before)))`

const page = sql(
  'fhir_encounters',
  `select v.id, v.patient_id as "patientId", v.place_id as "placeId", l.name as "placeName", p.name as "practiceName", t.name as "typeName", v.stage, v.reason,
          v.provider_id as "providerId", v.ma_id as "maId", lower(v.planned) as "plannedFrom", upper(v.planned) as "plannedUntil", v.arrived_at as "arrivedAt", v.left_at as "leftAt"
     from visit v
     join place l on l.practice_id = $1 and l.id = v.place_id
     join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     join practice p on p.practice_id = $1 and p.id = $1
    where ${which} and ($6::uuid is null or v.id > $6) order by v.id limit $7`,
)
const count = sql('fhir_encounters_count', `select count(*) as n from visit v where ${which}`)

const params = (cx: Context, w: EncounterWish) => [cx.practice.id, w.ids, w.patients, w.stages, w.dates && JSON.stringify(w.dates)]

export const fhirEncounters = (cx: Context, w: EncounterWish, afterId: string | null, limit: number) =>
  cx.tx.rows<EncounterRow>(page, [...params(cx, w), afterId, limit])
export const countFhirEncounters = async (cx: Context, w: EncounterWish) => (await cx.tx.row<{ n: number }>(count, params(cx, w)))!.n
