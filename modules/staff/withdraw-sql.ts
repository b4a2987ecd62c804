import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'

constraintMeans('sign_off_withdrawn_not_own', 'forbidden', 'own_file', 'Somebody else takes back what is on your own file.')
constraintMeans('training_withdrawn_not_own', 'forbidden', 'own_file', 'Somebody else takes back what is on your own file.')

const signOffOne = sql(
  'sign_off_one',
  'select id, staff_id as "staffId", assessor_id as "byId", withdrawn_at as "withdrawnAt" from sign_off where practice_id = $1 and id = $2',
)
const trainingOne = sql(
  'training_one',
  'select id, staff_id as "staffId", null::uuid as "byId", withdrawn_at as "withdrawnAt" from training where practice_id = $1 and id = $2',
)
const takeSignOff = sql(
  'sign_off_withdraw',
  `update sign_off set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5, withdrawn_act = $6
    where practice_id = $1 and id = $2 and withdrawn_at is null`,
)
const takeTraining = sql(
  'training_withdraw',
  `update training set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5, withdrawn_act = $6
    where practice_id = $1 and id = $2 and withdrawn_at is null`,
)
const signOffs = sql(
  'sign_off_entries',
  `select o.id, o.skill as what, o.signed_on as "on", o.valid_to as "validTo", concat_ws(' ', s.given, s.family) as assessor,
          o.withdrawn_reason as "withdrawnReason"
     from sign_off o join staff s on s.practice_id = $1 and s.id = o.assessor_id
    where o.practice_id = $1 and o.staff_id = $2 order by o.signed_on desc, o.id desc`,
)
const trainings = sql(
  'training_entries',
  `select id, kind, what, amount::float8 as amount, recorded_on as "on", withdrawn_reason as "withdrawnReason"
     from training where practice_id = $1 and staff_id = $2 order by recorded_on desc, id desc`,
)

export interface Taken {
  id: string
  staffId: string
  /** Who signed it; nobody for training. */
  byId: string | null
  withdrawnAt: string | null
}

const values = (cx: Context, id: string, reason: string) => [cx.practice.id, id, cx.now, cx.actor.id, reason, cx.actId]
export const signOffById = (cx: Context, id: string) => cx.tx.row<Taken>(signOffOne, [cx.practice.id, id])
export const trainingById = (cx: Context, id: string) => cx.tx.row<Taken>(trainingOne, [cx.practice.id, id])
export const takeBackSignOff = (cx: Context, id: string, reason: string) => cx.tx.run(takeSignOff, values(cx, id, reason))
export const takeBackTraining = (cx: Context, id: string, reason: string) => cx.tx.run(takeTraining, values(cx, id, reason))

export interface SignOffEntry {
  id: string
  what: string
  on: string
  validTo: string | null
  assessor: string
  withdrawnReason: string | null
}
export interface TrainingEntry {
  id: string
  kind: 'documented' | 'hours' | 'reps'
  what: string
  amount: number
  on: string
  withdrawnReason: string | null
}
export const signOffEntries = (cx: Context, staffId: string) => cx.tx.rows<SignOffEntry>(signOffs, [cx.practice.id, staffId])
export const trainingEntries = (cx: Context, staffId: string) => cx.tx.rows<TrainingEntry>(trainings, [cx.practice.id, staffId])
