import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'

const insert = sql(
  'ce_entry_insert',
  `insert into ce_entry (practice_id, id, credential_id, staff_id, done_on, title, provider, amount, category, approved, evidence_id, logged_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)
const one = sql(
  'ce_entry_one',
  `select id, credential_id as "credentialId", staff_id as "staffId", confirmed_at as "confirmedAt", withdrawn_at as "withdrawnAt"
     from ce_entry where practice_id = $1 and id = $2`,
)
const confirm = sql(
  'ce_entry_confirm',
  `update ce_entry set confirmed_at = $3, confirmed_by = $4, confirmed_act = $5
    where practice_id = $1 and id = $2 and confirmed_at is null and withdrawn_at is null`,
)
const withdraw = sql(
  'ce_entry_withdraw',
  `update ce_entry set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5, withdrawn_act = $6
    where practice_id = $1 and id = $2 and withdrawn_at is null`,
)

export interface NewEntry {
  credentialId: string
  staffId: string
  doneOn: string
  title: string
  provider: string
  amount: number
  category: string
  approved: boolean
}
export interface OneEntry {
  id: string
  credentialId: string
  staffId: string
  confirmedAt: string | null
  withdrawnAt: string | null
}

export async function insertEntry(cx: Context, e: NewEntry, evidenceId: string | null): Promise<string> {
  const id = newId()
  await cx.tx.run(insert, [
    ...[cx.practice.id, id, e.credentialId, e.staffId, e.doneOn, e.title, e.provider, e.amount, e.category, e.approved],
    ...[evidenceId, cx.now, cx.actId],
  ])
  return id
}
export const entryById = (cx: Context, id: string) => cx.tx.row<OneEntry>(one, [cx.practice.id, id])
export const confirmEntry = (cx: Context, id: string) => cx.tx.run(confirm, [cx.practice.id, id, cx.now, cx.actor.id, cx.actId])
export const withdrawEntry = (cx: Context, id: string, reason: string) =>
  cx.tx.run(withdraw, [cx.practice.id, id, cx.now, cx.actor.id, reason, cx.actId])
