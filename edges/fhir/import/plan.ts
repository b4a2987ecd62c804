/** What a chart export says, in plain words of the clinic. Nothing here has touched the database. */

/** A code with the system it belongs to, as sent. */
export interface Code {
  system: string
  code: string
  display?: string
}

/** What a coded field says: words to read, the first code, and every code sent. */
export interface Coded {
  text: string
  code?: Code
  codes: Code[]
}

export interface PhoneImport {
  number: string
  use?: string
}

export interface AddressImport {
  lines: string[]
  city?: string
  state?: string
  postalCode?: string
  country?: string
  use?: string
}

export interface IdentifierImport {
  system: string
  value: string
  type?: string
}

/** Race or ethnicity: OMB categories and detailed codes, and the words the person would read. */
export interface BackgroundImport {
  codes: Code[]
  text?: string
}

export interface PatientImport {
  sourceId: string
  family: string
  given: string
  middle?: string
  preferred?: string
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  birthSex?: string
  deceased: boolean
  deceasedOn?: string
  race?: BackgroundImport
  ethnicity?: BackgroundImport
  language?: { code: string; text?: string }
  phones: PhoneImport[]
  email?: string
  addresses: AddressImport[]
  identifiers: IdentifierImport[]
  maritalStatus?: Coded
}

export interface ProblemImport extends Coded {
  sourceId: string
  /** Date as sent; partial dates stay partial. */
  onset?: string
  onsetText?: string
  abated?: string
  clinicalStatus?: string
  verification?: string
  category?: string
  recordedOn?: string
  visitSourceId?: string
}

export interface AllergyImport extends Coded {
  sourceId: string
  /** True when the record says "no known allergies" rather than naming a substance. */
  noneKnown: boolean
  reactions: { text: string; severity?: string }[]
  /** The worst severity among the reactions. */
  severity?: string
  type?: string
  categories: string[]
  criticality?: string
  status?: string
  verification?: string
  recordedOn?: string
}

export interface MedicineImport extends Coded {
  sourceId: string
  status: string
  intent?: string
  start?: string
  /** Instructions in words; absent when the sender gave structure without words. */
  sig?: string
  asNeeded?: boolean
  visitSourceId?: string
  practitionerSourceId?: string
}

export interface ImmunizationImport extends Coded {
  sourceId: string
  cvx?: string
  givenOn?: string
  status: string
  primarySource?: boolean
  lot?: string
  visitSourceId?: string
}

/** A number as sent: `asSent` keeps the digits of the file (98.60 stays 98.60); `unit` is UCUM. */
export interface Measure {
  value: number
  asSent: string
  unit: string
}

export type SingleVitalKind = 'hr' | 'rr' | 'temp' | 'spo2' | 'height' | 'weight' | 'bmi' | 'head_circumference' | 'pain'

interface VitalBase {
  sourceId: string
  loinc: string
  takenAt: string
  status: string
  /** Where or how it was measured, when the code itself says so (oral, lying, stated). */
  manner?: string
  visitSourceId?: string
}

export type VitalImport =
  | (VitalBase & { kind: 'bp'; systolic?: Measure; diastolic?: Measure; mean?: Measure })
  | (VitalBase & { kind: SingleVitalKind; measure: Measure })

export interface SmokingImport extends Coded {
  sourceId: string
  observedAt: string
  status: string
}

export interface VisitImport {
  sourceId: string
  status: string
  class?: Code
  type?: Coded
  start?: string
  end?: string
  reasons: Coded[]
  practitionerSourceIds: string[]
  placeSourceIds: string[]
}

export interface PractitionerImport {
  sourceId: string
  name: string
}

export interface PlaceImport {
  sourceId: string
  kind: 'organization' | 'location'
  name: string
}

/** A resource that is kept as it came but not mapped, and why. */
export interface NotUnderstood {
  resourceType: string
  id: string
  path?: string
  why: string
}

/** The lists of a plan, by name. */
export interface Sections {
  problems: ProblemImport[]
  allergies: AllergyImport[]
  medicines: MedicineImport[]
  immunizations: ImmunizationImport[]
  vitals: VitalImport[]
  smoking: SmokingImport[]
  visits: VisitImport[]
  practitioners: PractitionerImport[]
  places: PlaceImport[]
}

/** understood + notUnderstood = resources, always. */
export interface Counts {
  resources: number
  understood: number
  notUnderstood: number
  byType: Record<string, { understood: number; notUnderstood: number }>
}

export interface ImportPlan extends Sections {
  kind: 'plan'
  patient: PatientImport
  notUnderstood: NotUnderstood[]
  /** Fields of mapped resources that were not read, with how often each occurs. */
  unread: { path: string; count: number }[]
  counts: Counts
}

/** Why a file cannot be imported at all, and where it broke: line and column, or a path. */
export interface ImportProblem {
  kind: 'problem'
  message: string
  where: string
}
