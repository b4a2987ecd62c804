import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import type { NotUnderstood } from './plan.ts'

constraintMeans('received_once', 'conflict', 'already_received', 'This file was received before. Open the patient it belongs to.')

const insert = sql(
  'received_insert',
  `insert into received (practice_id, id, kind, name, sha256, body, patient_id, understood, not_understood, received_at, received_by, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
const before = sql(
  'received_before',
  'select p.mrn from received r join patient p on p.practice_id = $1 and p.id = r.patient_id where r.practice_id = $1 and r.sha256 = $2',
)
const shown = `r.id, r.kind, r.name, r.received_at as "receivedAt", r.patient_id as "patientId", p.mrn, p.family, p.given, s.given || ' ' || s.family as "receivedBy", r.understood`
const from = `received r join patient p on p.practice_id = $1 and p.id = r.patient_id left join staff s on s.practice_id = $1 and s.id = r.received_by where r.practice_id = $1`
const list = sql(
  'received_list',
  `select ${shown}, jsonb_array_length(r.not_understood) as "notUnderstood" from ${from} order by r.received_at desc, r.id desc limit 200`,
)
const one = sql('received_show', `select ${shown}, r.not_understood as "notUnderstood" from ${from} and r.id = $2`)

/** Roomed itself, when it takes in a file on the command line. */
const nobody = '00000000-0000-0000-0000-000000000000'

export interface ReceivedRow {
  id: string
  kind: string
  name: string
  receivedAt: string
  patientId: string
  mrn: string
  family: string
  given: string
  receivedBy: string | null
  understood: Record<string, number>
}

export interface NewReceived {
  id: string
  kind: string
  name: string
  sha256: Buffer
  body: string
  patientId: string
  understood: Record<string, number>
  notUnderstood: readonly NotUnderstood[]
}

export const receivedBefore = (cx: Context, sha256: Buffer) => cx.tx.row<{ mrn: string }>(before, [cx.practice.id, sha256])
export const listReceived = (cx: Context) => cx.tx.rows<ReceivedRow & { notUnderstood: number }>(list, [cx.practice.id])
export const findReceived = (cx: Context, id: string) =>
  cx.tx.row<ReceivedRow & { notUnderstood: NotUnderstood[] }>(one, [cx.practice.id, id])
export const keepReceived = (cx: Context, r: NewReceived) =>
  cx.tx.run(insert, [
    cx.practice.id,
    r.id,
    r.kind,
    r.name,
    r.sha256,
    r.body,
    r.patientId,
    JSON.stringify(r.understood),
    JSON.stringify(r.notUnderstood),
    cx.now,
    cx.actor.id || nobody,
    cx.actId,
  ])
