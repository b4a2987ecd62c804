import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { PractitionerRow } from './fhir.ts'

/** Whom; null is anyone. Words are regular expressions that must all match. */
export interface PractitionerWish {
  ids: string[] | null
  /** NPIs, or `urn:uuid:` with the id. */
  identifiers: string[] | null
  name: string[]
}

const which = `s.practice_id = $1 and ($2::uuid[] is null or s.id = any ($2)) and ($3::text[] is null or s.npi = any ($3) or (s.npi is null and 'urn:uuid:' || s.id = any ($3)))
  and regexp_replace(normalize(lower(s.family || ' ' || s.given), NFD), '[\\u0300-\\u036f]', '', 'g') ~ all ($4::text[])`

const page = sql(
  'fhir_practitioners',
  `select s.id, s.family, s.given, s.title, s.npi, s.active from staff s where ${which} and ($5::uuid is null or s.id > $5) order by s.id limit $6`,
)
const count = sql('fhir_practitioners_count', `select count(*) as n from staff s where ${which}`)

const params = (cx: Context, w: PractitionerWish) => [cx.practice.id, w.ids, w.identifiers, w.name]

export const fhirPractitioners = (cx: Context, w: PractitionerWish, afterId: string | null, limit: number) =>
  cx.tx.rows<PractitionerRow>(page, [...params(cx, w), afterId, limit])
export const countFhirPractitioners = async (cx: Context, w: PractitionerWish) => (await cx.tx.row<{ n: number }>(count, params(cx, w)))!.n
