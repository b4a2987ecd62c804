import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { PatientRow } from './fhir.ts'

/** Who is looked for; null is anyone. Words are regular expressions that must all match. */
export interface PatientWish {
  ids: string[] | null
  /** Record numbers, alone or as `urn:uuid:<practice>|number`. */
  numbers: string[] | null
  sexes: string[] | null
  born: readonly { from?: string | undefined; before?: string | undefined }[] | null
  name: string[]
  family: string[]
  given: string[]
}

// Letters without their marks, as people type them.
const plain = (expression: string) => `regexp_replace(normalize(lower(${expression}), NFD), '[\\u0300-\\u036f]', '', 'g')`
const others = "concat_ws(' ', p.given, p.middle, p.preferred)"

const which = `p.practice_id = $1 and ($2::uuid[] is null or p.id = any ($2)) and ($3::text[] is null or p.mrn = any ($3) or 'urn:uuid:' || p.practice_id || '|' || p.mrn = any ($3)) and ($4::text[] is null or p.sex = any ($4))
  and ($5::jsonb is null or exists (select from jsonb_to_recordset($5) as b("from" date, before date)
                                     where (b."from" is null or p.birth_date >= b."from") and (b.before is null or p.birth_date < b.before)))
  and ${plain(`p.family || ' ' || ${others}`)} ~ all ($6::text[]) and ${plain('p.family')} ~ all ($7::text[]) and ${plain(others)} ~ all ($8::text[])`

const page = sql(
  'fhir_patients',
  `select p.id, p.practice_id as "practiceId", p.mrn, p.family, p.given, p.middle, p.suffix, p.preferred, p.birth_date as "birthDate", p.sex, p.race, p.ethnicity, p.language,
          p.phone, p.phone_alt as "phoneAlt", p.email, p.address, p.deceased_on as "deceasedOn"
     from patient p where ${which} and ($9::uuid is null or p.id > $9) order by p.id limit $10`,
)
const count = sql('fhir_patients_count', `select count(*) as n from patient p where ${which}`)

const params = (cx: Context, w: PatientWish) => [
  cx.practice.id,
  w.ids,
  w.numbers,
  w.sexes,
  w.born && JSON.stringify(w.born),
  w.name,
  w.family,
  w.given,
]

export const fhirPatients = (cx: Context, w: PatientWish, afterId: string | null, limit: number) =>
  cx.tx.rows<PatientRow>(page, [...params(cx, w), afterId, limit])
export const countFhirPatients = async (cx: Context, w: PatientWish) => (await cx.tx.row<{ n: number }>(count, params(cx, w)))!.n
