import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Id, May } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { readers } from '../practice/index.ts'
import { addMedicine, stopMedicine } from './add.ts'
import { Medicine } from './medications.ts'
import { reportMedicines } from './report.ts'
import { findListReport, listActive } from './sql.ts'

export const activeMedicines = (cx: Context, patientId: string) => listActive(cx, patientId)

/** Medicines with the newest answer of each, and what was said of the list at this visit. */
export async function medicinesAt(cx: Context, patientId: string, visitId: string) {
  const [medicines, list] = await Promise.all([listActive(cx, patientId), findListReport(cx, visitId)])
  return { medicines, list }
}

export const listMedicines = action({
  name: 'medications.list',
  kind: 'read',
  input: z.object({ patientId: Id }),
  output: z.object({ medicines: z.array(Medicine), may: z.record(z.string(), May) }),
  allow: { roles: readers },
  on: (cx, input) => patientOf(cx, input.patientId),
  async run(cx, _input, patient) {
    const medicines = await listActive(cx, patient.patientId)
    return {
      medicines,
      may: { add: may(cx, addMedicine, patient), stop: may(cx, stopMedicine, patient), report: may(cx, reportMedicines, patient) },
    }
  },
})
