/**
 * Names under which the world knows what we emit. Sources: US Core 6.1.0 (hl7.fhir.us.core), FHIR R4 (4.0.1), and the
 * clinical facts of the project (vitals.json) for LOINC. `us-core.test.ts` checks the profiles against the package.
 */

export const FHIR_VERSION = '4.0.1'

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/'

export const PROFILES = {
  patient: `${US_CORE}us-core-patient`,
  practitioner: `${US_CORE}us-core-practitioner`,
  practitionerRole: `${US_CORE}us-core-practitionerrole`,
  organization: `${US_CORE}us-core-organization`,
  location: `${US_CORE}us-core-location`,
  encounter: `${US_CORE}us-core-encounter`,
  problem: `${US_CORE}us-core-condition-problems-health-concerns`,
  diagnosis: `${US_CORE}us-core-condition-encounter-diagnosis`,
  allergy: `${US_CORE}us-core-allergyintolerance`,
  medicationRequest: `${US_CORE}us-core-medicationrequest`,
  immunization: `${US_CORE}us-core-immunization`,
  procedure: `${US_CORE}us-core-procedure`,
  serviceRequest: `${US_CORE}us-core-servicerequest`,
  coverage: `${US_CORE}us-core-coverage`,
  documentReference: `${US_CORE}us-core-documentreference`,
  labObservation: `${US_CORE}us-core-observation-lab`,
  smokingStatus: `${US_CORE}us-core-smokingstatus`,
  vitalSigns: `${US_CORE}us-core-vital-signs`,
  bloodPressure: `${US_CORE}us-core-blood-pressure`,
  heartRate: `${US_CORE}us-core-heart-rate`,
  respiratoryRate: `${US_CORE}us-core-respiratory-rate`,
  temperature: `${US_CORE}us-core-body-temperature`,
  oximetry: `${US_CORE}us-core-pulse-oximetry`,
  height: `${US_CORE}us-core-body-height`,
  weight: `${US_CORE}us-core-body-weight`,
  bmi: `${US_CORE}us-core-bmi`,
  headCircumference: `${US_CORE}us-core-head-circumference`,
} as const

/** Extensions of US Core Patient. */
export const EXTENSIONS = {
  race: `${US_CORE}us-core-race`,
  ethnicity: `${US_CORE}us-core-ethnicity`,
  birthSex: `${US_CORE}us-core-birthsex`,
} as const

/** Code systems, by the URL that FHIR R4 (Terminologies) and US Core give them. */
export const SYSTEMS = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  ucum: 'http://unitsofmeasure.org',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  cpt: 'http://www.ama-assn.org/go/cpt',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  ndc: 'http://hl7.org/fhir/sid/ndc',
  npi: 'http://hl7.org/fhir/sid/us-npi',
  ssn: 'http://hl7.org/fhir/sid/us-ssn',
  taxonomy: 'http://nucc.org/provider-taxonomy',
  language: 'urn:ietf:bcp:47',
  raceAndEthnicity: 'urn:oid:2.16.840.1.113883.6.238',
  identifierType: 'http://terminology.hl7.org/CodeSystem/v2-0203',
  nullFlavor: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  maritalStatus: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus',
  observationCategory: 'http://terminology.hl7.org/CodeSystem/observation-category',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  conditionClinical: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  conditionVerification: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
  allergyClinical: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
  allergyVerification: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
  dataAbsentReason: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
} as const

/** LOINC of what a medical assistant measures and asks; source: vitals.json, each seen in US Core or the LOINC table. */
export const LOINC_CODES = {
  bloodPressure: '85354-9',
  systolic: '8480-6',
  diastolic: '8462-4',
  heartRate: '8867-4',
  respiratoryRate: '9279-1',
  temperature: '8310-5',
  oximetry: '59408-5',
  /** US Core pulse oximetry carries both numbers. */
  oxygenSaturation: '2708-6',
  height: '8302-2',
  weight: '29463-7',
  bmi: '39156-5',
  headCircumference: '9843-4',
  pain: '72514-3',
  smokingStatus: '72166-2',
} as const
