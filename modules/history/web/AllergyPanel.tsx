import { useState } from 'react'
import { type Act, fieldMessage, type InputOf, type OutputOf, useAct } from '../../../app/index.ts'
import {
  Button,
  Choice,
  Dialog,
  Menu,
  PrimaryButton,
  RefuseMenu,
  Row,
  Stack,
  StatusMark,
  showNotDone,
  showSince,
  TextField,
} from '../../../ui/index.ts'
import { type AllergyList, allergyStateNames } from '../history.ts'
import { AddAllergy } from './AddAllergy.tsx'
import './history.css'
import { words } from './words.ts'

export interface AllergyPanelProps {
  visitId: string
  patientId: string
  list: AllergyList
  now: string
  whyNot: string | null
}

type Review = Act<InputOf<'allergies.review'>, OutputOf<'allergies.review'>>

/** The four states, and the list. Each answer is written at once: it decides whether anything may be given. */
export function AllergyPanel({ visitId, patientId, list, now, whyNot }: AllergyPanelProps) {
  const review = useAct('allergies.review')
  const [adding, setAdding] = useState(false)
  const at = { visitId, patientId }
  return (
    <Stack gap={3}>
      <p className="hi-ask">{words.ask}</p>
      {list.allergies.map((a) => (
        <AllergyRow key={a.id} allergy={a} {...at} whyNot={whyNot} />
      ))}
      <Answer {...{ at, list, review, whyNot }} />
      <Standing list={list} now={now} />
      {review.problem ? <StatusMark state="critical">{review.problem.message}</StatusMark> : null}
      {adding ? (
        <AddAllergy {...at} onClose={() => setAdding(false)} />
      ) : (
        <Row>
          <Button onClick={() => setAdding(true)} whyNot={whyNot}>
            {words.add}
          </Button>
        </Row>
      )}
    </Stack>
  )
}

function Answer({
  at,
  list,
  review,
  whyNot,
}: {
  at: { visitId: string; patientId: string }
  list: AllergyList
  review: Review
  whyNot: string | null
}) {
  const saidHere = list.review?.visitId === at.visitId ? list.review.state : null
  const unavailable = saidHere === 'unavailable' ? { kind: 'could-not' as const, reason: list.review?.reason ?? '' } : null
  const option = list.allergies.length
    ? ({ value: 'known', label: words.unchanged } as const)
    : ({ value: 'none_known', label: words.none } as const)
  if (whyNot) return <StatusMark state="alert">{whyNot}</StatusMark>
  return (
    <Row gap={3}>
      <Choice
        label={words.answer}
        hideLabel
        options={[option]}
        value={saidHere === option.value ? option.value : null}
        onChange={(state) => void review.run({ ...at, state })}
      />
      <RefuseMenu
        label={words.allergies}
        value={unavailable}
        reasons={words.reasons}
        onChange={(n) => void review.run(n ? { ...at, state: 'unavailable', reason: showNotDone(n) } : { ...at, state: 'not_recorded' })}
      />
    </Row>
  )
}

function Standing({ list, now }: { list: AllergyList; now: string }) {
  const { state, review } = list
  return (
    <Row gap={3}>
      <StatusMark state={state === 'none_known' ? 'done' : state === 'known' ? 'alert' : 'waiting'}>{allergyStateNames[state]}</StatusMark>
      <span className="rm-muted">{review ? words.lastAsked(showSince(review.at, now), review.by) : words.nobody}</span>
    </Row>
  )
}

interface RowProps {
  allergy: AllergyList['allergies'][number]
  visitId: string
  patientId: string
  whyNot: string | null
}

function AllergyRow({ allergy, visitId, patientId, whyNot }: RowProps) {
  const [to, setTo] = useState<'resolved' | 'entered_in_error' | null>(null)
  const { substance, reaction, severity } = allergy
  return (
    <div className="hi-allergy">
      <StatusMark state="alert">{substance}</StatusMark>
      <span className="rm-second">{[reaction, severity ? words.severities[severity].toLowerCase() : null].filter(Boolean).join(', ')}</span>
      <Menu
        kind="quiet"
        label={words.change}
        spoken={words.changeOf(substance)}
        items={[
          { label: words.resolved, run: () => setTo('resolved'), whyNot },
          { label: words.error, run: () => setTo('entered_in_error'), whyNot },
        ]}
      />
      {to ? <CorrectDialog {...{ allergy, visitId, patientId, to }} onClose={() => setTo(null)} /> : null}
    </div>
  )
}

function CorrectDialog({
  allergy,
  visitId,
  patientId,
  to,
  onClose,
}: Omit<RowProps, 'whyNot'> & { to: 'resolved' | 'entered_in_error'; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const correct = useAct('allergies.correct', { onDone: onClose })
  const save = () => void correct.run({ visitId, patientId, allergyId: allergy.id, state: to, reason })
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.whyTitle(allergy.substance, to === 'resolved' ? words.resolved : words.error)}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <PrimaryButton onClick={save} busy={correct.busy}>
            {words.confirm}
          </PrimaryButton>
        </>
      }
    >
      <Stack gap={3}>
        <p>{words.whyNote}</p>
        <TextField
          stacked
          label={words.why}
          value={reason}
          onChange={setReason}
          onEnter={save}
          autoFocus
          message={fieldMessage(correct.problem, 'reason')}
        />
        {correct.problem ? <StatusMark state="critical">{correct.problem.message}</StatusMark> : null}
      </Stack>
    </Dialog>
  )
}
