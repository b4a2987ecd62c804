/** Counts the fields of mapped resources that nobody read, so that "imported" never hides what was left behind. */
import { isObject, list, text } from './json.ts'
import { READ_EXTENSIONS } from './patient.ts'
import type { Entry } from './references.ts'

const ALWAYS = ['resourceType', 'id', 'meta', 'text', 'implicitRules', 'language', 'subject', 'patient', 'status', 'code', 'encounter']

const READ: Readonly<Record<string, readonly string[]>> = {
  Patient: 'name birthDate gender deceasedBoolean deceasedDateTime telecom address identifier maritalStatus communication extension'.split(
    ' ',
  ),
  Condition: [
    'verificationStatus',
    'clinicalStatus',
    'category',
    'recordedDate',
    'onsetDateTime',
    'onsetPeriod',
    'onsetString',
    'abatementDateTime',
    'abatementPeriod',
  ],
  AllergyIntolerance: ['verificationStatus', 'clinicalStatus', 'reaction', 'type', 'category', 'criticality', 'recordedDate'],
  MedicationRequest: [
    'intent',
    'medicationCodeableConcept',
    'medicationReference',
    'contained',
    'authoredOn',
    'requester',
    'dosageInstruction',
    'doNotPerform',
  ],
  Immunization: ['vaccineCode', 'occurrenceDateTime', 'date', 'notGiven', 'primarySource', 'lotNumber'],
  Observation: [
    'category',
    'effectiveDateTime',
    'effectivePeriod',
    'effectiveInstant',
    'issued',
    'valueQuantity',
    'valueInteger',
    'valueCodeableConcept',
    'component',
  ],
  Encounter: ['class', 'type', 'period', 'reasonCode', 'reason', 'participant', 'serviceProvider', 'location'],
  Practitioner: ['name'],
  Organization: ['name'],
  Location: ['name'],
}

/** Adds the unread fields of one mapped resource to the tally. */
export function tallyUnread(entry: Entry, tally: Map<string, number>): void {
  const known = new Set([...ALWAYS, ...(READ[entry.type] ?? [])])
  for (const key of Object.keys(entry.resource)) {
    if (!known.has(key)) add(tally, `${entry.type}.${key}`)
  }
  if (entry.type === 'Patient') {
    for (const item of list(entry.resource, 'extension')) {
      const url = text(item, 'url')
      if (url !== undefined && !READ_EXTENSIONS.includes(url)) add(tally, `Patient.extension(${url})`)
    }
    for (const name of list(entry.resource, 'name').slice(1)) {
      if (isObject(name) && name['use'] !== 'nickname') add(tally, `Patient.name(${text(name, 'use') ?? 'other'})`)
    }
  }
  for (const line of list(entry.resource, 'dosageInstruction')) {
    if (isObject(line) && text(line, 'text') === undefined && (line['timing'] ?? line['doseAndRate']) !== undefined) {
      add(tally, `${entry.type}.dosageInstruction(structure without text)`)
    }
  }
}

function add(tally: Map<string, number>, path: string): void {
  tally.set(path, (tally.get(path) ?? 0) + 1)
}
