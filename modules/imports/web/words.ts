/** Every text of the imports screen, so that a second language has one place to translate. */
export const words = {
  title: 'Imports',
  note: 'Charts from other systems, as FHIR Bundles of one patient',
  choose: 'Choose a chart file',
  drop: 'Drop a chart file here',
  dropNote: 'One patient a file: .json or .json.gz, FHIR R4. The file itself is kept, whatever is understood of it.',
  reading: 'Reading the chart',
  tooLong: 'This file is too long for the browser. Ask the person who runs Roomed to import it: roomed import fhir FILE',
  notText: 'This file could not be unpacked. Choose a .json or .json.gz file.',
  refused: 'Not imported',
  someoneElse: 'It is someone else: import as a new patient',
  openPatient: (mrn: string) => `Open the chart, MRN ${mrn}`,
  list: 'Files taken in',
  emptyTitle: 'No chart was imported yet',
  emptyNext: 'Ask the other practice for an export of the patient as FHIR, then drop the file above.',
  file: 'File',
  patient: 'Patient',
  mrn: 'MRN',
  when: 'Received',
  by: 'By',
  left: 'Kept, not in the chart',
  inChart: 'In the chart',
  leftNote: 'These parts stay in the file as it came. Nothing is lost.',
  nothingLeft: 'Everything in this file is in the chart.',
  what: 'What',
  howMany: 'How many',
  why: 'Why',
} as const

/** FHIR's words for the parts of a chart, in the clinic's. */
const kinds: Record<string, string> = {
  Encounter: 'Visit',
  Condition: 'Problem',
  AllergyIntolerance: 'Allergy',
  MedicationRequest: 'Medicine',
  Immunization: 'Vaccine',
  Observation: 'Observation',
  DiagnosticReport: 'Report',
  CarePlan: 'Care plan',
  ExplanationOfBenefit: 'Insurance statement',
  ImagingStudy: 'Imaging study',
}

export const kindName = (resourceType: string): string => kinds[resourceType] ?? resourceType
