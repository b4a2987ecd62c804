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

/**
 * The longest word drives a range of the index; the others are looked up for each of its patients. In the "C" collation a word
 * comes before those it begins, so that whole words are met first and the search can stop early: what it leaves out is longer.
 */
function statement(words: number): Statement {
  const others = Array.from({ length: words - 1 }, (_, i) => {
    const at = 5 + i * 2
    return `and exists (select from patient_word o where o.practice_id = $1 and o.patient_id = w.patient_id and o.word >= $${at} and o.word < $${at + 1})`
  })
  return sql(
    `patient_find_${words}`,
    `with near as (
       select w.patient_id, w.word from patient_word w
        where w.practice_id = $1 and w.word >= $2 and w.word < $3 ${others.join(' ')}
        order by w.word, w.patient_id limit $4 * 2 + 20),
     hit as (select patient_id, bool_or(word = $2) as whole from near group by patient_id)
     select ${columns} from hit join patient p on p.practice_id = $1 and p.id = hit.patient_id
      order by hit.whole desc, p.family, p.given, p.birth_date desc, p.id limit $4`,
  )
}

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
