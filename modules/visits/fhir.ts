import type { Encounter, EncounterParticipant } from 'fhir/r4.js'
import { type Stage, stages } from './visits.ts'

export interface EncounterRow {
  id: string
  patientId: string
  placeId: string
  placeName: string
  practiceName: string
  typeName: string
  stage: Stage
  reason: string
  providerId: string | null
  maId: string | null
  plannedFrom: string
  plannedUntil: string
  arrivedAt: string | null
  leftAt: string | null
}

/** FHIR knows no "ready" or "checkout": from the room to the door the encounter is in progress. */
const statusOf: Record<Stage, Encounter['status']> = {
  expected: 'planned',
  arrived: 'arrived',
  rooming: 'in-progress',
  ready: 'in-progress',
  with_provider: 'in-progress',
  checkout: 'in-progress',
  left: 'finished',
  cancelled: 'cancelled',
  no_show: 'cancelled',
}

/** The stages that an Encounter status stands for. */
export const stagesOf = (statuses: readonly string[]): Stage[] => stages.filter((stage) => statuses.includes(statusOf[stage]))

const participations = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType'

const participant = (code: 'PPRF' | 'SPRF', staffId: string | null): EncounterParticipant[] =>
  staffId ? [{ type: [{ coding: [{ system: participations, code }] }], individual: { reference: `Practitioner/${staffId}` } }] : []

export function toEncounter(v: EncounterRow): Encounter {
  const who = [...participant('PPRF', v.providerId), ...participant('SPRF', v.maId)]
  const imported = v.arrivedAt === null && v.stage === 'left'
  const end = v.leftAt ?? (imported || v.arrivedAt === null ? v.plannedUntil : null)
  return {
    resourceType: 'Encounter',
    id: v.id,
    meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-encounter'] },
    status: statusOf[v.stage],
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
    type: [{ coding: [{ system: 'http://snomed.info/sct', code: '308335008', display: 'Patient encounter procedure' }], text: v.typeName }],
    subject: { reference: `Patient/${v.patientId}` },
    ...(who.length ? { participant: who } : {}),
    period: { start: v.arrivedAt ?? v.plannedFrom, ...(end ? { end } : {}) },
    ...(v.reason ? { reasonCode: [{ text: v.reason }] } : {}),
    location: [{ location: { reference: `Location/${v.placeId}`, display: v.placeName } }],
    serviceProvider: { display: v.practiceName },
  }
}
