import { useState } from 'react'
import { type OutputOf, Refusal, To, useKeys } from '../../../app/index.ts'
import { Button, Dialog, Empty, Page, PrimaryButton, Row, Skeleton, Stack, StatusMark } from '../../../ui/index.ts'
import { outlineOf } from '../exam.ts'
import { showClock, unanswered } from './exam-view.ts'
import './exam.css'
import { Navigator } from './Navigator.tsx'
import { Options } from './Options.tsx'
import { useMock, usePaper } from './useMock.ts'
import { words } from './words.ts'

type Paper = NonNullable<OutputOf<'exam.paper'>['mock']>

/** /exam/mock: the running mock exam, with its clock and every question in sight. */
export function Mock() {
  const { paper, problem, load } = usePaper()
  if (problem) return <Refusal problem={problem} onRetry={load} />
  if (paper === undefined) return <Skeleton />
  if (paper) return <Sitting key={paper.mockId} paper={paper} />
  return (
    <Page title={words.mock}>
      <Empty title={words.noMock} action={<To path="/exam">{words.toExam}</To>}>
        {words.noMockWhy}
      </Empty>
    </Page>
  )
}

function Sitting({ paper }: { paper: Paper }) {
  const mock = useMock(paper)
  const [asking, setAsking] = useState(false)
  const { at, goTo, places, left } = mock
  const item = paper.items[at]!
  useSittingKeys(mock)
  return (
    <Page
      title={words.mockOf(outlineOf(paper.exam).name)}
      note={`${words.question(at + 1, places.length)} · ${words.left(unanswered(places))}`}
      actions={<Clock seconds={left} />}
      foot={<Moves mock={mock} />}
      primary={
        <PrimaryButton busy={mock.finishing} onClick={() => setAsking(true)}>
          {words.handIn}
        </PrimaryButton>
      }
    >
      <div className="ex-sitting">
        <Stack gap={3}>
          <Options stem={item.stem} options={item.options} chosen={places[at]!.choice} onChoose={mock.choose} />
          {left === 0 ? <StatusMark state="waiting">{words.timeUp}</StatusMark> : null}
          {mock.unsaved ? <StatusMark state="critical">{`${mock.unsaved.message} ${words.notSaved}`}</StatusMark> : null}
          {mock.problem ? <StatusMark state="critical">{mock.problem.message}</StatusMark> : null}
        </Stack>
        <Navigator places={places} at={at} onGo={goTo} />
      </div>
      <HandIn open={asking} left={unanswered(places)} busy={mock.finishing} onClose={() => setAsking(false)} onHandIn={mock.handIn} />
    </Page>
  )
}

function Moves({ mock: { at, goTo, places, flag } }: { mock: ReturnType<typeof useMock> }) {
  return (
    <Row gap={2}>
      <Button keys="p" onClick={() => goTo(at - 1)}>
        {words.previous}
      </Button>
      <Button keys="enter" onClick={() => goTo(at + 1)}>
        {words.forward}
      </Button>
      <Button keys="f" onClick={flag}>
        {places[at]!.flagged ? words.unflag : words.flag}
      </Button>
    </Row>
  )
}

function useSittingKeys({ at, choose, goTo, flag }: ReturnType<typeof useMock>) {
  useKeys({
    scope: words.mock,
    keys: [
      ...[0, 1, 2, 3].map((i) => ({ key: String(i + 1), label: words.option(i + 1), run: () => choose(i) })),
      { key: 'enter', label: words.forward, run: () => goTo(at + 1) },
      { key: 'arrowright', label: words.forward, run: () => goTo(at + 1), hidden: true },
      { key: 'arrowleft', label: words.previous, run: () => goTo(at - 1), hidden: true },
      { key: 'p', label: words.previous, run: () => goTo(at - 1) },
      { key: 'f', label: words.flag, run: flag },
    ],
  })
}

function Clock({ seconds }: { seconds: number }) {
  return (
    <span className="ex-clock" data-late={seconds < 300 || undefined} role="timer">
      <span className="rm-second">{words.timeLeft}</span> <b>{showClock(seconds)}</b>
    </span>
  )
}

interface HandInProps {
  open: boolean
  left: number
  busy: boolean
  onClose: () => void
  onHandIn: () => void
}

function HandIn({ open, left, busy, onClose, onHandIn }: HandInProps) {
  return (
    <Dialog
      title={words.handInAsk}
      open={open}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.keepOn}</Button>
          <PrimaryButton busy={busy} onClick={onHandIn}>
            {words.handIn}
          </PrimaryButton>
        </>
      }
    >
      <p>{words.handInLeft(left)}</p>
    </Dialog>
  )
}
