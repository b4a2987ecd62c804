import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Task } from '../../scope/index.ts'
import type { CredentialKind, VerifiedBy } from './credentials.ts'

constraintMeans(
  'sign_off_not_own',
  'forbidden',
  'own_sign_off',
  'Nobody signs for themselves. Ask another provider or nurse to watch and sign.',
)

const known = sql(
  'credential_known',
  `select verified_on as "verifiedOn" from credential where practice_id = $1 and staff_id = $2 and kind = $3 and valid_from = $4
    order by verified_on is null limit 1`,
)
// What was filed before it was verified is completed, so that a card is on file once.
const complete = sql(
  'credential_complete',
  `update credential set number = $5, issuer = $6, valid_to = $7, verified_on = $8, verified_by = $9, act_id = $10
    where practice_id = $1 and staff_id = $2 and kind = $3 and valid_from = $4 and verified_on is null returning id`,
)
const insertCredentialRow = sql(
  'credential_insert',
  `insert into credential (practice_id, staff_id, kind, valid_from, number, issuer, valid_to, verified_on, verified_by, act_id, id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)
const list = sql(
  'credential_list',
  `select id, kind, number, issuer, valid_from as "validFrom", valid_to as "validTo", verified_on as "verifiedOn", verified_by as "verifiedBy"
     from credential where practice_id = $1 and staff_id = $2 order by valid_to is not null, valid_to desc, kind, id`,
)
const insertTrainingRow = sql(
  'training_insert',
  'insert into training (practice_id, id, staff_id, kind, what, amount, recorded_on, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)
const insertSignOffRow = sql(
  'sign_off_insert',
  'insert into sign_off (practice_id, id, staff_id, skill, signed_on, valid_to, assessor_id, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)

export interface NewCredential {
  staffId: string
  kind: CredentialKind
  number: string | null
  issuer: string | null
  validFrom: string
  validTo: string | null
  verifiedOn: string | null
  verifiedBy: VerifiedBy | null
}

export interface CredentialRow extends Omit<NewCredential, 'staffId' | 'kind' | 'verifiedBy'> {
  id: string
  kind: string
  verifiedBy: string | null
}

export const sameCredential = (cx: Context, c: NewCredential) =>
  cx.tx.row<{ verifiedOn: string | null }>(known, [cx.practice.id, c.staffId, c.kind, c.validFrom])
const values = (cx: Context, c: NewCredential) => [
  cx.practice.id,
  c.staffId,
  c.kind,
  c.validFrom,
  c.number,
  c.issuer,
  c.validTo,
  c.verifiedOn,
  c.verifiedBy,
  cx.actId,
]
export const completeCredential = async (cx: Context, c: NewCredential) => (await cx.tx.row<{ id: string }>(complete, values(cx, c)))!.id
export async function insertCredential(cx: Context, c: NewCredential): Promise<string> {
  const id = newId()
  await cx.tx.run(insertCredentialRow, [...values(cx, c), id])
  return id
}
export const listCredentials = (cx: Context, staffId: string) => cx.tx.rows<CredentialRow>(list, [cx.practice.id, staffId])

export async function insertTraining(cx: Context, t: { staffId: string; kind: string; what: string; amount: number; on: string }) {
  const id = newId()
  await cx.tx.run(insertTrainingRow, [cx.practice.id, id, t.staffId, t.kind, t.what, t.amount, t.on, cx.actId])
  return id
}

/** The assessor is whoever asks. */
export async function insertSignOff(cx: Context, s: { staffId: string; skill: Task; on: string; validTo: string | null }) {
  const id = newId()
  await cx.tx.run(insertSignOffRow, [cx.practice.id, id, s.staffId, s.skill, s.on, s.validTo, cx.actor.id, cx.actId])
  return id
}
