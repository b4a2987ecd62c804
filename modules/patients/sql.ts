import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import type { Demographics, Patient } from './patients.ts'

constraintMeans('patient_mrn', 'conflict', 'mrn_taken', 'A patient with this MRN is already here.')
constraintMeans('patient_name', 'invalid', 'name', 'A patient has a family name or a given name.')

const columns = `id, mrn, family, given, middle, suffix, preferred, birth_date as "birthDate", sex, gender, pronouns, race, ethnicity, language, interpreter,
  phone, phone_alt as "phoneAlt", email, address, deceased_on as "deceasedOn", synthetic, version`

const find = sql('patient_by_id', `select ${columns} from patient where practice_id = $1 and id = $2`)
const insert = sql(
  'patient_insert',
  `insert into patient (practice_id, id, mrn, family, given, middle, suffix, preferred, birth_date, sex, gender, pronouns, race, ethnicity, language, interpreter,
     phone, phone_alt, email, address, synthetic, registered_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
)
const update = sql(
  'patient_update',
  `update patient set family = $4, given = $5, middle = $6, suffix = $7, preferred = $8, birth_date = $9, sex = $10, gender = $11, pronouns = $12, race = $13,
     ethnicity = $14, language = $15, interpreter = $16, phone = $17, phone_alt = $18, email = $19, address = $20, deceased_on = $21, act_id = $22,
     version = version + 1
   where practice_id = $1 and id = $2 and version = $3`,
)
const addWords = sql(
  'patient_words_add',
  'insert into patient_word (practice_id, word, patient_id) select $1, w, $2 from unnest($3::text[]) w',
)
const dropWords = sql('patient_words_drop', 'delete from patient_word where practice_id = $1 and patient_id = $2')
const confirm = sql('patient_confirm', 'update patient set confirmed_at = $3, confirmed_by = $4 where practice_id = $1 and id = $2')

const values = (d: Demographics) => [
  d.family,
  d.given,
  d.middle,
  d.suffix,
  d.preferred,
  d.birthDate,
  d.sex,
  d.gender,
  d.pronouns,
  d.race ?? null,
  d.ethnicity,
  d.language,
  d.interpreter,
  d.phone,
  d.phoneAlt,
  d.email,
  JSON.stringify(d.address),
]

export const patientById = (cx: Context, id: string) => cx.tx.row<Patient>(find, [cx.practice.id, id])

export interface NewPatient extends Demographics {
  id: string
  mrn: string
  synthetic?: boolean
}

/** Writes a patient and the words to find them by; both travel together. */
export const writePatient = (cx: Context, p: NewPatient, words: readonly string[]) =>
  Promise.all([
    cx.tx.run(insert, [cx.practice.id, p.id, p.mrn, ...values(p), p.synthetic ?? cx.practice.demo, cx.now, cx.actId]),
    cx.tx.run(addWords, [cx.practice.id, p.id, words]),
  ])

/** Answers how many rows: none when the version is no longer the one that was seen. */
export const changePatient = (cx: Context, p: Patient) =>
  cx.tx.run(update, [cx.practice.id, p.id, p.version, ...values(p), p.deceasedOn, cx.actId])

export const replaceWords = (cx: Context, patientId: string, words: readonly string[]) =>
  Promise.all([cx.tx.run(dropWords, [cx.practice.id, patientId]), cx.tx.run(addWords, [cx.practice.id, patientId, words])])

export const stampConfirmed = (cx: Context, patientId: string) => cx.tx.run(confirm, [cx.practice.id, patientId, cx.now, cx.actor.id])
