import { z } from 'zod'
import { action } from '../../core/action.ts'
import { type FieldProblem, Refusal } from '../../core/errors.ts'
import { Id, Line } from '../../core/shapes.ts'
import { clinical } from '../practice/index.ts'
import { openVisit } from '../visits/index.ts'
import { ListAnswer, MedicineAnswer } from './medications.ts'
import { insertReports, listActiveIds } from './sql.ts'

const Input = z
  .object({
    visitId: Id,
    patientId: Id,
    answers: z
      .array(z.object({ medicationId: Id, answer: MedicineAnswer, detail: Line.optional() }))
      .max(60)
      .default([]),
    /** Of the list as a whole. */
    list: z.object({ answer: ListAnswer, detail: Line.optional() }).optional(),
  })
  .refine((r) => r.answers.length > 0 || r.list, { path: ['answers'], message: 'Answer for a medicine, or for the list.' })

function wrongIn({ answers, list }: z.output<typeof Input>, active: ReadonlySet<string>): FieldProblem[] {
  const wrong = answers.flatMap(({ medicationId, answer, detail }, i) => {
    if (!active.has(medicationId))
      return [{ path: `answers.${i}.medicationId`, message: 'This medicine is no longer in the list. Reload it.' }]
    return answer === 'differently' && !detail ? [{ path: `answers.${i}.detail`, message: 'Say how it is taken.' }] : []
  })
  if (list?.answer === 'could_not' && !list.detail) wrong.push({ path: 'list.detail', message: 'Say why it could not be asked.' })
  if (list?.answer === 'takes_none' && answers.some((a) => a.answer !== 'not_taken'))
    wrong.push({ path: 'list.answer', message: 'One medicine is taken: the patient does not take none.' })
  return wrong
}

/** What the patient says they take, at this visit. It changes no medicine: the provider does. Answering again adds a newer answer. */
export const reportMedicines = action({
  name: 'medications.report',
  kind: 'write',
  input: Input,
  output: z.object({ reported: z.int() }),
  allow: { roles: clinical, task: 'rooming_history' },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, input, visit) {
    const { patientId, visitId } = visit
    const active = new Set((await listActiveIds(cx, patientId)).map((m) => m.id))
    const fields = wrongIn(input, active)
    if (fields.length) throw new Refusal('invalid', 'report', fields[0]!.message, { fields })
    const rows = input.answers.map(({ medicationId, answer, detail }) => ({ medicationId, answer, detail: detail || null }))
    const list = input.list ? [{ medicationId: null, answer: input.list.answer, detail: input.list.detail || null }] : []
    await insertReports(cx, visit, [...rows, ...list])
    cx.tell({
      name: 'medications.reported',
      patientId,
      visitId,
      body: { answers: rows.length, list: input.list?.answer ?? null, differently: rows.some((r) => r.answer === 'differently') },
    })
    return { reported: rows.length + list.length }
  },
})
