import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'

// Whoever typed last must have seen what stood there: the text itself is the version, so that moving the visit disturbs no typing.
const reason = sql(
  'visit_reason',
  'update visit set reason = $3, act_id = $4, version = version + 1 where practice_id = $1 and id = $2 and reason = $5',
)
const handoff = sql(
  'visit_handoff',
  `update visit set handoff = $3, act_id = $4, version = version + 1 where practice_id = $1 and id = $2 and coalesce(handoff, '') = $5`,
)

/** Writes why the patient came, over the words that were seen. Answers whether they still stood there. */
export const writeReason = async (cx: Context, visitId: string, text: string, was: string) =>
  (await cx.tx.run(reason, [cx.practice.id, visitId, text, cx.actId, was])) === 1

/** Writes what the provider should know before going in, over the words that were seen. */
export const writeHandoff = async (cx: Context, visitId: string, text: string, was: string) =>
  (await cx.tx.run(handoff, [cx.practice.id, visitId, text || null, cx.actId, was])) === 1
