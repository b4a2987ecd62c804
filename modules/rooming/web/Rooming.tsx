import { useEffect, useRef } from 'react'
import { askObservation, type Draft, type Problem, Shown, useDraft, useKeys, useMe, useParam, useRead } from '../../../app/index.ts'
import { Button, Checklist, focusNextEmpty, Page, PrimaryButton, Row, Skeleton, StatusMark } from '../../../ui/index.ts'
import { PatientBanner } from '../../patients/web/PatientBanner.tsx'
import { stageNames } from '../../visits/visits.ts'
import { aboutOf, emptyDraft, isSpent, type RoomingData, type RoomingDraft } from './draft.ts'
import { Steps } from './Steps.tsx'
import { useCommits } from './useCommits.ts'
import { useReady } from './useReady.ts'
import { words } from './words.ts'

const listens = ['visit', 'vitals', 'reading', 'allergy', 'medication', 'tobacco', 'order', 'immunization', 'test']

/** Rooming: one column of work in any order, whose ticks are the progress. */
export function Rooming() {
  const visitId = useParam('visitId')
  const read = useRead('rooming.open', { visitId }, { on: listens })
  return (
    <Shown read={read}>{(data) => <WithDraft key={data.visit.id} data={data} skew={Date.parse(data.now) - read.dataUpdatedAt} />}</Shown>
  )
}

function WithDraft({ data, skew }: { data: RoomingData; skew: number }) {
  const { visit, patient } = data
  const draft = useDraft<RoomingDraft>({ form: 'rooming', patientId: patient.id, visitId: visit.id }, emptyDraft(patient.id))
  const { value, state, clear } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: `clear` is another function at each render and the same deed
  useEffect(() => {
    if (isSpent(value) && (state === 'saved' || state === 'typing')) void clear()
  }, [value, state])
  return draft.ready ? <Form data={data} draft={draft} hour={() => new Date(Date.now() + skew).toISOString()} /> : <Skeleton rows={12} />
}

function Form({ data, draft, hour }: { data: RoomingData; draft: Draft<RoomingDraft>; hour: () => string }) {
  const { visit, patient, may } = data
  const list = useRef<HTMLDivElement>(null)
  const about = aboutOf(data, useMe().practice.today)
  const parts = useCommits(data, draft, about, hour)
  const ready = useReady(data, draft, parts)
  const nextUnfilled = () => focusNextEmpty(list.current ?? document)
  const rooming = visit.stage === 'rooming'
  const run = rooming ? ready.press : ready.start
  const mayReady = may['rooming.ready']
  const canPress = rooming || visit.stage === 'arrived'
  useKeys({
    scope: words.keys,
    keys: [
      ...(canPress ? [{ key: 'ctrl+enter', label: rooming ? words.ready(ready.who) : words.start, run }] : []),
      { key: 'alt+n', label: words.next, run: nextUnfilled },
    ],
  })
  return (
    <Page
      title={words.title}
      width="narrow"
      banner={<PatientBanner patientId={patient.id} />}
      note={[visit.type, visit.room, stageNames[visit.stage as keyof typeof stageNames]].filter(Boolean).join(' · ')}
      actions={
        <Button kind="quiet" keys="alt+n" onClick={nextUnfilled}>
          {words.next}
        </Button>
      }
      primary={
        canPress ? (
          <PrimaryButton
            keys="ctrl+enter"
            onClick={run}
            busy={ready.busy}
            whyNot={mayReady?.allowed === false ? (mayReady.because ?? null) : null}
          >
            {rooming ? words.ready(ready.who) : words.start}
          </PrimaryButton>
        ) : null
      }
      foot={<Foot data={data} draft={draft} problem={ready.problem ?? parts.problem} stuck={ready.stuck} />}
    >
      <div ref={list} data-form="true">
        <Checklist label={words.title}>
          <Steps
            hour={hour}
            data={data}
            draft={draft}
            about={about}
            commits={parts.commits}
            refused={parts.refused}
            missing={ready.missing}
            who={ready.who}
          />
        </Checklist>
      </div>
    </Page>
  )
}

interface FootProps {
  data: RoomingData
  draft: Draft<RoomingDraft>
  problem: Problem | null
  stuck: boolean
}

function Foot({ data, draft, problem, stuck }: FootProps) {
  if (draft.state === 'elsewhere')
    return (
      <Row gap={3}>
        <StatusMark state="alert">{words.elsewhere}</StatusMark>
        <Button onClick={draft.useTheirs}>{words.useTheirs}</Button>
        <Button onClick={draft.keepMine}>{words.keepMine}</Button>
      </Row>
    )
  if (problem?.code === 'unanswered') return <StatusMark state="alert">{words.missing(data.unanswered.length)}</StatusMark>
  if (problem) return <StatusMark state="critical">{problem.message}</StatusMark>
  if (stuck) return <StatusMark state="alert">{words.look}</StatusMark>
  const { stage, signed } = data.visit
  const standing = signed
    ? words.signed
    : ['rooming', 'arrived'].includes(stage)
      ? ''
      : words.since(stageNames[stage as keyof typeof stageNames].toLowerCase())
  return (
    <Row gap={3}>
      <span role="status">{draft.note || standing}</span>
      <UnderObservation data={data} />
    </Row>
  )
}

/** The whole rooming may be done with somebody watching, when only training or competence is missing. */
function UnderObservation({ data: { visit, patient, may } }: { data: RoomingData }) {
  const task = may['rooming.ready']?.observe
  if (!task || visit.signed) return null
  return <Button onClick={() => askObservation({ task, visitId: visit.id, patientId: patient.id })}>{words.observe}</Button>
}
