import { Shown, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, Card, Stack, StatusMark, showDate, toast } from '../../../ui/index.ts'
import { questions, type Topic, topics } from '../protocol.ts'
import { TierMark } from './TierMark.tsx'
import { words } from './words.ts'

const yearFrom = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`

/** The questions as they are read, and the provider's approval without which nobody else may read them. */
export function Questions() {
  const read = useRead('calls.protocol', {}, { on: ['call'] })
  const { today } = useMe().practice
  const approve = useAct('calls.approve_protocol', { onDone: () => toast({ text: words.approveDone }) })
  const end = useAct('calls.end_approval')
  const problem = approve.problem ?? end.problem
  return (
    <Shown read={read}>
      {({ version, approval, may }) => (
        <Stack gap={3}>
          <Card
            title={words.tabs.questions}
            note={words.questionsNote(version)}
            actions={
              may['approve']?.allowed ? (
                <>
                  {approval ? <Button onClick={() => void end.run({})}>{words.end}</Button> : null}
                  <Button busy={approve.busy} onClick={() => void approve.run({ version, expires: yearFrom(today) })}>
                    {words.approve}
                  </Button>
                </>
              ) : null
            }
          >
            {problem ? <StatusMark state="critical">{problem.message}</StatusMark> : null}
            {approval ? (
              <StatusMark state="done">{words.approved(approval.by, showDate(approval.approvedOn), showDate(approval.expires))}</StatusMark>
            ) : (
              <StatusMark state="refused">{words.notApproved}</StatusMark>
            )}
          </Card>
          {Object.entries(topics).map(([topic, title]) => (
            <TopicCard key={topic} topic={topic as Topic} title={title} />
          ))}
        </Stack>
      )}
    </Shown>
  )
}

function TopicCard({ topic, title }: { topic: Topic; title: string }) {
  return (
    <Card title={title}>
      <ul className="cl-list">
        {questions
          .filter((q) => q.topic === topic)
          .map((q) => (
            <li key={q.key} className="cl-question">
              <TierMark tier={q.tier} />
              <div>
                <p>{q.text}</p>
                <p className="rm-second" lang="es">
                  {q.es}
                </p>
                {q.source ? (
                  <p className="rm-muted">
                    {words.source}: {q.source}
                  </p>
                ) : null}
              </div>
            </li>
          ))}
      </ul>
    </Card>
  )
}
