import type { OutputOf } from '../../../app/index.ts'
import type { TobaccoTyped } from '../../history/web/TobaccoPanel.tsx'
import { type MedicinesTyped, nothingTyped } from '../../medications/web/MedicinesPanel.tsx'
import type { About, Entries } from '../../vitals/web/entry.ts'

export type RoomingData = OutputOf<'rooming.open'>
export type Item = RoomingData['asked'][number]

/** What is typed and not yet in the chart. It names its patient, so that it can never be sent for another. */
export interface RoomingDraft {
  patientId: string
  vitals: Entries
  /** When the first figure of the set was typed: the hour it was taken. */
  startedAt: string | null
  /** Null until touched. */
  reason: string | null
  handoff: string | null
  medicines: MedicinesTyped
  tobacco: TobaccoTyped
}

export const noTobacco: TobaccoTyped = { status: null, detail: '' }

export const emptyDraft = (patientId: string): RoomingDraft => ({
  patientId,
  vitals: {},
  startedAt: null,
  reason: null,
  handoff: null,
  medicines: nothingTyped,
  tobacco: noTobacco,
})

export const aboutOf = ({ patient, now, lasts }: RoomingData, today: string): About => ({
  birthDate: patient.birthDate,
  sex: patient.sex,
  today,
  now,
  lasts,
})

export const measuredOf = (asked: readonly Item[]) =>
  asked.filter((i) => !['reason', 'allergies', 'medicines', 'tobacco'].includes(i)) as (keyof Entries)[]

/** Where a line of the list stands: in the chart, typed, missing after Ready was pressed, or open. */
export function stateOf(item: Item, data: RoomingData, typed: boolean, missing: readonly string[]): 'done' | 'waiting' | 'alert' | 'open' {
  if (typed) return 'waiting'
  if (!data.unanswered.some((u) => u.item === item)) return 'done'
  return missing.includes(item) ? 'alert' : 'open'
}

/** Nothing of it is left to send: the draft may go, so that nobody reads "not yet in chart" of what is. */
export const isSpent = ({ vitals, reason, handoff, medicines, tobacco }: RoomingDraft): boolean =>
  Object.keys(vitals).length === 0 &&
  reason === null &&
  handoff === null &&
  Object.keys(medicines.answers).length === 0 &&
  medicines.list === null &&
  tobacco.status === null
