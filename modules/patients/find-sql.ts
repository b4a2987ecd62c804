import type { Context } from '../../core/context.ts'
import { type Statement, sql } from '../../core/db/statement.ts'
import type { HomeAddress, Sex } from './patients.ts'

/** A row of a list of patients, before its name and age are made. */
export interface FoundRow {
  id: string
  family: string
  given: string
  middle: string | null
  suffix: string | null
  preferred: string | null
  birthDate: string
  sex: Sex
  mrn: string
  phone: string | null
  address: HomeAddress
}

const columns = 'p.id, p.family, p.given, p.middle, p.suffix, p.preferred, p.birth_date as "birthDate", p.sex, p.mrn, p.phone, p.address'

const range = (at: number) => `select patient_id from patient_word where practice_id = $1 and word >= $${at} and word < $${at + 1}`

/**
 * One word: its range of the index, in the order of the index. In the "C" collation a word comes before those it begins, so that
 * whole words are met first and the search stops early; what it leaves out is longer.
 */
const ofOneWord = `select patient_id, bool_or(word = $2) as whole from (
     select patient_id, word from patient_word where practice_id = $1 and word >= $2 and word < $3 order by word, patient_id limit $4 * 2 + 20) w
   group by patient_id`

/**
 * Several: the ranges are cut with each other. A join would be planned by how many the planner believes to be in a range, and
 * it believes wrongly: 5,000 look-ups instead of two ranges.
 */
const ofWords = (words: number) => `select h.patient_id,
     (select true from patient_word x where x.practice_id = $1 and x.word = $2 and x.patient_id = h.patient_id limit 1) is not null as whole
   from (${Array.from({ length: words }, (_, i) => range(i === 0 ? 2 : 3 + i * 2)).join(' intersect ')} limit 200) h
   order by whole desc limit $4 * 2 + 20`

const statement = (words: number): Statement =>
  sql(
    `patient_find_${words}`,
    `with hit as materialized (${words === 1 ? ofOneWord : ofWords(words)})
     select ${columns} from hit join patient p on p.practice_id = $1 and p.id = hit.patient_id
      order by hit.whole desc, starts_with(lower(p.family), $2) desc, p.family, p.given, p.birth_date desc, p.id limit $4`,
  )

const statements = [1, 2, 3, 4, 5].map(statement)

/** The text after all that begin with `word`, in the "C" collation. */
const past = (word: string) => `${word}\u{10ffff}`

/** Patients who have, for each of the words, one that begins with it. */
export async function findByWords(cx: Context, [first, ...others]: readonly string[], limit: number): Promise<FoundRow[]> {
  if (!first) return []
  const params = [cx.practice.id, first, past(first), limit, ...others.flatMap((word) => [word, past(word)])]
  return cx.tx.rows<FoundRow>(statements[others.length]!, params)
}

export const findStatement = (words: number): Statement => statements[words - 1]!

// The last few thousand lines of the audit say whom this person looked at: enough for a day, and never a scan of all of it.
const recent = sql(
  'patient_recent',
  `select ${columns} from (
     select patient_id, max(id::text) as last from (
       select id, actor_id, patient_id, outcome from audit where practice_id = $1 order by id desc limit 3000) a
      where a.actor_id = $2 and a.patient_id is not null and a.outcome = 'done' group by patient_id) seen
   join patient p on p.practice_id = $1 and p.id = seen.patient_id order by seen.last desc limit $3`,
)

export const recentlySeen = (cx: Context, limit: number) => cx.tx.rows<FoundRow>(recent, [cx.practice.id, cx.actor.id, limit])

// Whoever might be the same person: by telephone, by birth date, by both names. alike.ts says which of them are.
const nearby = sql(
  'patient_nearby',
  `select ${columns} from patient p where p.practice_id = $1 and p.id in (
     select patient_id from patient_word where practice_id = $1 and word = $2
     union select id from patient where practice_id = $1 and birth_date = $3
     union select f.patient_id from patient_word f join patient_word g on g.practice_id = $1 and g.patient_id = f.patient_id and g.word = $5
            where f.practice_id = $1 and f.word = $4)`,
)

export const listNearby = (cx: Context, near: { phone: string; birthDate: string; family: string; given: string }) =>
  cx.tx.rows<FoundRow>(nearby, [cx.practice.id, near.phone, near.birthDate, near.family, near.given])
