import { type OutputOf, useAct, useGo, useMe } from '../../../app/index.ts'
import { Button, Card, Row, Stack, StatusMark, showTime } from '../../../ui/index.ts'
import { type ExamId, outlineOf } from '../exam.ts'
import { words } from './words.ts'

type Progress = OutputOf<'exam.progress'>
const minutes = (seconds: number) => Math.round(seconds / 60)

/** Begins a mock exam, or goes on with the one that runs. */
export function MockCard({ exam, progress }: { exam: ExamId; progress: Progress }) {
  return (
    <Card title={words.mock} note={words.mockWhy}>
      {progress.open ? <Running open={progress.open} /> : <Begin exam={exam} papers={progress.papers!} />}
    </Card>
  )
}

function Running({ open }: { open: NonNullable<Progress['open']> }) {
  const go = useGo()
  const { timeZone } = useMe().practice
  const { name } = outlineOf(open.exam)
  const over = Date.parse(open.endsAt) <= Date.now()
  return (
    <Row gap={4}>
      <StatusMark state="waiting">
        {over ? words.runOut(name) : words.running(name, showTime(open.endsAt, { timeZone, hours: 12 }))}
      </StatusMark>
      <Button keys="m" onClick={() => go('/exam/mock')}>
        {words.goOn}
      </Button>
    </Row>
  )
}

function Begin({ exam, papers }: { exam: ExamId; papers: NonNullable<Progress['papers']> }) {
  const go = useGo()
  const act = useAct('mock.begin', { keep: false, onDone: () => go('/exam/mock') })
  const { items } = outlineOf(exam)
  const { full, quarter } = papers
  return (
    <Stack gap={3}>
      <Row gap={2}>
        <Button busy={act.busy} onClick={() => void act.run({ exam, length: 'full' })}>
          {words.begin(full.items, minutes(full.seconds))}
        </Button>
        <Button busy={act.busy} onClick={() => void act.run({ exam, length: 'quarter' })}>
          {words.beginQuarter(quarter.items, minutes(quarter.seconds))}
        </Button>
      </Row>
      {full.items < items ? <p className="rm-second">{words.short(full.items, items)}</p> : null}
      {act.problem ? <StatusMark state="critical">{act.problem.message}</StatusMark> : null}
    </Stack>
  )
}
