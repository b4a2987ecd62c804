import { useState } from 'react'
import { useAct, useKeys } from '../../../app/index.ts'
import { Button, Card, Row, Stack, StatusMark } from '../../../ui/index.ts'
import { MayNot } from '../../orders/web/MayNot.tsx'
import { type Question, questions, type Topic, topics, unanswered } from '../protocol.ts'
import type { CallShown } from './CallLine.tsx'
import { words } from './words.ts'

const others = Object.entries(topics).filter(([topic]) => topic !== 'any') as [Topic, string][]

/** The approved questions, one after the other: y or n. A yes to an emergency ends the asking. */
export function Asking({ data: { call, may } }: { data: CallShown }) {
  const [chosen, setChosen] = useState<readonly Topic[]>([])
  const [spanish, setSpanish] = useState(call.language?.toLowerCase().startsWith('s') ?? false)
  const answer = useAct('calls.answer', { keep: false })
  const isAsked = (q: Question) => call.answers.some((a) => a.question === q.key)
  const open = [...unanswered(call.answers), ...questions.filter((q) => chosen.includes(q.topic) && !isAsked(q))]
  const now = open[0]
  const say = (yes: boolean) => {
    if (now && !answer.busy) void answer.run({ callId: call.id, answers: [{ question: now.key, yes }] })
  }
  useKeys({
    scope: words.keys,
    keys: [
      { key: 'y', label: words.yesKey, run: () => say(true) },
      { key: 'n', label: words.noKey, run: () => say(false) },
    ],
  })
  if (may['answer'] && !may['answer'].allowed)
    return (
      <Card title={words.ask}>
        <MayNot {...may['answer']} visitId={null} patientId={call.patientId} />
      </Card>
    )
  return (
    <Card
      title={words.ask}
      note={words.left(open.length)}
      actions={
        <Button kind="quiet" onClick={() => setSpanish(!spanish)}>
          {spanish ? words.english : words.spanish}
        </Button>
      }
    >
      <Stack gap={3}>
        {answer.problem ? <StatusMark state="critical">{answer.problem.message}</StatusMark> : null}
        {now ? (
          <div className="cl-now" aria-live="polite">
            <p lang={spanish ? 'es' : 'en'}>{spanish ? now.es : now.text}</p>
            <Row gap={2}>
              <Button onClick={() => say(true)}>{words.yes}</Button>
              <Button onClick={() => say(false)}>{words.no}</Button>
              <span className="rm-muted">{words.askWhy}</span>
            </Row>
          </div>
        ) : null}
        <Answers call={call} />
        <div>
          <p className="rm-second">{words.more}</p>
          <div className="cl-topics">
            {others
              .filter(([topic]) => !chosen.includes(topic))
              .map(([topic, title]) => (
                <Button key={topic} onClick={() => setChosen([...chosen, topic])}>
                  {title}
                </Button>
              ))}
          </div>
        </div>
      </Stack>
    </Card>
  )
}

/** What was asked, and what was said. */
export function Answers({ call }: { call: CallShown['call'] }) {
  if (call.answers.length === 0) return null
  return (
    <ul className="cl-list">
      {call.answers.map((a) => (
        <li key={`${a.question}${a.answeredAt}${a.yes}`} className="cl-answer">
          <StatusMark state={a.yes ? 'alert' : 'open'}>{words.said(a.yes)}</StatusMark>
          <span>{questions.find((q) => q.key === a.question)?.text ?? a.question}</span>
        </li>
      ))}
    </ul>
  )
}
