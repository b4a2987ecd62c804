import { useState } from 'react'
import { FieldKeypad, Stack } from '../../../ui/index.ts'
import type { ReadingKind } from '../vitals.ts'
import { type About, ageOf, bmiNow, type Entries, type Entry, emptyEntry } from './entry.ts'
import { type Taken, TakenRow } from './TakenRow.tsx'
import { type Refused, VitalField } from './VitalField.tsx'
import { words } from './words.ts'

export interface VitalsBlockProps {
  patientId: string
  /** What is asked, in order. */
  asked: readonly ReadingKind[]
  taken: readonly Taken[]
  about: About
  entries: Entries
  onChange: (kind: ReadingKind, entry: Entry) => void
  /** The server's words by kind. */
  refused: Partial<Record<ReadingKind, Refused>>
  whyNot: string | null
  autoFocus: boolean
}

/** Fingers get the large pad, keyboards do not. */
const hasPad = () => matchMedia('(pointer: coarse)').matches

/** The numbers, in the order they are taken. What is in the chart already stands as a line; a box opens to repeat it. */
export function VitalsBlock({ patientId, asked, taken, about, entries, onChange, refused, whyNot, autoFocus }: VitalsBlockProps) {
  const [again, setAgain] = useState<readonly ReadingKind[]>([])
  const age = ageOf(about)
  const standing = (kind: ReadingKind) => taken.filter((r) => r.kind === kind && r.correctedBy === null && r.absent !== 'entered_in_error')
  const isOpen = (kind: ReadingKind) => standing(kind).length === 0 || again.includes(kind) || entries[kind] !== undefined
  const open = asked.filter(isOpen)
  const bmi = bmiNow(entries)
  return (
    <Stack gap={2}>
      {asked.map((kind) => (
        <div key={kind}>
          {standing(kind).map((reading) => (
            <TakenRow key={reading.id} {...{ reading, kind, patientId, about, whyNot }} onRepeat={() => setAgain([...again, kind])} />
          ))}
          {open.includes(kind) ? (
            <VitalField
              kind={kind}
              entry={entries[kind] ?? emptyEntry(kind, age)}
              entries={entries}
              about={about}
              onChange={(entry) => onChange(kind, entry)}
              refused={refused[kind]}
              autoFocus={autoFocus && kind === open[0]}
              keypad={hasPad()}
            />
          ) : null}
        </div>
      ))}
      {bmi ? (
        <div className="vt-done" aria-live="polite">
          <span className="vt-done-name">{words.bmi}</span>
          <span className="vt-done-value">{bmi} kg/m²</span>
          <span className="rm-muted">{words.bmiNote}</span>
        </div>
      ) : null}
      {open.length ? <p className="vt-keys">{words.keys}</p> : null}
      {open.length ? <FieldKeypad /> : null}
    </Stack>
  )
}
