import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { CoverageFields, Relationship, Subscriber } from './coverage.ts'

constraintMeans('coverage_payer', 'invalid', 'payer', 'Choose a payer from the list.')
constraintMeans('payer_by_code', 'conflict', 'payer_known', 'A payer with this number is on the list already.')

/** A coverage with its payer, as screens, check-in and claims need it. */
export interface Coverage {
  id: string
  patientId: string
  payerId: string
  payerName: string
  payerCode: string
  filingIndicator: string
  rank: number
  memberId: string
  groupNumber: string | null
  planName: string | null
  relationship: Relationship
  subscriber: Subscriber | null
  copayCents: number | null
  validFrom: string
  validTo: string | null
  confirmedAt: string | null
  version: number
}

const select = `select c.id, c.patient_id as "patientId", c.payer_id as "payerId", y.name as "payerName", y.payer_code as "payerCode",
    y.filing_indicator as "filingIndicator", c.rank, c.member_id as "memberId", c.group_number as "groupNumber", c.plan_name as "planName", c.relationship,
    nullif(c.subscriber, '{}') as subscriber, c.copay_cents as "copayCents", c.valid_from as "validFrom", c.valid_to as "validTo",
    c.confirmed_at as "confirmedAt", c.version
  from coverage c join payer y on y.practice_id = $1 and y.id = c.payer_id`

const ofPatient = sql(
  'coverage_of_patient',
  `${select} where c.practice_id = $1 and c.patient_id = $2 order by c.valid_to is not null and c.valid_to < $3, c.rank, c.valid_from desc, c.id`,
)
const active = sql(
  'coverage_active',
  `${select} where c.practice_id = $1 and c.patient_id = $2 and c.valid_from <= $3 and (c.valid_to is null or c.valid_to >= $3) order by c.rank, c.id`,
)
const byId = sql('coverage_by_id', `${select} where c.practice_id = $1 and c.id = $2`)
const overlapping = sql(
  'coverage_overlapping',
  `select id from coverage where practice_id = $1 and patient_id = $2 and rank = $3 and id <> $4
      and daterange(valid_from, valid_to, '[]') && daterange($5::date, $6::date, '[]') limit 1`,
)
const insert = sql(
  'coverage_insert',
  `insert into coverage (practice_id, id, patient_id, payer_id, rank, member_id, group_number, plan_name, relationship, subscriber, copay_cents, valid_from, valid_to,
     act_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)
const update = sql(
  'coverage_update',
  `update coverage set payer_id = $4, rank = $5, member_id = $6, group_number = $7, plan_name = $8, relationship = $9, subscriber = $10, copay_cents = $11,
     valid_from = $12, valid_to = $13, act_id = $14, version = version + 1 where practice_id = $1 and id = $2 and version = $3`,
)
const confirm = sql(
  'coverage_confirm',
  `update coverage set confirmed_at = $3, confirmed_by = $4
    where practice_id = $1 and patient_id = $2 and valid_from <= $5 and (valid_to is null or valid_to >= $5)`,
)
const payers = sql(
  'payer_list',
  'select id, name, payer_code as "payerCode", filing_indicator as "filingIndicator" from payer where practice_id = $1 order by name',
)
const payerInsert = sql(
  'payer_insert',
  'insert into payer (practice_id, id, name, payer_code, filing_indicator) values ($1, $2, $3, $4, $5)',
)

const values = (c: CoverageFields) => [
  c.payerId,
  c.rank,
  c.memberId,
  c.groupNumber,
  c.planName,
  c.relationship,
  JSON.stringify(c.subscriber ?? {}),
  c.copayCents,
  c.validFrom,
  c.validTo,
]

export interface Payer {
  id: string
  name: string
  payerCode: string
  filingIndicator: string
}

export const coveragesOf = (cx: Context, patientId: string) => cx.tx.rows<Coverage>(ofPatient, [cx.practice.id, patientId, cx.today])
export const activeOn = (cx: Context, patientId: string, day: string) => cx.tx.rows<Coverage>(active, [cx.practice.id, patientId, day])
export const coverageById = (cx: Context, id: string) => cx.tx.row<Coverage>(byId, [cx.practice.id, id])
export const sameRank = (cx: Context, patientId: string, id: string, c: CoverageFields) =>
  cx.tx.row<{ id: string }>(overlapping, [cx.practice.id, patientId, c.rank, id, c.validFrom, c.validTo])
export const insertCoverage = (cx: Context, id: string, patientId: string, c: CoverageFields) =>
  cx.tx.run(insert, [cx.practice.id, id, patientId, ...values(c), cx.actId])
/** Answers how many rows: none when the version is no longer the one that was seen. */
export const updateCoverage = (cx: Context, id: string, version: number, c: CoverageFields) =>
  cx.tx.run(update, [cx.practice.id, id, version, ...values(c), cx.actId])
export const stampConfirmed = (cx: Context, patientId: string) =>
  cx.tx.run(confirm, [cx.practice.id, patientId, cx.now, cx.actor.id, cx.today])
export const listPayers = (cx: Context) => cx.tx.rows<Payer>(payers, [cx.practice.id])
export async function insertPayer(cx: Context, p: Omit<Payer, 'id'>): Promise<string> {
  const id = newId()
  await cx.tx.run(payerInsert, [cx.practice.id, id, p.name, p.payerCode, p.filingIndicator])
  return id
}
