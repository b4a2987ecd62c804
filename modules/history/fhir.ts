import type { AllergyIntolerance, CodeableConcept, Condition } from 'fhir/r4.js'

/** The newest row of an allergy or problem under the id of its first. */
interface Entry {
  id: string
  patientId: string
  visitId: string | null
  codeSystem: string | null
  code: string | null
  recordedBy: string | null
  recordedAt: string
}
export interface AllergyRow extends Entry {
  substance: string
  category: 'food' | 'medication' | 'environment' | 'biologic' | null
  reaction: string | null
  severity: 'mild' | 'moderate' | 'severe' | null
  criticality: string | null
  state: 'active' | 'resolved' | 'entered_in_error'
  notedOn: string | null
}
export interface ProblemRow extends Entry {
  label: string
  state: 'active' | 'resolved' | 'entered_in_error'
  onsetOn: string | null
  abatedOn: string | null
}
/** A patient's newest review of allergies, when it says that none is known. */
export interface NoneKnownRow {
  id: string
  patientId: string
  visitId: string | null
  reviewedBy: string | null
  reviewedAt: string
}

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-'
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem/'

const systems: Record<string, string> = {
  'ICD-10-CM': 'http://hl7.org/fhir/sid/icd-10-cm',
  'SNOMED CT': 'http://snomed.info/sct',
  RxNorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
}

/** The chart's name of a code system, from its FHIR address; an unknown one keeps its address. */
export const systemName = (url: string) => Object.entries(systems).find(([, known]) => known === url)?.[0] ?? url

const concept = (text: string, { codeSystem, code }: Pick<Entry, 'codeSystem' | 'code'>): CodeableConcept => ({
  ...(code && codeSystem ? { coding: [{ system: systems[codeSystem] ?? codeSystem, code }] } : {}),
  text,
})
const coded = (system: string, code: string): CodeableConcept => ({ coding: [{ system: TERMINOLOGY + system, code }] })

interface Provenance {
  encounter?: { reference: string }
  recorder?: { reference: string }
}
const provenance = (visitId: string | null, staffId: string | null): Provenance => ({
  ...(visitId ? { encounter: { reference: `Encounter/${visitId}` } } : {}),
  ...(staffId ? { recorder: { reference: `Practitioner/${staffId}` } } : {}),
})

/** Entered in error has no clinical status (ait-2, con-5); how sure anyone is of the rest is not asked, so it is not said. */
const standing = (kind: 'allergyintolerance' | 'condition', state: AllergyRow['state']) =>
  state === 'entered_in_error'
    ? { verificationStatus: coded(kind === 'condition' ? 'condition-ver-status' : 'allergyintolerance-verification', 'entered-in-error') }
    : { clinicalStatus: coded(kind === 'condition' ? 'condition-clinical' : 'allergyintolerance-clinical', state) }

const criticalities = ['low', 'high', 'unable-to-assess'] as const

export function toAllergy(a: AllergyRow): AllergyIntolerance {
  const criticality = criticalities.find((known) => known === a.criticality)
  return {
    resourceType: 'AllergyIntolerance',
    id: a.id,
    meta: { profile: [`${US_CORE}allergyintolerance`] },
    ...standing('allergyintolerance', a.state),
    ...(a.category ? { category: [a.category] } : {}),
    ...(criticality ? { criticality } : {}),
    code: concept(a.substance, a),
    patient: { reference: `Patient/${a.patientId}` },
    ...provenance(a.visitId, a.recordedBy),
    recordedDate: a.notedOn ?? a.recordedAt,
    ...(a.reaction || a.severity
      ? { reaction: [{ manifestation: [{ text: a.reaction ?? 'Not told' }], ...(a.severity ? { severity: a.severity } : {}) }] }
      : {}),
  }
}

/** "No known allergy" is a statement somebody made; without it an empty list only means that nobody asked. */
export const toNoKnownAllergy = (r: NoneKnownRow): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  id: r.id,
  meta: { profile: [`${US_CORE}allergyintolerance`] },
  clinicalStatus: coded('allergyintolerance-clinical', 'active'),
  code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }], text: 'No known allergy' },
  patient: { reference: `Patient/${r.patientId}` },
  ...provenance(r.visitId, r.reviewedBy),
  recordedDate: r.reviewedAt,
})

export const toProblem = (p: ProblemRow): Condition => ({
  resourceType: 'Condition',
  id: p.id,
  meta: { profile: [`${US_CORE}condition-problems-health-concerns`] },
  ...standing('condition', p.state),
  category: [coded('condition-category', 'problem-list-item')],
  code: concept(p.label, p),
  subject: { reference: `Patient/${p.patientId}` },
  ...provenance(p.visitId, p.recordedBy),
  ...(p.onsetOn ? { onsetDateTime: p.onsetOn } : {}),
  ...(p.abatedOn && p.state === 'resolved' ? { abatementDateTime: p.abatedOn } : {}),
  recordedDate: p.recordedAt,
})
