import { useState } from 'react'
import { fieldMessage } from '../../../app/index.ts'
import { Button, Card, Choice, NumberField, Stack, StatusMark } from '../../../ui/index.ts'
import { fee } from '../../codes/data/fees.ts'
import type { Basis, LevelCode } from '../note.ts'
import { kindOf, levelsOf, type NoteData, type VisitKind } from './note-view.ts'
import type { NoteWriting } from './useNote.ts'
import { words } from './words.ts'

const labelOf = (code: LevelCode, kind: VisitKind) => {
  const label = fee(code)?.label ?? code
  return kind === 'checkup' ? `${code} · ${label}` : `${code} · ${/level \d/.exec(label)?.[0] ?? 'staff visit'}`
}

/** The level the provider chooses: who the patient is to us, which level, and how it was reached. */
export function Level({ data, writing }: { data: NoteData; writing: NoteWriting }) {
  const { note, may, signature } = data
  const [kind, setKind] = useState<VisitKind>(kindOf(data))
  const [basis, setBasis] = useState<Basis>(note.level?.basis ?? 'mdm')
  const [minutes, setMinutes] = useState(note.level?.minutes ? String(note.level.minutes) : '')
  const [wanted, setWanted] = useState<LevelCode | null>(null)
  const { level } = writing
  const chosen = wanted ?? (note.level?.code as LevelCode | undefined) ?? null
  const save = (code: LevelCode, how: Basis = basis) => {
    setWanted(code)
    if (how === 'time' && !minutes) return
    void writing.setLevel({ code, basis: how, minutes: how === 'time' ? Number(minutes) : null }).then(() => setWanted(null))
  }
  if (signature || !may.level.allowed) return <LevelShown data={data} />
  return (
    <Card title={words.level} note={note.level ? <LevelText data={data} /> : words.noLevel}>
      <Stack gap={1}>
        <Choice
          label={words.kind}
          value={kind}
          onChange={setKind}
          options={(['new', 'established', 'checkup'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          digits={false}
        />
        <Choice
          label={words.code}
          value={chosen}
          onChange={save}
          options={levelsOf(kind, data).map((value) => ({ value, label: labelOf(value, kind) }))}
        />
        {kind === 'checkup' ? null : (
          <Choice
            label={words.basis}
            value={basis}
            onChange={(how) => {
              setBasis(how)
              if (chosen && how === 'mdm') save(chosen, how)
            }}
            options={(['mdm', 'time'] as const).map((value) => ({ value, label: words.bases[value] }))}
            digits={false}
          />
        )}
        {kind !== 'checkup' && basis === 'time' ? (
          <NumberField
            label={words.minutes}
            unit="min"
            value={minutes}
            onChange={setMinutes}
            message={fieldMessage(level.problem, 'minutes')}
            aside={chosen ? <Button onClick={() => save(chosen)}>{words.setTime}</Button> : null}
          />
        ) : null}
        {level.problem && !fieldMessage(level.problem, 'minutes') ? (
          <StatusMark state="critical">{level.problem.message}</StatusMark>
        ) : null}
        <Warnings data={data} />
      </Stack>
    </Card>
  )
}

function LevelText({ data }: { data: NoteData }) {
  const { level } = data.note
  if (!level) return words.noLevel
  const how = level.basis === 'time' ? words.byTime(level.minutes ?? 0) : level.basis === 'mdm' ? words.byDecision : ''
  return [level.code, level.label, how].filter(Boolean).join(' · ')
}

const LevelShown = ({ data }: { data: NoteData }) => (
  <Card title={words.level} note={data.signature ? null : data.may.level.because}>
    <p>
      <LevelText data={data} />
    </p>
    <Warnings data={data} />
  </Card>
)

function Warnings({ data }: { data: NoteData }) {
  return (
    <>
      {(data.note.level?.warnings ?? []).map((w) => (
        <p key={w}>
          <StatusMark state="note">{w}</StatusMark>
        </p>
      ))}
    </>
  )
}
