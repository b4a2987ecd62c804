import { createHash } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id } from '../../core/shapes.ts'
import { PaperShape } from '../correspondence/index.ts'
import { allStaff } from '../practice/index.ts'
import { endingOf } from './evidence.ts'
import { evidenceOf, evidenceOwner } from './sql.ts'

/** The scan itself: one's own, or anybody's for the manager. Each look is in the audit with its number. */
export const showEvidence = action({
  name: 'credentials.evidence',
  kind: 'document',
  input: z.object({ evidenceId: Id }),
  output: PaperShape,
  allow: { roles: allStaff },
  async on(cx, { evidenceId }) {
    const owner = await evidenceOwner(cx, evidenceId)
    if (!owner) throw new Refusal('missing', 'evidence', 'There is no such file here.')
    if (owner.staffId !== cx.actor.id && cx.actor.role !== 'manager')
      throw new Refusal('forbidden', 'not_yours', 'Each sees their own papers, the manager all.', { detail: { instead: ['manager'] } })
    return { objectId: evidenceId }
  },
  async run(cx, { evidenceId }) {
    const { type, bytes, sha256 } = (await evidenceOf(cx, evidenceId))!
    if (!createHash('sha256').update(bytes).digest().equals(sha256))
      throw new Refusal(
        'conflict',
        'evidence_changed',
        'The stored file is not the one that was filed. Tell the person who runs the server.',
      )
    return { type, name: `evidence-${evidenceId.slice(-8)}.${endingOf[type]}`, bytes: new Uint8Array(bytes) }
  },
})
