import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { Refusal } from '../../core/errors.ts'
import type { VisitSubject } from './subject.ts'

const stamp = sql(
  'visit_sign',
  `update visit set signed_at = $3, signed_by = $4, version = version + 1, act_id = $5
    where practice_id = $1 and id = $2 and signed_at is null returning version`,
)

/** Freezes a visit in the signer's own transaction: from here on `openVisit` refuses it. Answers the visit as it stands then. */
export async function signVisit(cx: Context, visit: VisitSubject): Promise<VisitSubject> {
  const { visitId, patientId } = visit
  const signed = await cx.tx.row<{ version: number }>(stamp, [cx.practice.id, visitId, cx.now, cx.actor.id, cx.actId])
  if (!signed) throw new Refusal('conflict', 'signed', 'This visit is signed already. Add an amendment instead.')
  cx.tell({ name: 'visit.signed', patientId, visitId, body: { by: cx.actor.id } })
  return { ...visit, signedAt: cx.now, version: signed.version }
}
