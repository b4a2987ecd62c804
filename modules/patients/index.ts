import { findPatients, recentPatients } from './find.ts'
import { getPatient } from './get.ts'
import { registerPatient } from './register.ts'
import { updatePatient } from './update.ts'

export { type BannerData, bannerOf } from './banner.ts'
export { confirmDemographics } from './confirm.ts'
export { insertPatient } from './insert.ts'
export { addressLine, Demographics, HomeAddress, listName, Sex, sexNames } from './patients.ts'
export { type PatientSubject, patientOf } from './subject.ts'
export { fold, foldQuery, phoneDigits, wordsOf } from './words.ts'

export const patientActions = [findPatients, recentPatients, getPatient, registerPatient, updatePatient] as const
export * from './fhir-rows.ts'
export * from './imported.ts'
