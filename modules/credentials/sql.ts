import { createHash } from 'node:crypto'
import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { CredentialKind } from '../staff/index.ts'
import type { EvidenceType } from './evidence.ts'
import type { CheckResult, VerifiedBy, WithdrawnWhy } from './shapes.ts'

constraintMeans('credential_once', 'conflict', 'on_file', 'This credential is on file already. A renewal has a first day of its own.')

const known = sql(
  'credential_known',
  `select id, verified_on as "verifiedOn", refuted_on as "refutedOn" from credential
    where practice_id = $1 and staff_id = $2 and kind = $3 and valid_from = $4 and withdrawn_at is null order by verified_on is null limit 1`,
)
const numberElsewhere = sql(
  'credential_number_elsewhere',
  `select id from credential where practice_id = $1 and kind = $2 and number = $3 and staff_id <> $4 and withdrawn_at is null limit 1`,
)
// What was filed before it was verified is completed, so that a card is on file once.
const complete = sql(
  'credential_complete',
  `update credential set number = $3, issuer = $4, valid_to = $5, evidence_id = coalesce($6, evidence_id), act_id = $7, filed_by = $8, filed_at = $9
    where practice_id = $1 and id = $2`,
)
const insert = sql(
  'credential_insert',
  `insert into credential (practice_id, id, staff_id, kind, valid_from, number, issuer, valid_to, evidence_id, filed_by, filed_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
const one = sql(
  'credential_one',
  `select c.id, c.staff_id as "staffId", c.kind, c.valid_from as "validFrom", c.valid_to as "validTo", c.verified_on as "verifiedOn",
          c.refuted_on as "refutedOn", c.withdrawn_at as "withdrawnAt", concat_ws(' ', s.given, s.family) as name
     from credential c join staff s on s.practice_id = $1 and s.id = c.staff_id where c.practice_id = $1 and c.id = $2`,
)
const attach = sql('credential_attach', 'update credential set evidence_id = $3 where practice_id = $1 and id = $2')
const insertCheck = sql(
  'credential_check_insert',
  `insert into credential_check (practice_id, id, credential_id, staff_id, checked_by, checked_at, checked_on, way, source, address, result, note, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)
// The latest look at the source decides: what it refutes is not verified.
const judge = sql(
  'credential_judge',
  `update credential set verified_on = $3::date, verified_by = $4, refuted_on = $5::date where practice_id = $1 and id = $2`,
)
const withdraw = sql(
  'credential_withdraw',
  `update credential set withdrawn_at = $3, withdrawn_by = $4, withdrawn_why = $5, withdrawn_reason = $6, withdrawn_act = $7
    where practice_id = $1 and id = $2 and withdrawn_at is null`,
)
const insertEvidence = sql(
  'evidence_insert',
  `insert into evidence (practice_id, id, staff_id, name, type, bytes, sha256, added_by, added_at, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const whoseEvidence = sql('evidence_whose', 'select id, staff_id as "staffId" from evidence where practice_id = $1 and id = $2')
const evidenceBytes = sql('evidence_bytes', 'select type, bytes, sha256 from evidence where practice_id = $1 and id = $2')

export interface Filing {
  staffId: string
  kind: CredentialKind
  number: string | null
  issuer: string | null
  validFrom: string
  validTo: string | null
}

export interface OneCredential {
  id: string
  staffId: string
  kind: string
  validFrom: string
  validTo: string | null
  verifiedOn: string | null
  refutedOn: string | null
  withdrawnAt: string | null
  name: string
}

export interface NewCheck {
  on: string
  way: VerifiedBy
  source: string
  address: string
  result: CheckResult
  note: string
}

export const sameCredential = (cx: Context, c: Filing) =>
  cx.tx.row<{ id: string; verifiedOn: string | null; refutedOn: string | null }>(known, [cx.practice.id, c.staffId, c.kind, c.validFrom])
export const isNumberElsewhere = async (cx: Context, c: Filing) =>
  c.number !== null && (await cx.tx.row(numberElsewhere, [cx.practice.id, c.kind, c.number, c.staffId])) !== undefined
export const completeCredential = (cx: Context, id: string, c: Filing, evidenceId: string | null) =>
  cx.tx.run(complete, [cx.practice.id, id, c.number, c.issuer, c.validTo, evidenceId, cx.actId, cx.actor.id, cx.now])
export async function insertCredential(cx: Context, c: Filing, evidenceId: string | null): Promise<string> {
  const id = newId()
  const { staffId, kind, validFrom, number, issuer, validTo } = c
  await cx.tx.run(insert, [
    ...[cx.practice.id, id, staffId, kind, validFrom, number, issuer, validTo, evidenceId],
    ...[cx.actor.id, cx.now, cx.actId],
  ])
  return id
}
export const credentialById = (cx: Context, id: string) => cx.tx.row<OneCredential>(one, [cx.practice.id, id])
export const attachEvidence = (cx: Context, id: string, evidenceId: string) => cx.tx.run(attach, [cx.practice.id, id, evidenceId])
export async function keepCheck(cx: Context, c: OneCredential, check: NewCheck): Promise<string> {
  const id = newId()
  const { on, way, source, address, result, note } = check
  const valid = result === 'valid'
  await cx.tx.run(insertCheck, [
    ...[cx.practice.id, id, c.id, c.staffId, cx.actor.id, cx.now, on, way, source, address, result, note, cx.actId],
  ])
  await cx.tx.run(judge, [cx.practice.id, c.id, valid ? on : null, valid ? way : null, valid ? null : on])
  return id
}
export const withdrawCredential = (cx: Context, id: string, why: WithdrawnWhy, reason: string) =>
  cx.tx.run(withdraw, [cx.practice.id, id, cx.now, cx.actor.id, why, reason, cx.actId])

export async function keepEvidence(cx: Context, staffId: string, file: { name: string; type: EvidenceType; bytes: Uint8Array }) {
  const id = newId()
  const sha256 = createHash('sha256').update(file.bytes).digest()
  await cx.tx.run(insertEvidence, [
    ...[cx.practice.id, id, staffId, file.name, file.type, file.bytes, sha256, cx.actor.id, cx.now, cx.actId],
  ])
  return id
}
export const evidenceOwner = (cx: Context, id: string) => cx.tx.row<{ id: string; staffId: string }>(whoseEvidence, [cx.practice.id, id])
export const evidenceOf = (cx: Context, id: string) =>
  cx.tx.row<{ type: EvidenceType; bytes: Buffer; sha256: Buffer }>(evidenceBytes, [cx.practice.id, id])
