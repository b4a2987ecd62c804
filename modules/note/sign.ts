import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line } from '../../core/shapes.ts'
import { moveVisit, openVisit, signVisit, type VisitSubject } from '../visits/index.ts'
import { canonical, contentOf, seenOf, sha256 } from './content.ts'
import { insertSignature, lockNote } from './sql.ts'

const Sign = z.object({
  visitId: Id,
  patientId: Id,
  /** The version of the note that was read. */
  version: z.int().min(1, 'Choose a level and write the note first.'),
  /** What was recorded as it was read: `seen` of `note.open`. */
  seen: z.string(),
  /** Why another provider than the visit's signs. */
  reason: Line.optional(),
})

/** The law asks for what was decided, and that the signer read it: nothing that came in afterwards is signed unread. */
async function whole(cx: Context, input: z.infer<typeof Sign>, visit: VisitSubject) {
  const locked = await lockNote(cx, visit.visitId)
  const content = await contentOf(cx, visit)
  if (!content.diagnoses.length)
    throw new Refusal('invalid', 'no_diagnosis', 'Add at least one diagnosis before signing.', {
      fields: [{ path: 'diagnoses', message: 'Add a diagnosis.' }],
    })
  if (!content.note.level)
    throw new Refusal('invalid', 'no_level', 'Choose the level of the visit before signing.', {
      fields: [{ path: 'level', message: 'Choose a level.' }],
    })
  if (locked?.version !== input.version || seenOf(content.recorded) !== input.seen)
    throw new Refusal('conflict', 'changed', 'Something was added or changed since you opened this visit. Read it and sign again.', {
      detail: { version: locked?.version },
    })
  return content
}

function mayStandIn(cx: Context, visit: VisitSubject, reason: string | undefined) {
  if (visit.providerId && visit.providerId !== cx.actor.id && !reason)
    throw new Refusal('invalid', 'reason', 'This is another provider’s visit. Say why you sign it.', {
      fields: [{ path: 'reason', message: 'Say why you sign it.' }],
    })
}

/**
 * Signs the visit: keeps all of it as it was read with its hash, stamps the visit, and sends the patient to checkout. Afterwards
 * nothing of the visit can be written; what is found later is an amendment.
 */
export const signNote = action({
  name: 'note.sign',
  kind: 'write',
  input: Sign,
  output: z.object({ signatureId: Id, at: z.string(), hash: z.string(), stage: z.string() }),
  allow: { roles: ['provider'] },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, input, visit) {
    mayStandIn(cx, visit, input.reason)
    const { recorded, note, diagnoses, patient } = await whole(cx, input, visit)
    const text = canonical({
      ...recorded,
      note,
      diagnoses,
      patient,
      signer: { name: cx.actor.name, npi: cx.actor.npi ?? null },
      reason: input.reason ?? null,
    })
    const hash = sha256(text)
    const signatureId = await insertSignature(cx, visit, text, hash)
    const signed = await signVisit(cx, visit)
    const stage = signed.stage === 'with_provider' ? (await moveVisit(cx, signed, { to: 'checkout' })).stage : signed.stage
    if (input.reason) cx.remark(`signed for another provider: ${input.reason}`)
    return { signatureId, at: cx.now, hash: hash.toString('hex'), stage }
  },
})
