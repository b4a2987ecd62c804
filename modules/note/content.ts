import { createHash } from 'node:crypto'
import { ageOn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { fee } from '../codes/index.ts'
import type { VisitSubject } from '../visits/index.ts'
import { basisOf, levelWarnings, type Recorded } from './note.ts'
import { recordedOf } from './recorded-sql.ts'
import { findNote, lastSeen, listDiagnoses, type NoteRow } from './sql.ts'

/** JSON with sorted keys: the same content gives the same text, also after the database has kept it as jsonb. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(',')}}`
}

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Names what was recorded as it stands: a signer says which they read, and signs no other. */
export const seenOf = (recorded: Recorded): string => sha256(canonical(recorded)).toString('hex')

/** A number that is not in the practice's list keeps its number as its name. */
export const levelLabel = (code: string): string => fee(code)?.label ?? code

interface Patient {
  age: number
  seenBefore: string | null
}

function written(note: NoteRow | undefined, patient: Patient) {
  if (!note) return { assessment: '', plan: '', level: null, version: 0, by: null, at: null, actId: null }
  const { assessment, plan, version, by, at, actId, levelCode: code, levelBasis } = note
  const level = code ? { code, label: levelLabel(code), ...basisOf(levelBasis), warnings: levelWarnings(code, patient) } : null
  return { assessment, plan, level, version, by, at, actId }
}

/** Everything a visit's note holds, in one round. */
export async function contentOf(cx: Context, visit: VisitSubject) {
  const [recorded, note, diagnoses, seenBefore] = await Promise.all([
    recordedOf(cx, visit),
    findNote(cx, visit.visitId),
    listDiagnoses(cx, visit.visitId),
    lastSeen(cx, visit),
  ])
  const patient = { age: ageOn(visit.birthDate, visit.day), seenBefore }
  return { recorded, note: written(note, patient), diagnoses, patient }
}
