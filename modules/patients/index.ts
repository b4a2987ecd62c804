export { type PatientSubject, patientOf } from './subject.ts'
