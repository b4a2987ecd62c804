/** A chart from elsewhere in plain words, whatever format it came in. An edge fills it in; this module knows no format. */
export interface Code {
  system: string
  code: string
  display?: string
}
export interface Coded {
  text: string
  code?: Code
  codes: Code[]
}
interface Sent {
  sourceId: string
}
export interface SentPatient extends Sent {
  family: string
  given: string
  middle?: string
  preferred?: string
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  deceasedOn?: string
  race?: { codes: Code[]; text?: string }
  ethnicity?: { codes: Code[]; text?: string }
  language?: { code: string }
  phones: { number: string }[]
  email?: string
  addresses: { lines: string[]; city?: string; state?: string; postalCode?: string }[]
}
export interface SentProblem extends Coded, Sent {
  onset?: string
  abated?: string
  clinicalStatus?: string
  verification?: string
  visitSourceId?: string
}
export interface SentAllergy extends Coded, Sent {
  noneKnown: boolean
  reactions: { text: string }[]
  severity?: string
  categories: string[]
  criticality?: string
  status?: string
  verification?: string
  recordedOn?: string
}
export interface SentMedicine extends Coded, Sent {
  status: string
  start?: string
  sig?: string
  visitSourceId?: string
}
export interface SentImmunization extends Coded, Sent {
  cvx?: string
  givenOn?: string
  status: string
  lot?: string
  visitSourceId?: string
}
/** A number with the digits that were sent, and its UCUM unit. */
export interface Measure {
  value: number
  asSent: string
  unit: string
}
export interface SentVital extends Sent {
  kind: string
  takenAt: string
  manner?: string
  visitSourceId?: string
  measure?: Measure
  systolic?: Measure
  diastolic?: Measure
}
export interface SentSmoking extends Coded, Sent {
  observedAt: string
}
export interface SentVisit extends Sent {
  status: string
  start?: string
  end?: string
  type?: Coded
  reasons: Coded[]
}

/** Something kept as it came, and why it is not in the chart. */
export interface NotUnderstood {
  resourceType: string
  id: string
  path?: string
  why: string
}

export interface ChartPlan {
  patient: SentPatient
  problems: SentProblem[]
  allergies: SentAllergy[]
  medicines: SentMedicine[]
  immunizations: SentImmunization[]
  vitals: SentVital[]
  smoking: SentSmoking[]
  visits: SentVisit[]
  notUnderstood: NotUnderstood[]
  counts: { resources: number; understood: number }
}
