import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import { protocolVersion } from './protocol.ts'

const current = sql(
  'call_approval_now',
  `select a.id, a.approved_on as "approvedOn", a.expires, s.given || ' ' || s.family as by
     from call_protocol_approval a join staff s on s.practice_id = $1 and s.id = a.approved_by
    where a.practice_id = $1 and a.protocol_version = $2 and a.approved_on <= $3 and a.expires >= $3 and a.ended_on is null
    order by a.expires desc limit 1`,
)
const insert = sql(
  'call_approval_insert',
  'insert into call_protocol_approval (practice_id, id, protocol_version, approved_by, approved_on, expires, act_id) values ($1, $2, $3, $4, $5, $6, $7)',
)
const end = sql(
  'call_approval_end',
  'update call_protocol_approval set ended_on = $3 where practice_id = $1 and protocol_version = $2 and ended_on is null',
)

export interface Approval {
  id: string
  approvedOn: string
  expires: string
  by: string
}

/** A provider's approval of the questions as they are now, if one is in force today. */
export const approvalNow = (cx: Context) => cx.tx.row<Approval>(current, [cx.practice.id, protocolVersion, cx.today])
export const insertApproval = (cx: Context, expires: string) =>
  cx.tx.run(insert, [cx.practice.id, newId(), protocolVersion, cx.actor.id, cx.today, expires, cx.actId])
export const endApprovals = (cx: Context) => cx.tx.run(end, [cx.practice.id, protocolVersion, cx.today])
