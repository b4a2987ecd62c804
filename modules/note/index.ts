import { amendNote } from './amend.ts'
import { addDiagnosis, dropDiagnosis, findDiagnoses, orderDiagnoses } from './diagnoses.ts'
import { openNote } from './open.ts'
import { signNote } from './sign.ts'
import { setLevel, writeAssessment } from './write.ts'

export const noteActions = [
  openNote,
  writeAssessment,
  findDiagnoses,
  addDiagnosis,
  dropDiagnosis,
  orderDiagnoses,
  setLevel,
  signNote,
  amendNote,
] as const
export * from './fhir-rows.ts'
