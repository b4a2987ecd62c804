import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Line, May } from '../../core/shapes.ts'
import { diagnosis } from '../codes/index.ts'
import { patientOf } from '../patients/index.ts'
import { clinical, readers } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { Problem } from './history.ts'
import { findProblem, insertProblem, listProblems, type StoredProblem } from './sql.ts'

export const activeProblems = (cx: Context, patientId: string) => listProblems(cx, patientId, ['active'])

/** A condition the patient has, by its code. The label is ours where we know the code, else as given. */
export const addProblem = action({
  name: 'problems.add',
  kind: 'write',
  input: z.object({
    visitId: Id,
    patientId: Id,
    code: z.string().regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'Choose a code from the list, such as I10.'),
    label: Line.optional(),
    onsetOn: Day.nullable().default(null),
  }),
  output: z.object({ id: Id }),
  allow: { roles: clinical, task: 'rooming_history' },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, { code, label, onsetOn }, visit) {
    const name = diagnosis(code)?.label ?? label
    if (!name)
      throw new Refusal('invalid', 'unknown_code', 'We have no words for this code. Say what it is.', {
        fields: [{ path: 'label', message: 'Say what it is.' }],
      })
    if (onsetOn && onsetOn > cx.today)
      throw new Refusal('invalid', 'future', 'It cannot begin in the future.', {
        fields: [{ path: 'onsetOn', message: 'Choose a day up to today.' }],
      })
    const { patientId, visitId } = visit
    if ((await activeProblems(cx, patientId)).some((p) => p.code === code))
      throw new Refusal('conflict', 'already_listed', 'This problem is in the list already.')
    const id = await insertProblem(cx, visit, {
      code,
      codeSystem: 'ICD-10-CM',
      label: name,
      state: 'active',
      onsetOn,
      abatedOn: null,
      corrects: null,
    })
    cx.tell({ name: 'problem.added', patientId, visitId, body: { id, code } })
    return { id }
  },
})

/** A problem is over. That is a judgement: a provider or nurse makes it. */
export const resolveProblem = action({
  name: 'problems.resolve',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, problemId: Id, abatedOn: Day.nullable().default(null) }),
  output: z.object({ id: Id }),
  allow: { roles: ['provider', 'nurse'] },
  async on(cx, input): Promise<VisitSubject & { old: StoredProblem }> {
    const [visit, old] = await Promise.all([openVisit(cx, input.visitId, input.patientId), findProblem(cx, input.problemId)])
    if (old?.patientId !== visit.patientId) throw new Refusal('missing', 'problem', 'There is no such problem of this patient.')
    return { ...visit, objectId: old.id, old }
  },
  async run(cx, { abatedOn }, visit) {
    const { old, patientId, visitId } = visit
    if (old.state !== 'active') throw new Refusal('conflict', 'not_active', 'This problem is no longer active.')
    const { code, codeSystem, label, onsetOn } = old
    const id = await insertProblem(cx, visit, {
      code,
      codeSystem,
      label,
      onsetOn,
      state: 'resolved',
      abatedOn: abatedOn ?? cx.today,
      corrects: old.id,
    })
    cx.tell({ name: 'problem.resolved', patientId, visitId, body: { id, corrects: old.id } })
    return { id }
  },
})

export const listProblemsAction = action({
  name: 'problems.list',
  kind: 'read',
  input: z.object({ patientId: Id }),
  output: z.object({ problems: z.array(Problem), may: z.record(z.string(), May) }),
  allow: { roles: readers },
  on: (cx, input) => patientOf(cx, input.patientId),
  async run(cx, _input, patient) {
    const problems = await listProblems(cx, patient.patientId, ['active', 'resolved'])
    return { problems, may: { add: may(cx, addProblem, patient), resolve: may(cx, resolveProblem, patient) } }
  },
})
