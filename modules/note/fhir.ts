import type { Condition } from 'fhir/r4.js'

/** A diagnosis of a visit. Its code is ICD-10-CM. */
export interface DiagnosisRow {
  id: string
  patientId: string
  visitId: string
  code: string
  label: string
  removed: boolean
  addedBy: string
  addedAt: string
}

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem/'

/** What a visit was for, said by a provider. One taken off the visit again was an error (and then has no clinical status: con-5). */
export const toDiagnosis = (d: DiagnosisRow): Condition => ({
  resourceType: 'Condition',
  id: d.id,
  meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-condition-encounter-diagnosis'] },
  ...(d.removed ? {} : { clinicalStatus: { coding: [{ system: `${TERMINOLOGY}condition-clinical`, code: 'active' }] } }),
  verificationStatus: { coding: [{ system: `${TERMINOLOGY}condition-ver-status`, code: d.removed ? 'entered-in-error' : 'confirmed' }] },
  category: [{ coding: [{ system: `${TERMINOLOGY}condition-category`, code: 'encounter-diagnosis' }] }],
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: d.code }], text: d.label },
  subject: { reference: `Patient/${d.patientId}` },
  encounter: { reference: `Encounter/${d.visitId}` },
  recorder: { reference: `Practitioner/${d.addedBy}` },
  recordedDate: d.addedAt,
})
