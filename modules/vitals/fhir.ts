import type { CodeableConcept, Observation, ObservationComponent, Quantity } from 'fhir/r4.js'
import { signOf } from './units.ts'
import { bpComponents, kinds } from './vitals.ts'

/** The newest row of a measurement under the id of its first: a correction is the same Observation, amended. */
export interface ObservationRow {
  id: string
  patientId: string
  visitId: string | null
  kind: string
  value: string | null
  diastolic: string | null
  unit: string | null
  site: string | null
  position: string | null
  cuff: string | null
  absent: 'refused' | 'could_not' | 'entered_in_error' | null
  note: string | null
  source: string | null
  takenAt: string
  recordedAt: string
  takenBy: string | null
  amended: boolean
}

const LOINC = 'http://loinc.org'
const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-'

const profiles: Record<string, string> = {
  bp: 'blood-pressure',
  hr: 'heart-rate',
  rr: 'respiratory-rate',
  temp: 'body-temperature',
  spo2: 'pulse-oximetry',
  height: 'body-height',
  weight: 'body-weight',
  bmi: 'bmi',
  head_circumference: 'head-circumference',
}

/** The US Core profile of a kind; what has none of its own is a vital sign. */
export const profileOf = (kind: string) => `${US_CORE}${profiles[kind] ?? 'vital-signs'}`

const described: Record<string, { name: string; loinc: readonly string[] }> = {
  ...kinds,
  bmi: { name: 'Body mass index', loinc: ['39156-5'] },
}

/** The kinds that a LOINC number stands for. */
export const kindsOf = (codes: readonly string[]) =>
  Object.entries(described).flatMap(([kind, { loinc }]) => (loinc.some((code) => codes.includes(code)) ? [kind] : []))

const absences = {
  refused: { code: 'asked-declined', text: 'Refused' },
  could_not: { code: 'not-performed', text: 'Could not be taken' },
  entered_in_error: { code: 'error', text: 'Entered in error' },
} as const

/** SNOMED CT for where and how, as HL7 cimi-vital-signs lists them; a word without a code is told as it is. */
const snomed: Record<string, string> = {
  sitting: '33586001',
  lying: '40199007',
  standing: '10904000',
  oral: '74262004',
  mouth: '74262004',
  rectal: '34402009',
  axillary: '422543003',
  tympanic: '42859004',
  ear: '117590005',
  finger: '7569003',
  ear_lobe: '48800003',
  toe: '29707007',
  forehead: '52795006',
}

const words = (term: string) => term.replaceAll('_', ' ')
const concept = (term: string): CodeableConcept => ({
  ...(snomed[term] ? { coding: [{ system: 'http://snomed.info/sct', code: snomed[term] }] } : {}),
  text: words(term),
})

const loinc = (codes: readonly string[], text: string): CodeableConcept => ({
  coding: codes.map((code) => ({ system: LOINC, code })),
  text,
})

const quantity = (value: string, unit: string): Quantity => ({
  value: Number(value),
  unit: signOf(unit),
  system: 'http://unitsofmeasure.org',
  code: unit,
})

const statusOf = (r: ObservationRow): Observation['status'] =>
  r.absent === 'entered_in_error' ? 'entered-in-error' : r.amended ? 'amended' : 'final'

export function toObservation(r: ObservationRow): Observation {
  const { name, loinc: codes } = described[r.kind]!
  const notes = [r.note, r.cuff && `Cuff: ${words(r.cuff)}`, r.source && `From: ${r.source}`].filter((text): text is string =>
    Boolean(text),
  )
  return {
    resourceType: 'Observation',
    id: r.id,
    meta: { profile: [profileOf(r.kind)] },
    ...(r.position
      ? {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/observation-bodyPosition', valueCodeableConcept: concept(r.position) },
          ],
        }
      : {}),
    status: statusOf(r),
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs', display: 'Vital Signs' }] },
    ],
    code: loinc(codes, name),
    subject: { reference: `Patient/${r.patientId}` },
    ...(r.visitId ? { encounter: { reference: `Encounter/${r.visitId}` } } : {}),
    effectiveDateTime: r.takenAt,
    issued: r.recordedAt,
    ...(r.takenBy ? { performer: [{ reference: `Practitioner/${r.takenBy}` }] } : {}),
    ...measured(r),
    ...(r.site ? { bodySite: concept(r.site) } : {}),
    ...(notes.length ? { note: notes.map((text) => ({ text })) } : {}),
  }
}

function measured(r: ObservationRow): Pick<Observation, 'valueQuantity' | 'dataAbsentReason' | 'component'> {
  const why = r.absent ? absent(r.absent) : undefined
  if (r.kind === 'bp')
    return {
      ...(why ? { dataAbsentReason: why } : {}),
      component: [
        pressure(bpComponents.systolic, 'Systolic', r.value, why),
        pressure(bpComponents.diastolic, 'Diastolic', r.diastolic, why),
      ],
    }
  return r.value === null ? { dataAbsentReason: why ?? absent('could_not') } : { valueQuantity: quantity(r.value, r.unit ?? '1') }
}

const absent = (reason: keyof typeof absences): CodeableConcept => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: absences[reason].code }],
  text: absences[reason].text,
})

const pressure = (code: string, name: string, value: string | null, why: CodeableConcept | undefined): ObservationComponent => ({
  code: loinc([code], `${name} blood pressure`),
  ...(value === null ? { dataAbsentReason: why ?? absent('could_not') } : { valueQuantity: quantity(value, 'mm[Hg]') }),
})
