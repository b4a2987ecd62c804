import { useState } from 'react'
import { Button, type NotDone, RefuseMenu, Row, Stack, StatusMark } from '../../../ui/index.ts'
import { answerNames, type ListAnswer, type Medicine, type MedicineAnswer, type Report } from '../medications.ts'
import { AddMedicine } from './AddMedicine.tsx'
import { MedicineRow } from './MedicineRow.tsx'
import './medications.css'
import { words } from './words.ts'

export interface MedicinesTyped {
  answers: Record<string, { answer: MedicineAnswer; detail: string }>
  list: { answer: ListAnswer; detail: string } | null
}

export const nothingTyped: MedicinesTyped = { answers: {}, list: null }

export interface MedicinesPanelProps {
  visitId: string
  patientId: string
  medicines: readonly Medicine[]
  /** What was said of the list at this visit. */
  said: Report | null
  now: string
  typed: MedicinesTyped
  onChange: (typed: MedicinesTyped) => void
  whyNot: string | null
}

function notDoneOf(list: MedicinesTyped['list']): NotDone | null {
  if (list?.answer === 'refused') return { kind: 'refused', reason: list.detail }
  return list?.answer === 'could_not' ? { kind: 'could-not', reason: list.detail } : null
}

/** Each medicine in full with three answers, a key each: 1 taking, 2 not, 3 differently. */
export function MedicinesPanel({ visitId, patientId, medicines, said, now, typed, onChange, whyNot }: MedicinesPanelProps) {
  const [adding, setAdding] = useState(false)
  const answer = (id: string, given: MedicinesTyped['answers'][string]) =>
    onChange({ answers: { ...typed.answers, [id]: given }, list: null })
  const allTaken = () =>
    onChange({ answers: Object.fromEntries(medicines.map((m) => [m.id, { answer: 'taken' as const, detail: '' }])), list: null })
  const none = () => onChange({ ...nothingTyped, list: { answer: 'takes_none', detail: '' } })
  return (
    <Stack gap={3}>
      <p className="rm-second">{medicines.length ? words.ask : words.none}</p>
      {medicines.map((m) => (
        <MedicineRow
          key={m.id}
          medicine={m}
          visitId={visitId}
          now={now}
          typed={typed.answers[m.id]}
          onChange={(given) => answer(m.id, given)}
        />
      ))}
      {said ? (
        <StatusMark state={said.answer === 'takes_none' ? 'done' : 'refused'}>
          {[answerNames[said.answer], said.detail].filter(Boolean).join(': ')}
        </StatusMark>
      ) : null}
      {typed.list?.answer === 'takes_none' ? <StatusMark state="waiting">{words.takesNone}</StatusMark> : null}
      {adding ? (
        <AddMedicine visitId={visitId} patientId={patientId} onClose={() => setAdding(false)} />
      ) : (
        <Row gap={3}>
          {medicines.length > 1 ? <Button onClick={allTaken}>{words.allTaken}</Button> : null}
          {medicines.length === 0 ? <Button onClick={none}>{words.takesNone}</Button> : null}
          <Button onClick={() => setAdding(true)} whyNot={whyNot}>
            {words.add}
          </Button>
          <RefuseMenu
            label={words.medicines}
            value={notDoneOf(typed.list)}
            reasons={words.reasons}
            onChange={(n) =>
              onChange(
                n ? { ...nothingTyped, list: { answer: n.kind === 'refused' ? 'refused' : 'could_not', detail: n.reason } } : nothingTyped,
              )
            }
          />
        </Row>
      )}
    </Stack>
  )
}
