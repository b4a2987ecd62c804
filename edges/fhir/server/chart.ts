import { systemName, toAllergy, toNoKnownAllergy, toProblem } from '../../../modules/history/fhir.ts'
import {
  countFhirAllergies,
  countFhirNoneKnown,
  countFhirProblems,
  fhirAllergies,
  fhirNoneKnown,
  fhirProblems,
} from '../../../modules/history/index.ts'
import { toImmunization } from '../../../modules/immunizations/fhir.ts'
import { countFhirImmunizations, fhirImmunizations } from '../../../modules/immunizations/index.ts'
import { toDiagnosis } from '../../../modules/note/fhir.ts'
import { countFhirDiagnoses, fhirDiagnoses } from '../../../modules/note/index.ts'
import { stagesOf, toEncounter } from '../../../modules/visits/fhir.ts'
import { countFhirEncounters, fhirEncounters } from '../../../modules/visits/index.ts'
import { kindsOf, toObservation } from '../../../modules/vitals/fhir.ts'
import { countFhirObservations, fhirObservations } from '../../../modules/vitals/index.ts'
import type { Search, SearchParam } from '../search/index.ts'
import { PROFILES, SYSTEMS } from '../us-core.ts'
import { resource, source } from './source.ts'
import { codesOf, idsOf, momentsOf, qualifiedCodesOf, referencesOf } from './wish.ts'

const patient: SearchParam = { name: 'patient', type: 'reference', targets: ['Patient'] }

/** A parameter that can only have one value here: asking for another finds nothing. */
const ask = (search: Search, name: string, system: string, ours: string): boolean => codesOf(search, name, system)?.includes(ours) ?? true

const common = (search: Search, possible = true) => ({ ids: possible ? idsOf(search) : [], patients: referencesOf(search, 'patient') })

export const encounters = resource({
  type: 'Encounter',
  profiles: [PROFILES.encounter],
  searchParams: [
    patient,
    { name: 'date', type: 'date', documentation: 'When it began' },
    { name: 'class', type: 'token' },
    { name: 'status', type: 'token' },
  ],
  wish(search) {
    const statuses = codesOf(search, 'status', 'http://hl7.org/fhir/encounter-status')
    return {
      ...common(search, ask(search, 'class', SYSTEMS.actCode, 'AMB')),
      stages: statuses && stagesOf(statuses),
      dates: momentsOf(search, 'date'),
    }
  },
  sources: [source(fhirEncounters, countFhirEncounters, toEncounter)],
})

export const observations = resource({
  type: 'Observation',
  profiles: [
    PROFILES.vitalSigns,
    PROFILES.bloodPressure,
    PROFILES.heartRate,
    PROFILES.respiratoryRate,
    PROFILES.temperature,
    PROFILES.oximetry,
    PROFILES.height,
    PROFILES.weight,
    PROFILES.bmi,
    PROFILES.headCircumference,
  ],
  searchParams: [
    patient,
    { name: 'category', type: 'token' },
    { name: 'code', type: 'token' },
    { name: 'date', type: 'date' },
    { name: 'status', type: 'token' },
  ],
  wish(search) {
    const codes = codesOf(search, 'code', SYSTEMS.loinc)
    return {
      ...common(search, ask(search, 'category', SYSTEMS.observationCategory, 'vital-signs')),
      kinds: codes && kindsOf(codes),
      statuses: codesOf(search, 'status', 'http://hl7.org/fhir/observation-status'),
      dates: momentsOf(search, 'date'),
    }
  },
  sources: [source(fhirObservations, countFhirObservations, toObservation)],
})

export const allergies = resource({
  type: 'AllergyIntolerance',
  profiles: [PROFILES.allergy],
  searchParams: [patient, { name: 'clinical-status', type: 'token' }],
  wish: (search) => ({ ...common(search), states: codesOf(search, 'clinical-status', SYSTEMS.allergyClinical) }),
  sources: [source(fhirAllergies, countFhirAllergies, toAllergy), source(fhirNoneKnown, countFhirNoneKnown, toNoKnownAllergy)],
})

export const immunizations = resource({
  type: 'Immunization',
  profiles: [PROFILES.immunization],
  searchParams: [patient, { name: 'date', type: 'date' }, { name: 'status', type: 'token' }],
  wish: (search) => ({
    ...common(search),
    statuses: codesOf(search, 'status', 'http://hl7.org/fhir/event-status'),
    dates: momentsOf(search, 'date'),
  }),
  sources: [source(fhirImmunizations, countFhirImmunizations, toImmunization)],
})

const categorized = (category: string) => (search: Search) => ask(search, 'category', SYSTEMS.conditionCategory, category)

export const conditions = resource({
  type: 'Condition',
  profiles: [PROFILES.problem, PROFILES.diagnosis],
  searchParams: [patient, { name: 'category', type: 'token' }, { name: 'clinical-status', type: 'token' }, { name: 'code', type: 'token' }],
  wish: (search) => ({
    ...common(search),
    states: codesOf(search, 'clinical-status', SYSTEMS.conditionClinical),
    codes: qualifiedCodesOf(search, 'code', systemName),
  }),
  sources: [
    source(fhirProblems, countFhirProblems, toProblem, categorized('problem-list-item')),
    source(fhirDiagnoses, countFhirDiagnoses, toDiagnosis, categorized('encounter-diagnosis')),
  ],
})
