import type { DrillAnswer } from './practice-clinic.ts'
import type { Cast } from './scenario.ts'

export interface ReadingSeen {
  id: string
  kind: string
  value: number | null
  diastolic: number | null
  unit: string | null
  site: string | null
  position: string | null
  cuff: string | null
  absent: string | null
  corrects: string | null
  takenAt: string
  patientId: string
}
export interface VisitSeen {
  id: string
  patientId: string
  stage: string
  day: string
  typeCode: string
  providerId: string | null
  handoff: string | null
  identifiedBy: string[] | null
  isNew: boolean
}
export interface AuditSeen {
  action: string
  outcome: string
  reason: string | null
  patientId: string | null
  visitId: string | null
}

/** What the record of the practice clinic holds of an attempt: its rows since the beginning, and the audit with its refusals. */
export interface Evidence {
  cast: Cast
  today: string
  readings: ReadingSeen[]
  visits: VisitSeen[]
  audit: AuditSeen[]
  allergies: { patientId: string; substance: string; category: string | null; reaction: string | null; severity: string | null }[]
  reviews: { patientId: string; state: string }[]
  reports: { medicationId: string | null; answer: string; detail: string | null }[]
  medicines: { name: string; strength: string | null; sig: string | null; state: string; corrects: string | null }[]
  immunizations: {
    state: string
    lot: string | null
    site: string | null
    route: string | null
    visGivenOn: string | null
    reason: string | null
  }[]
  results: { state: string; value: string | null; control: string; kit: string }[]
  items: { visitId: string; item: string; state: string; reason: string | null }[]
  plans: { id: string; patientId: string; memberId: string; planName: string | null; validTo: string | null; changed: boolean }[]
  tasks: {
    ownerRole: string | null
    ownerId: string | null
    ownerIdRole: string | null
    title: string
    why: string
    patientId: string | null
  }[]
  /** Patients registered since the beginning. */
  newPatients: string[]
  answer: DrillAnswer
}

export const nothingSeen = (cast: Cast, today: string, answer: DrillAnswer): Evidence => ({
  cast,
  today,
  answer,
  readings: [],
  visits: [],
  audit: [],
  allergies: [],
  reviews: [],
  reports: [],
  medicines: [],
  immunizations: [],
  results: [],
  items: [],
  plans: [],
  tasks: [],
  newPatients: [],
})
