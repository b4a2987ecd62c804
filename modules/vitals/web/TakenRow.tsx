import { useState } from 'react'
import { fieldMessage, type Problem, useAct, useMe } from '../../../app/index.ts'
import { Button, Dialog, Menu, PrimaryButton, Stack, StatusMark, showTime, TextField } from '../../../ui/index.ts'
import { kinds, type ReadingInput, type ReadingKind } from '../vitals.ts'
import { type About, ageOf, type Entry, emptyEntry, plainly, readingOf, showValue } from './entry.ts'
import { VitalField } from './VitalField.tsx'
import { words } from './words.ts'

/** A reading of this visit, as `rooming.open` and `vitals.of_visit` answer it. */
export interface Taken {
  id: string
  kind: string
  value: string | null
  diastolic: string | null
  unit: string | null
  site: string | null
  position: string | null
  cuff: string | null
  absent: 'refused' | 'could_not' | 'entered_in_error' | null
  note: string | null
  takenAt: string
  by: string | null
  flag: 'high' | 'low' | 'critical' | null
  correctedBy: string | null
}

export interface TakenRowProps {
  reading: Taken
  kind: ReadingKind
  patientId: string
  about: About
  onRepeat: () => void
  /** Why nothing can be corrected now. */
  whyNot: string | null
}

/** What is in the chart already: the value, its flag, when and by whom; to repeat or to correct. */
export function TakenRow({ reading, kind, patientId, about, onRepeat, whyNot }: TakenRowProps) {
  const me = useMe()
  const [asking, setAsking] = useState<'correct' | 'error' | null>(null)
  const how = [reading.site, reading.position, reading.cuff].filter((x) => x !== null).map(plainly)
  const { name } = kinds[kind]
  return (
    <div className="vt-done">
      <span className="vt-done-name">{name}</span>
      {reading.absent ? (
        <StatusMark state="refused">{[words.absent[reading.absent], reading.note].filter(Boolean).join(': ')}</StatusMark>
      ) : (
        <span className="vt-done-value">{showValue(reading)}</span>
      )}
      {reading.flag ? <StatusMark state={reading.flag} /> : null}
      <span className="rm-muted">
        {[...how, words.by(reading.by, showTime(reading.takenAt, { timeZone: me.practice.timeZone }))].join(' · ')}
      </span>
      <Menu
        kind="quiet"
        label={words.more}
        spoken={words.moreFor(name)}
        items={[
          { label: words.repeat, run: onRepeat },
          { label: words.correct, run: () => setAsking('correct'), whyNot },
          { label: words.entered_in_error, run: () => setAsking('error'), whyNot },
        ]}
      />
      {asking ? <CorrectDialog {...{ reading, kind, patientId, about, asking }} onClose={() => setAsking(null)} /> : null}
    </div>
  )
}

const refusedOf = (problem: Problem | null) => {
  const said = fieldMessage(problem, 'change.value')
  return said ? { text: said.text, ask: problem?.code === 'confirm' } : undefined
}

interface CorrectProps extends Pick<TakenRowProps, 'reading' | 'kind' | 'patientId' | 'about'> {
  asking: 'correct' | 'error'
  onClose: () => void
}

function CorrectDialog({ reading, kind, patientId, about, asking, onClose }: CorrectProps) {
  const [entry, setEntry] = useState<Entry>(() => emptyEntry(kind, ageOf(about)))
  const [reason, setReason] = useState('')
  const correct = useAct('vitals.correct', { onDone: onClose })
  const { name } = kinds[kind]
  const change: ReadingInput | 'entered_in_error' | undefined = asking === 'error' ? 'entered_in_error' : readingOf(kind, entry)
  const save = () => {
    if (change) void correct.run({ readingId: reading.id, patientId, change, reason })
  }
  const about_ = { ...about, lasts: about.lasts.filter((l) => l.takenAt !== reading.takenAt) }
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={asking === 'error' ? words.errorTitle(name) : words.correctTitle(name)}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={correct.busy}>
            {asking === 'error' ? words.strike : words.save}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        {asking === 'error' ? (
          <p>{words.errorWhy}</p>
        ) : (
          <VitalField
            kind={kind}
            entry={entry}
            entries={{ [kind]: entry }}
            about={about_}
            onChange={setEntry}
            refused={refusedOf(correct.problem)}
            autoFocus
          />
        )}
        <TextField
          label={words.reason}
          value={reason}
          onChange={setReason}
          onEnter={save}
          message={fieldMessage(correct.problem, 'reason')}
        />
        {correct.problem ? <StatusMark state="critical">{correct.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
