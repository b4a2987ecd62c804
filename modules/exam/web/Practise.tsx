import { Refusal, Shown, To, useKeys, useParam, useRead } from '../../../app/index.ts'
import { Button, Card, Empty, Page, PrimaryButton, Skeleton, Stack, StatusMark } from '../../../ui/index.ts'
import { type ExamId, outlineOf } from '../exam.ts'
import { showDue } from './exam-view.ts'
import './exam.css'
import { Options } from './Options.tsx'
import { usePractice } from './usePractice.ts'
import { words } from './words.ts'

type Practice = ReturnType<typeof usePractice>

/** /exam/practise: one question after another by key, each explained as soon as it is answered. */
export function Practise() {
  const area = useParam('area') || null
  const read = useRead('exam.progress', {}, { on: ['mock'] })
  return (
    <Shown read={read}>
      {({ exam }) =>
        exam ? (
          <Practice exam={exam} area={area} />
        ) : (
          <Page title={words.practiceOf(null)}>
            <Empty title={words.noExam} action={<To path="/exam">{words.toExam}</To>}>
              {words.noExamWhy}
            </Empty>
          </Page>
        )
      }
    </Shown>
  )
}

function Practice({ exam, area }: { exam: ExamId; area: string | null }) {
  const practice = usePractice(exam, area)
  const { next, verdict, choose, onward, answered, right } = practice
  useKeys({
    scope: words.practise,
    keys: [
      ...[0, 1, 2, 3].map((i) => ({ key: String(i + 1), label: words.option(i + 1), run: () => choose(i) })),
      ...(verdict ? [{ key: 'enter', label: words.next, run: () => onward() }] : []),
    ],
  })
  const label = outlineOf(exam).areas.find((a) => a.id === area)?.label ?? null
  return (
    <Page
      width="narrow"
      title={words.practiceOf(label)}
      note={next?.why ? `${next.area ?? ''} · ${words.why[next.why]}` : outlineOf(exam).name}
      actions={<To path="/exam">{words.stop}</To>}
      foot={words.session(right, answered)}
      primary={
        next?.showing ? (
          <PrimaryButton keys="enter" onClick={() => onward()} whyNot={verdict ? null : words.pick}>
            {words.next}
          </PrimaryButton>
        ) : null
      }
    >
      <Asked {...practice} />
    </Page>
  )
}

function Asked({ next, chosen, verdict, problem, answerProblem, choose, onward }: Practice) {
  if (problem) return <Refusal problem={problem} onRetry={() => onward()} />
  if (!next) return <Skeleton rows={5} />
  if (!next.showing)
    return (
      <Empty
        title={words.nothingDue}
        action={next.nextDue ? <Button onClick={() => onward(true)}>{words.ahead}</Button> : <To path="/exam">{words.toExam}</To>}
      >
        {words.nothingDueWhy(next.nextDue ? showDue(next.nextDue, Date.now()) : null)}
      </Empty>
    )
  const { stem, options } = next.showing
  return (
    <Stack gap={4}>
      <Options stem={stem} options={options} chosen={chosen} answer={verdict?.answer ?? null} onChoose={choose} />
      {answerProblem ? <StatusMark state="critical">{answerProblem.message}</StatusMark> : null}
      <div aria-live="polite">{verdict ? <Explained verdict={verdict} /> : null}</div>
    </Stack>
  )
}

function Explained({ verdict }: { verdict: NonNullable<Practice['verdict']> }) {
  const { right, rationale, source, level, due } = verdict
  return (
    <Card title={right ? words.wasRight : words.wasWrong} note={words.level[level]}>
      <p className="ex-prose">{rationale}</p>
      <p className="rm-second">{words.source(source)}</p>
      <p className="rm-muted">{words.againIn(showDue(due, Date.now()))}</p>
    </Card>
  )
}
