import type { Context } from '../../core/context.ts'
import { newId } from '../../core/ids.ts'
import { nextNumber } from '../practice/index.ts'
import type { Demographics } from './patients.ts'
import { writePatient } from './sql.ts'
import { wordsOf } from './words.ts'

const firstMrn = 100_001

/** Brings a patient into the practice, findable at once. An import keeps the MRN it came with; everyone else gets the next. */
export async function insertPatient(
  cx: Context,
  who: Demographics & { mrn?: string | undefined; synthetic?: boolean | undefined },
): Promise<{ patientId: string; mrn: string }> {
  const patientId = newId()
  const { mrn: theirs, synthetic, ...demographics } = who
  const mrn = theirs ?? String(await nextNumber(cx, 'mrn', firstMrn))
  const patient = { ...demographics, id: patientId, mrn, ...(synthetic === undefined ? {} : { synthetic }) }
  await writePatient(cx, patient, wordsOf(patient))
  cx.tell({ name: 'patient.registered', patientId, body: { mrn } })
  return { patientId, mrn }
}
