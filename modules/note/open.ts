import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Id, Instant, May } from '../../core/shapes.ts'
import { clinical, money } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { amendNote } from './amend.ts'
import { contentOf, seenOf } from './content.ts'
import { addDiagnosis } from './diagnoses.ts'
import { Amendment, Recorded, VisitDiagnosis, Written } from './note.ts'
import { signNote } from './sign.ts'
import { findSignature, listAmendments } from './sql.ts'
import { setLevel, writeAssessment } from './write.ts'

const Signature = z.object({ id: Id, actId: Id, at: Instant, by: z.string(), hash: z.string(), reason: z.string().nullable() })

/** The prepared visit as the provider reads it: what was recorded and by whom, what they wrote, and whether it is signed. */
export const openNote = action({
  name: 'note.open',
  kind: 'read',
  input: z.object({ visitId: Id }),
  output: z.object({
    visitId: Id,
    patientId: Id,
    stage: z.string(),
    provider: z.object({ id: Id.nullable(), mine: z.boolean() }),
    recorded: Recorded,
    /** Names what was recorded as it stood at this reading; `note.sign` asks for it. */
    seen: z.string(),
    note: Written,
    diagnoses: z.array(VisitDiagnosis),
    patient: z.object({ age: z.int(), seenBefore: z.string().nullable() }),
    signature: Signature.nullable(),
    amendments: z.array(Amendment),
    may: z.object({ write: May, level: May, diagnoses: May, sign: May, amend: May }),
  }),
  allow: { roles: [...clinical, ...money] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, _input, visit) {
    const { visitId, patientId, stage, providerId } = visit
    const [content, signature, amendments] = await Promise.all([
      contentOf(cx, visit),
      findSignature(cx, visitId),
      listAmendments(cx, visitId),
    ])
    return {
      visitId,
      patientId,
      stage,
      provider: { id: providerId, mine: providerId === cx.actor.id },
      ...content,
      seen: seenOf(content.recorded),
      signature: signature ?? null,
      amendments,
      may: {
        write: may(cx, writeAssessment, visit),
        level: may(cx, setLevel, visit),
        diagnoses: may(cx, addDiagnosis, visit),
        sign: may(cx, signNote, visit),
        amend: may(cx, amendNote, visit),
      },
    }
  },
})
