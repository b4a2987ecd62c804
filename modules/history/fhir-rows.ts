import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { AllergyRow, NoneKnownRow, ProblemRow } from './fhir.ts'

/** Which allergies; null is any. */
export interface AllergyWish {
  ids: string[] | null
  patients: string[] | null
  /** active, resolved; an entry in error has none. */
  states: string[] | null
}
/** Which problems; null is any. A code is `J45.20` or, with its system, `ICD-10-CM|J45.20`. */
export interface ProblemWish extends AllergyWish {
  codes: string[] | null
}

// An entry is known by the id of its first row (f); what counts is the newest of its corrections (n).
const chainOf = (table: string) => `${table} f
  cross join lateral (with recursive chain (id, depth) as (
      select f.id, 0 union all select c.id, h.depth + 1 from chain h join ${table} c on c.practice_id = $1 and c.corrects = h.id)
    select h.id from chain h order by h.depth desc limit 1) last
  join ${table} n on n.practice_id = $1 and n.id = last.id`
const which = `f.practice_id = $1 and f.corrects is null and ($2::uuid[] is null or f.id = any ($2)) and ($3::uuid[] is null or f.patient_id = any ($3))
  and ($4::text[] is null or n.state = any ($4))`
const coded = "($5::text[] is null or n.code = any ($5) or n.code_system || '|' || n.code = any ($5))"
const entry = `f.id, n.patient_id as "patientId", n.visit_id as "visitId", n.code_system as "codeSystem", n.code, n.recorded_by as "recordedBy", n.recorded_at as "recordedAt", n.state`

const allergies = sql(
  'fhir_allergies',
  `select ${entry}, n.substance, n.category, n.reaction, n.severity, n.criticality, n.noted_on as "notedOn"
     from ${chainOf('allergy')} where ${which} and ($5::uuid is null or f.id > $5) order by f.id limit $6`,
)
const allergyCount = sql('fhir_allergies_count', `select count(*) as n from ${chainOf('allergy')} where ${which}`)

const problems = sql(
  'fhir_problems',
  `select ${entry}, n.label, n.onset_on as "onsetOn", n.abated_on as "abatedOn"
     from ${chainOf('problem')} where ${which} and ${coded} and ($6::uuid is null or f.id > $6) order by f.id limit $7`,
)
const problemCount = sql('fhir_problems_count', `select count(*) as n from ${chainOf('problem')} where ${which} and ${coded}`)

// None known holds while it is the newest word and no active allergy stands beside it.
const noneKnown = `allergy_review r where r.practice_id = $1 and r.state = 'none_known' and ($2::uuid[] is null or r.id = any ($2)) and ($3::uuid[] is null or r.patient_id = any ($3))
  and ($4::text[] is null or 'active' = any ($4))
  and not exists (select from allergy_review l where l.practice_id = $1 and l.patient_id = r.patient_id and (l.reviewed_at, l.id) > (r.reviewed_at, r.id))
  and not exists (select from allergy a where a.practice_id = $1 and a.patient_id = r.patient_id and a.state = 'active'
                     and not exists (select from allergy c where c.practice_id = $1 and c.corrects = a.id))`
const reviews = sql(
  'fhir_none_known',
  `select r.id, r.patient_id as "patientId", r.visit_id as "visitId", r.reviewed_by as "reviewedBy", r.reviewed_at as "reviewedAt"
     from ${noneKnown} and ($5::uuid is null or r.id > $5) order by r.id limit $6`,
)
const reviewCount = sql('fhir_none_known_count', `select count(*) as n from ${noneKnown}`)

const params = (cx: Context, w: AllergyWish) => [cx.practice.id, w.ids, w.patients, w.states]

export const fhirAllergies = (cx: Context, w: AllergyWish, afterId: string | null, limit: number) =>
  cx.tx.rows<AllergyRow>(allergies, [...params(cx, w), afterId, limit])
export const countFhirAllergies = async (cx: Context, w: AllergyWish) => (await cx.tx.row<{ n: number }>(allergyCount, params(cx, w)))!.n

export const fhirNoneKnown = (cx: Context, w: AllergyWish, afterId: string | null, limit: number) =>
  cx.tx.rows<NoneKnownRow>(reviews, [...params(cx, w), afterId, limit])
export const countFhirNoneKnown = async (cx: Context, w: AllergyWish) => (await cx.tx.row<{ n: number }>(reviewCount, params(cx, w)))!.n

export const fhirProblems = (cx: Context, w: ProblemWish, afterId: string | null, limit: number) =>
  cx.tx.rows<ProblemRow>(problems, [...params(cx, w), w.codes, afterId, limit])
export const countFhirProblems = async (cx: Context, w: ProblemWish) =>
  (await cx.tx.row<{ n: number }>(problemCount, [...params(cx, w), w.codes]))!.n
