import type { OutputOf } from '../../../app/index.ts'
import { showNumber, showQuantity } from '../../../ui/index.ts'
import { signOf } from '../../vitals/units.ts'
import { kinds, type ReadingKind } from '../../vitals/vitals.ts'
import { checkupFor, establishedLevels, isForNew, isPreventive, type LevelCode, newLevels } from '../note.ts'
import { words } from './words.ts'

export type NoteData = OutputOf<'note.open'>
export type Reading = NoteData['recorded']['readings'][number]
export type VisitKind = 'new' | 'established' | 'checkup'

export const readingName = (kind: string): string => kinds[kind as ReadingKind]?.name ?? (kind === 'bmi' ? 'BMI' : kind)

/** `128/82 mmHg`, or why there is none. */
export function readingText(r: Reading): string {
  if (r.value === null) return words.absent[r.absent ?? ''] ?? ''
  const unit = signOf(r.unit ?? '')
  if (r.diastolic !== null) return `${showNumber(r.value)}/${showNumber(r.diastolic)}\u00a0${unit}`
  return unit === '/10' ? `${showNumber(r.value)}/10` : showQuantity(r.value, unit)
}

/** Kinds in the order they are read; several of one kind stay together, the newest last. */
export function byKind(readings: readonly Reading[]): Reading[] {
  const order = [...Object.keys(kinds), 'bmi']
  return [...readings].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.at < b.at ? -1 : 1))
}

export const kindOf = ({ note, patient }: NoteData): VisitKind => {
  if (!note.level) return patient.seenBefore ? 'established' : 'new'
  return isPreventive(note.level.code) ? 'checkup' : isForNew(note.level.code) ? 'new' : 'established'
}

/** The levels of a kind; a check-up has the one of the patient's age. */
export function levelsOf(kind: VisitKind, { patient }: NoteData): readonly LevelCode[] {
  if (kind === 'checkup') return [checkupFor(patient.age, patient.seenBefore === null)]
  return kind === 'new' ? newLevels : establishedLevels
}

/** Why the visit cannot be signed yet. */
export function unsignedBecause(data: NoteData): string | null {
  const { may, diagnoses, note } = data
  if (!may.sign.allowed) return may.sign.because ?? null
  if (diagnoses.length === 0) return words.needsDiagnosis
  return note.level ? null : words.needsLevel
}

/** A vaccine was given and nothing says why: asked for while it can still be added. */
export const lacksZ23 = ({ recorded, diagnoses }: NoteData): boolean =>
  recorded.vaccines.some((v) => v.state === 'given') && !diagnoses.some((d) => d.code === 'Z23')
