import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Line } from '../../core/shapes.ts'
import { clinical } from '../practice/index.ts'
import { openVisit, type VisitSubject } from '../visits/index.ts'
import { MedicineWords } from './medications.ts'
import { findMedicine, insertMedicine, insertReports, listActiveIds, type StoredMedicine } from './sql.ts'

const same = (a: string | null, b: string | null) => (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase()

/** A medicine the patient says they take. It is their word, not a prescription; saying so answers for this visit. */
export const addMedicine = action({
  name: 'medications.add',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id }).extend(MedicineWords.shape),
  output: z.object({ id: Id }),
  allow: { roles: clinical, task: 'rooming_history' },
  on: (cx, input) => openVisit(cx, input.visitId, input.patientId),
  async run(cx, { name, strength, form, sig }, visit) {
    const { patientId, visitId } = visit
    const known = await listActiveIds(cx, patientId)
    if (known.some((m) => same(m.name, name) && same(m.strength, strength)))
      throw new Refusal('conflict', 'already_listed', 'This medicine is in the list already. Answer for it there.', {
        fields: [{ path: 'name', message: 'In the list already.' }],
      })
    const id = await insertMedicine(cx, visit, {
      name,
      strength,
      form,
      sig,
      state: 'active',
      startedOn: null,
      stoppedOn: null,
      source: 'patient',
      corrects: null,
    })
    await insertReports(cx, visit, [{ medicationId: id, answer: 'taken', detail: null }])
    cx.tell({ name: 'medication.added', patientId, visitId, body: { id } })
    return { id }
  },
})

/** A medicine is stopped: by whoever may decide so. The old row stays. */
export const stopMedicine = action({
  name: 'medications.stop',
  kind: 'write',
  input: z.object({ visitId: Id, patientId: Id, medicationId: Id, reason: Line.min(1, 'Say why it is stopped.') }),
  output: z.object({ id: Id }),
  allow: { roles: ['provider', 'nurse'] },
  async on(cx, input): Promise<VisitSubject & { old: StoredMedicine }> {
    const [visit, old] = await Promise.all([openVisit(cx, input.visitId, input.patientId), findMedicine(cx, input.medicationId)])
    if (old?.patientId !== visit.patientId) throw new Refusal('missing', 'medication', 'There is no such medicine of this patient.')
    return { ...visit, objectId: old.id, old }
  },
  async run(cx, { reason }, visit) {
    const { old, patientId, visitId } = visit
    if (old.state !== 'active') throw new Refusal('conflict', 'not_active', 'This medicine is stopped already.')
    const { name, strength, form, sig, startedOn } = old
    const id = await insertMedicine(cx, visit, {
      name,
      strength,
      form,
      sig,
      startedOn,
      state: 'stopped',
      stoppedOn: cx.today,
      source: null,
      corrects: old.id,
    })
    cx.tell({ name: 'medication.stopped', patientId, visitId, body: { id, corrects: old.id, reason } })
    return { id }
  },
})
