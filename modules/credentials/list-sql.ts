import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { CheckResult, VerifiedBy, WithdrawnWhy } from './shapes.ts'

/** Null for everyone's: the board. Health records are left out unless asked for. */
const which = `c.practice_id = $1 and ($2::uuid is null or c.staff_id = $2) and ($3 or c.kind <> all ($4::text[]))`
const list = sql(
  'credential_list',
  `select c.id, c.staff_id as "staffId", c.kind, c.number, c.issuer, c.valid_from as "validFrom", c.valid_to as "validTo",
          c.verified_on as "verifiedOn", c.refuted_on as "refutedOn", c.withdrawn_at as "withdrawnAt", c.withdrawn_why as "withdrawnWhy",
          c.withdrawn_reason as "withdrawnReason", c.evidence_id as "evidenceId", e.name as "evidenceName"
     from credential c left join evidence e on e.practice_id = $1 and e.id = c.evidence_id
    where ${which} order by c.valid_to is not null, c.valid_to desc, c.kind, c.id`,
)
const checks = sql(
  'credential_check_list',
  `select k.id, k.credential_id as "credentialId", concat_ws(' ', s.given, s.family) as by, k.checked_on as "on", k.way, k.source, k.address,
          k.result, k.note
     from credential_check k join staff s on s.practice_id = $1 and s.id = k.checked_by
    where k.practice_id = $1 and ($2::uuid is null or k.staff_id = $2) order by k.checked_at desc, k.id desc`,
)
const entries = sql(
  'ce_entry_list',
  `select n.id, n.credential_id as "credentialId", n.staff_id as "staffId", n.done_on as "doneOn", n.title, n.provider, n.amount::float8 as amount, n.category,
          n.approved, n.evidence_id as "evidenceId", case when s.id is null then null else concat_ws(' ', s.given, s.family) end as "confirmedBy",
          n.withdrawn_reason as "withdrawnReason"
     from ce_entry n left join staff s on s.practice_id = $1 and s.id = n.confirmed_by
    where n.practice_id = $1 and ($2::uuid is null or n.staff_id = $2) order by n.done_on desc, n.id desc`,
)

export interface ListedCredential {
  id: string
  staffId: string
  kind: string
  number: string | null
  issuer: string | null
  validFrom: string
  validTo: string | null
  verifiedOn: string | null
  refutedOn: string | null
  withdrawnAt: string | null
  withdrawnWhy: WithdrawnWhy | null
  withdrawnReason: string | null
  evidenceId: string | null
  evidenceName: string | null
}
export interface ListedCheck {
  id: string
  credentialId: string
  by: string
  on: string
  way: VerifiedBy
  source: string
  address: string
  result: CheckResult
  note: string
}
export interface ListedEntry {
  id: string
  credentialId: string
  staffId: string
  doneOn: string
  title: string
  provider: string
  amount: number
  category: string
  approved: boolean
  evidenceId: string | null
  confirmedBy: string | null
  withdrawnReason: string | null
}

export const listCredentials = (cx: Context, staffId: string | null, withHealth: boolean, healthKinds: readonly string[]) =>
  cx.tx.rows<ListedCredential>(list, [cx.practice.id, staffId, withHealth, healthKinds])
export const listChecks = (cx: Context, staffId: string | null) => cx.tx.rows<ListedCheck>(checks, [cx.practice.id, staffId])
export const listEntries = (cx: Context, staffId: string | null) => cx.tx.rows<ListedEntry>(entries, [cx.practice.id, staffId])
