import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Task } from '../../scope/index.ts'

constraintMeans(
  'sign_off_not_own',
  'forbidden',
  'own_sign_off',
  'Nobody signs for themselves. Ask another provider or nurse to watch and sign.',
)

const insertTrainingRow = sql(
  'training_insert',
  `insert into training (practice_id, id, staff_id, kind, what, amount, recorded_on, act_id, assessment_id, observed_act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const insertSignOffRow = sql(
  'sign_off_insert',
  `insert into sign_off (practice_id, id, staff_id, skill, signed_on, valid_to, assessor_id, act_id, detail, assessment_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export interface NewTraining {
  staffId: string
  kind: 'documented' | 'hours' | 'reps'
  what: string
  amount: number
  on: string
  /** The attempt it comes from, and the act that was watched: an act counts once. */
  assessmentId?: string
  observedActId?: string | null
}

export async function insertTraining(cx: Context, t: NewTraining) {
  const id = newId()
  const from = [t.assessmentId ?? null, t.observedActId ?? null]
  await cx.tx.run(insertTrainingRow, [cx.practice.id, id, t.staffId, t.kind, t.what, t.amount, t.on, cx.actId, ...from])
  return id
}

export interface NewSignOff {
  staffId: string
  skill: Task
  detail: string | null
  on: string
  validTo: string
  assessorId: string
  assessmentId: string
}

/** A sign-off comes from an attempt that somebody else has watched. */
export async function insertSignOff(cx: Context, s: NewSignOff) {
  const id = newId()
  const { staffId, skill, on, validTo, assessorId, detail, assessmentId } = s
  await cx.tx.run(insertSignOffRow, [cx.practice.id, id, staffId, skill, on, validTo, assessorId, cx.actId, detail, assessmentId])
  return id
}
