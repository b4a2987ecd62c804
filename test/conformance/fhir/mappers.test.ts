import type { FhirResource } from 'fhir/r4.js'
import { describe, expect, test } from 'vitest'
import { type AllergyRow, type ProblemRow, toAllergy, toNoKnownAllergy, toProblem } from '../../../modules/history/fhir.ts'
import { type ImmunizationRow, toImmunization } from '../../../modules/immunizations/fhir.ts'
import { toDiagnosis } from '../../../modules/note/fhir.ts'
import { type PatientRow, toPatient } from '../../../modules/patients/fhir.ts'
import { toPractitioner } from '../../../modules/staff/fhir.ts'
import { toEncounter } from '../../../modules/visits/fhir.ts'
import { stages } from '../../../modules/visits/visits.ts'
import { type ObservationRow, toObservation } from '../../../modules/vitals/fhir.ts'
import { readingKinds } from '../../../modules/vitals/vitals.ts'
import { packageIsHere, validate } from './validator.ts'

const id = '018f0000-0000-7000-8000-000000000009'
const at = '2026-11-24T18:40:00.000Z'
const problems = (resource: FhirResource) => (resource.meta?.profile ?? ['none']).flatMap((profile) => validate(resource, profile))
const on = { id, patientId: id, visitId: id }

const patient: PatientRow = {
  id,
  practiceId: id,
  mrn: '100001',
  family: 'Núñez',
  given: 'Mia',
  middle: 'Rose',
  suffix: 'Jr',
  preferred: 'Mimi',
  birthDate: '1984-02-29',
  sex: 'female',
  race: ['White', 'Asian', 'Martian'],
  ethnicity: '2186-5',
  language: 'es',
  phone: '(217) 555-0101',
  phoneAlt: '(217) 555-0102',
  email: 'mia@example.org',
  address: { line1: '1 A St', city: 'Alder', state: 'CA', zip: '95901' },
  deceasedOn: '2026-01-01',
}
const reading: ObservationRow = {
  ...on,
  kind: 'temp',
  value: '98.6',
  diastolic: null,
  unit: '[degF]',
  site: 'oral',
  position: null,
  cuff: null,
  absent: null,
  note: 'shivering',
  source: null,
  takenAt: at,
  recordedAt: at,
  takenBy: id,
  amended: false,
}
const dose: ImmunizationRow = {
  ...on,
  cvx: '140',
  name: 'Fluzone',
  lot: 'L1',
  expiresOn: '2027-06-30',
  funding: 'vfc',
  site: 'LD',
  route: 'IM',
  doseQuantity: '0.5',
  doseUnit: 'mL',
  visEdition: '2025-01-31',
  visGivenOn: '2026-11-24',
  state: 'given',
  reason: null,
  givenAt: at,
  givenBy: id,
  recordedAt: at,
  source: null,
}
const entry = { ...on, codeSystem: null, code: null, recordedBy: id, recordedAt: at }
const allergy: AllergyRow = {
  ...entry,
  substance: 'Penicillin',
  category: 'medication',
  reaction: 'hives',
  severity: 'severe',
  criticality: 'high',
  state: 'active',
  notedOn: '2020-01-01',
}
const problem: ProblemRow = {
  ...entry,
  label: 'High blood pressure',
  codeSystem: 'ICD-10-CM',
  code: 'I10',
  state: 'active',
  onsetOn: '2020-01-01',
  abatedOn: null,
}
const visit = {
  id,
  patientId: id,
  placeId: id,
  placeName: 'Alder Street',
  practiceName: 'Alder',
  typeName: 'acute',
  reason: 'cough',
  providerId: id,
  maId: id,
  plannedFrom: at,
  plannedUntil: '2026-11-24T19:00:00.000Z',
}
const absences = ['refused', 'could_not', 'entered_in_error'] as const

const cases: [string, FhirResource][] = [
  ['a patient with all there is', toPatient(patient)],
  [
    'a patient with the least',
    toPatient({
      ...patient,
      given: '',
      middle: null,
      suffix: null,
      preferred: null,
      race: null,
      ethnicity: null,
      phone: null,
      phoneAlt: null,
      email: null,
      address: {},
      deceasedOn: null,
      sex: 'unknown',
    }),
  ],
  ['staff without an NPI and with one name', toPractitioner({ id, family: '', given: 'Sofia', title: null, npi: null, active: false })],
  ...stages.map((stage): [string, FhirResource] => [
    `a visit that is ${stage}`,
    toEncounter({ ...visit, stage, arrivedAt: null, leftAt: null }),
  ]),
  ['a visit that began and goes on', toEncounter({ ...visit, stage: 'ready', arrivedAt: at, leftAt: null })],
  ...readingKinds.flatMap((kind) =>
    absences.map((absent): [string, FhirResource] => [
      `${kind}: ${absent}`,
      toObservation({ ...reading, kind, value: null, unit: null, absent, site: null }),
    ]),
  ),
  ['an amended temperature with a word about it', toObservation({ ...reading, amended: true })],
  [
    'a blood pressure lying, with its cuff',
    toObservation({
      ...reading,
      kind: 'bp',
      value: '118',
      diastolic: '76',
      unit: 'mm[Hg]',
      site: 'left_arm',
      position: 'lying',
      cuff: 'large_adult',
    }),
  ],
  [
    'a body mass index from elsewhere',
    toObservation({
      ...reading,
      kind: 'bmi',
      value: '24.5',
      unit: 'kg/m2',
      site: null,
      takenBy: null,
      visitId: null,
      source: 'Import: mia.json',
    }),
  ],
  ['a dose given', toImmunization(dose)],
  ['a dose not given', toImmunization({ ...dose, state: 'not_given', reason: 'refused', lot: null, route: null, site: null })],
  ['a dose in error', toImmunization({ ...dose, state: 'entered_in_error', reason: 'other patient' })],
  ['a dose told by the registry', toImmunization({ ...dose, source: 'state registry', lot: null, givenBy: null, visitId: null })],
  ['an allergy', toAllergy(allergy)],
  [
    'an allergy with a severity and no reaction told',
    toAllergy({ ...allergy, reaction: null, severity: 'mild', category: null, criticality: 'strange' }),
  ],
  ['an allergy resolved', toAllergy({ ...allergy, state: 'resolved' })],
  ['an allergy in error', toAllergy({ ...allergy, state: 'entered_in_error' })],
  ['no known allergy', toNoKnownAllergy({ id, patientId: id, visitId: null, reviewedBy: null, reviewedAt: at })],
  ['a problem', toProblem(problem)],
  ['a problem in words only', toProblem({ ...problem, code: '', codeSystem: '' })],
  ['a problem resolved', toProblem({ ...problem, state: 'resolved', abatedOn: '2026-01-01' })],
  ['a problem in error', toProblem({ ...problem, state: 'entered_in_error' })],
  ['a diagnosis', toDiagnosis({ ...on, code: 'J02.9', label: 'Sore throat', removed: false, addedBy: id, addedAt: at })],
  ['a diagnosis taken off', toDiagnosis({ ...on, code: 'J02.9', label: 'Sore throat', removed: true, addedBy: id, addedAt: at })],
]

describe.skipIf(!packageIsHere)('each state of the chart is valid US Core', () => {
  test.each(cases)('%s', (_what, resource) => {
    expect(problems(resource)).toEqual([])
  })
})

test('race is coded where we know the code, and told in words in full', () => {
  const race = toPatient(patient).extension?.find((one) => one.url.endsWith('us-core-race'))
  expect(race?.extension?.map((part) => part.valueCoding?.code ?? part.valueString)).toEqual(['2106-3', '2028-9', 'White, Asian, Martian'])
})
