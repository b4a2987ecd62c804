import type { OutputOf, Problem } from '../../../app/index.ts'
import type { MendAt } from '../mend.ts'

export type ClaimRow = OutputOf<'claims.list'>['claims'][number]
export type ToBuild = OutputOf<'claims.to_build'>['visits'][number]
export type FileRow = OutputOf<'claims.files'>['files'][number]
export type FileData = OutputOf<'claims.read_file'>
export type Segment = FileData['segments'][number]

export interface Gap {
  field: string
  message: string
  at: MendAt
}

const fromServer: Record<string, MendAt> = { chart: 'patient', admin: 'practice' }

/** What stands in the way of building, as the refusal tells it. */
export function gapsOf(problem: Problem | null): Gap[] {
  const { gaps = [] } = (problem?.detail ?? {}) as { gaps?: { field: string; message: string; at: string }[] }
  return gaps.map((g) => ({ ...g, at: fromServer[g.at] ?? (g.at as MendAt) }))
}

/** Where a finding is mended, as a place to go; null when building again mends it. */
export function mendPath(at: MendAt, { visitId, patientId }: { visitId: string; patientId: string }): string | null {
  if (at === 'patient' || at === 'coverage') return `/patients/${patientId}`
  if (at === 'provider' || at === 'checkout') return `/visits/${visitId}/${at}`
  return at === 'practice' ? '/admin' : null
}

/** Interchange numbers have nine digits in the file; they are shown and searched as such. */
export const isaText = (isaNumber: number) => String(isaNumber).padStart(9, '0')

/** `FAMILY, Given`, as names stand everywhere; a person with one name has no comma. */
export const nameOf = (patient: string) => patient.replace(/^[^,]*/, (family) => family.toUpperCase()).replace(/,\s*$/, '')
