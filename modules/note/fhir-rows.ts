import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { DiagnosisRow } from './fhir.ts'

/** Which diagnoses; null is any. A code is `J02.9` or `ICD-10-CM|J02.9`; the only clinical status is active. */
export interface DiagnosisWish {
  ids: string[] | null
  patients: string[] | null
  states: string[] | null
  codes: string[] | null
}

const which = `d.practice_id = $1 and ($2::uuid[] is null or d.id = any ($2)) and ($3::uuid[] is null or d.patient_id = any ($3))
  and ($4::text[] is null or ('active' = any ($4) and d.removed_at is null)) and ($5::text[] is null or d.code = any ($5) or 'ICD-10-CM|' || d.code = any ($5))`

const page = sql(
  'fhir_diagnoses',
  `select d.id, d.patient_id as "patientId", d.visit_id as "visitId", d.code, d.label, d.removed_at is not null as removed, d.added_by as "addedBy", d.added_at as "addedAt"
     from diagnosis d where ${which} and ($6::uuid is null or d.id > $6) order by d.id limit $7`,
)
const count = sql('fhir_diagnoses_count', `select count(*) as n from diagnosis d where ${which}`)

const params = (cx: Context, w: DiagnosisWish) => [cx.practice.id, w.ids, w.patients, w.states, w.codes]

export const fhirDiagnoses = (cx: Context, w: DiagnosisWish, afterId: string | null, limit: number) =>
  cx.tx.rows<DiagnosisRow>(page, [...params(cx, w), afterId, limit])
export const countFhirDiagnoses = async (cx: Context, w: DiagnosisWish) => (await cx.tx.row<{ n: number }>(count, params(cx, w)))!.n
