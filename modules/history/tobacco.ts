import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Id, Line, May } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { clinical, readers } from '../practice/index.ts'
import { openVisit } from '../visits/index.ts'
import { TobaccoAnswer, TobaccoStatus } from './history.ts'
import { insertTobacco, listTobacco } from './sql.ts'

export const latestTobacco = async (cx: Context, patientId: string): Promise<TobaccoAnswer | null> =>
  (await listTobacco(cx, patientId, 1))[0] ?? null

/** What the patient says today. Each answer is a row; the newest counts. */
export const answerTobacco = action({
  name: 'tobacco.answer',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, status: TobaccoStatus, detail: Line.optional() }),
  output: z.object({ id: Id }),
  allow: { roles: clinical, task: 'rooming_history' },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, { status, detail }, visit) {
    if (status === 'could_not' && !detail)
      throw new Refusal('invalid', 'reason', 'Say why it could not be asked.', {
        fields: [{ path: 'detail', message: 'Say why it could not be asked.' }],
      })
    const { patientId, visitId } = visit
    const id = await insertTobacco(cx, visit, status, detail || null)
    cx.tell({ name: 'tobacco.answered', patientId, visitId, body: { id, status } })
    return { id }
  },
})

export const listTobaccoAction = action({
  name: 'tobacco.list',
  kind: 'read',
  input: z.object({ patientId: Id }),
  output: z.object({ answers: z.array(TobaccoAnswer), may: z.record(z.string(), May) }),
  allow: { roles: readers },
  on: (cx, input) => patientOf(cx, input.patientId),
  async run(cx, _input, patient) {
    return { answers: await listTobacco(cx, patient.patientId, 50), may: { answer: may(cx, answerTobacco, patient) } }
  },
})
