import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Allergy, AllergyReview, AllergyWords, Problem, TobaccoAnswer, TobaccoStatus } from './history.ts'

const corrected = 'This entry was already changed. Look at the newest one.'
constraintMeans('allergy_corrected_once', 'conflict', 'already_corrected', corrected)
constraintMeans('problem_corrected_once', 'conflict', 'already_corrected', corrected)

const by = `coalesce(s.given || ' ' || s.family, x.source) as by`
const author = (column: string) => `left join staff s on s.practice_id = $1 and s.id = x.${column}`
const newest = (table: string) => `not exists (select from ${table} c where c.practice_id = $1 and c.corrects = x.id)`

const allergies = sql(
  'allergy_active',
  `select x.id, x.substance, x.category, x.reaction, x.severity, x.noted_on as "notedOn", x.recorded_at as at, ${by}
     from allergy x ${author('recorded_by')}
    where x.practice_id = $1 and x.patient_id = $2 and x.state = 'active' and ${newest('allergy')} order by x.substance, x.id`,
)
const allergyById = sql(
  'allergy_find',
  `select x.id, x.patient_id as "patientId", x.state, x.substance, x.category, x.reaction, x.severity, x.noted_on as "notedOn" from allergy x where x.practice_id = $1 and x.id = $2`,
)
const review = sql(
  'allergy_review_newest',
  `select x.state, x.reason, x.visit_id as "visitId", x.reviewed_at as at, ${by}
     from allergy_review x ${author('reviewed_by')} where x.practice_id = $1 and x.patient_id = $2 order by x.reviewed_at desc, x.id desc limit 1`,
)
// One at a time says what is known of a patient's allergies: else "none known" and a new allergy pass each other unseen.
const lock = sql('allergy_lock_patient', 'select id from patient where practice_id = $1 and id = $2 for no key update')

const problems = sql(
  'problem_list',
  `select x.id, x.code, x.code_system as "codeSystem", x.label, x.state, x.onset_on as "onsetOn", x.abated_on as "abatedOn", x.recorded_at as at, ${by}
     from problem x ${author('recorded_by')}
    where x.practice_id = $1 and x.patient_id = $2 and x.state = any ($3::text[]) and ${newest('problem')} order by x.state, x.label, x.id`,
)
const problemById = sql(
  'problem_find',
  `select x.id, x.patient_id as "patientId", x.code, x.code_system as "codeSystem", x.label, x.state, x.onset_on as "onsetOn" from problem x where x.practice_id = $1 and x.id = $2`,
)
const tobacco = sql(
  'tobacco_answers',
  `select x.id, x.status, x.detail, x.visit_id as "visitId", x.answered_at as at, ${by}
     from tobacco_answer x ${author('recorded_by')} where x.practice_id = $1 and x.patient_id = $2 order by x.answered_at desc, x.id desc limit $3`,
)

const allergyColumns = [
  'practice_id',
  'id',
  'patient_id',
  'visit_id',
  'substance',
  'category',
  'reaction',
  'severity',
  'state',
  'noted_on',
  'recorded_by',
  'recorded_at',
  'corrects',
  'act_id',
]
const reviewColumns = ['practice_id', 'id', 'patient_id', 'visit_id', 'state', 'reason', 'reviewed_by', 'reviewed_at', 'act_id']
const problemColumns = [
  'practice_id',
  'id',
  'patient_id',
  'visit_id',
  'code_system',
  'code',
  'label',
  'state',
  'onset_on',
  'abated_on',
  'recorded_by',
  'recorded_at',
  'corrects',
  'act_id',
]
const tobaccoColumns = ['practice_id', 'id', 'patient_id', 'visit_id', 'status', 'detail', 'answered_at', 'recorded_by', 'act_id']

export interface StoredAllergy extends AllergyWords {
  id: string
  patientId: string
  state: 'active' | 'resolved' | 'entered_in_error'
  notedOn: string | null
}
export interface StoredProblem {
  id: string
  patientId: string
  code: string
  codeSystem: string
  label: string
  state: 'active' | 'resolved' | 'entered_in_error'
  onsetOn: string | null
}

export interface At {
  patientId: string
  visitId: string
}

export const listAllergies = (cx: Context, patientId: string) => cx.tx.rows<Allergy>(allergies, [cx.practice.id, patientId])
export const findAllergy = (cx: Context, id: string) => cx.tx.row<StoredAllergy>(allergyById, [cx.practice.id, id])
export const findReview = async (cx: Context, patientId: string) =>
  (await cx.tx.row<AllergyReview>(review, [cx.practice.id, patientId])) ?? null
export const lockAllergies = (cx: Context, patientId: string) => cx.tx.row(lock, [cx.practice.id, patientId])
export const listProblems = (cx: Context, patientId: string, states: readonly string[]) =>
  cx.tx.rows<Problem>(problems, [cx.practice.id, patientId, states])
export const findProblem = (cx: Context, id: string) => cx.tx.row<StoredProblem>(problemById, [cx.practice.id, id])
export const listTobacco = (cx: Context, patientId: string, limit: number) =>
  cx.tx.rows<TobaccoAnswer>(tobacco, [cx.practice.id, patientId, limit])

export interface NewAllergy extends AllergyWords {
  state: StoredAllergy['state']
  notedOn: string | null
  corrects: string | null
}

export async function insertAllergy(cx: Context, at: At, a: NewAllergy): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('allergy', allergyColumns, 1), [
    cx.practice.id,
    id,
    at.patientId,
    at.visitId,
    a.substance,
    a.category,
    a.reaction || null,
    a.severity,
    a.state,
    a.notedOn,
    cx.actor.id,
    cx.now,
    a.corrects,
    cx.actId,
  ])
  return id
}

export const insertReview = (cx: Context, at: At, state: string, reason: string | null = null) =>
  cx.tx.run(insertInto('allergy_review', reviewColumns, 1), [
    cx.practice.id,
    newId(),
    at.patientId,
    at.visitId,
    state,
    reason,
    cx.actor.id,
    cx.now,
    cx.actId,
  ])

export interface NewProblem {
  code: string
  codeSystem: string
  label: string
  state: StoredProblem['state']
  onsetOn: string | null
  abatedOn: string | null
  corrects: string | null
}

export async function insertProblem(cx: Context, at: At, p: NewProblem): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('problem', problemColumns, 1), [
    cx.practice.id,
    id,
    at.patientId,
    at.visitId,
    p.codeSystem,
    p.code,
    p.label,
    p.state,
    p.onsetOn,
    p.abatedOn,
    cx.actor.id,
    cx.now,
    p.corrects,
    cx.actId,
  ])
  return id
}

export async function insertTobacco(cx: Context, at: At, status: TobaccoStatus, detail: string | null): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('tobacco_answer', tobaccoColumns, 1), [
    cx.practice.id,
    id,
    at.patientId,
    at.visitId,
    status,
    detail,
    cx.now,
    cx.actor.id,
    cx.actId,
  ])
  return id
}
