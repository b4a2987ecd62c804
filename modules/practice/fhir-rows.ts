import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { LocationRow } from './fhir.ts'

/** Which places; null is any. Words are regular expressions that must all match. */
export interface LocationWish {
  ids: string[] | null
  name: string[]
}

const which = `l.practice_id = $1 and ($2::uuid[] is null or l.id = any ($2))
  and regexp_replace(normalize(lower(l.name), NFD), '[\\u0300-\\u036f]', '', 'g') ~ all ($3::text[])`

const page = sql(
  'fhir_locations',
  `select l.id, l.name, l.phone, l.npi, l.address, p.name as "practiceName" from place l join practice p on p.practice_id = $1 and p.id = $1
    where ${which} and ($4::uuid is null or l.id > $4) order by l.id limit $5`,
)
const count = sql('fhir_locations_count', `select count(*) as n from place l where ${which}`)

const params = (cx: Context, w: LocationWish) => [cx.practice.id, w.ids, w.name]

export const fhirLocations = (cx: Context, w: LocationWish, afterId: string | null, limit: number) =>
  cx.tx.rows<LocationRow>(page, [...params(cx, w), afterId, limit])
export const countFhirLocations = async (cx: Context, w: LocationWish) => (await cx.tx.row<{ n: number }>(count, params(cx, w)))!.n
