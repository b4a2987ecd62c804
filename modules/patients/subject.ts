import type { Context, Subject } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { Refusal } from '../../core/errors.ts'

const find = sql(
  'patient_subject',
  'select id as "patientId", birth_date as "birthDate", sex, version from patient where practice_id = $1 and id = $2',
)

export interface PatientSubject extends Subject {
  patientId: string
  birthDate: string
  sex: string
  version: number
}

/** The patient an action is about. Refuses one that is not of this practice. */
export async function patientOf(cx: Context, patientId: string): Promise<PatientSubject> {
  const patient = await cx.tx.row<PatientSubject>(find, [cx.practice.id, patientId])
  if (!patient) throw new Refusal('missing', 'patient', 'There is no such patient here.')
  return patient
}
