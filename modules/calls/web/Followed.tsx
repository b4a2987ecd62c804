import { useState } from 'react'
import { fieldMessage, useAct, useMe } from '../../../app/index.ts'
import { Button, Card, Check, Choice, Stack, StatusMark, showDate, showTime, TextField } from '../../../ui/index.ts'
import { MayNot } from '../../orders/web/MayNot.tsx'
import { Tried } from '../calls.ts'
import { Answers } from './Asking.tsx'
import type { CallShown } from './CallLine.tsx'
import { TierMark } from './TierMark.tsx'
import { words } from './words.ts'

/** What became of a call: its words, the answer to be told, each try, and how it ended. */
export function Followed({ data }: { data: CallShown }) {
  const { call, may } = data
  return (
    <div className="cl-two">
      <Stack gap={3}>
        <Card title={call.kind ? words.kinds[call.kind] : words.call} note={<TierMark tier={call.tier} />}>
          <dl className="cl-facts">
            <Fact label={words.relation}>{call.relation ? words.relations[call.relation] : null}</Fact>
            <Fact label={words.callerName}>{call.callerName}</Fact>
            <Fact label={words.callback}>{call.callback}</Fact>
            <Fact label={words.theirWords}>{call.reason}</Fact>
            <Fact label={words.due}>{call.due ? showDate(call.due) : null}</Fact>
          </dl>
          {call.closedAt ? <StatusMark state="done">{words.closedBy(call.closedBy ?? '', call.outcome ?? '')}</StatusMark> : null}
        </Card>
        {call.answers.length > 0 ? (
          <Card title={words.answered}>
            <Answers call={call} />
          </Card>
        ) : null}
      </Stack>
      <Stack gap={3}>
        {call.state === 'answered' ? <Tell data={data} /> : null}
        {call.state !== 'closed' && may['reply']?.allowed ? <Reply key={call.version} data={data} /> : null}
        {call.reply && call.state === 'closed' ? (
          <Card title={words.reply} note={words.replied(call.repliedBy ?? '')}>
            <p className="cl-said">{call.reply}</p>
          </Card>
        ) : null}
        <Steps data={data} />
        {call.state !== 'closed' && may['close']?.allowed ? <Close data={data} /> : null}
      </Stack>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: string | null }) {
  return children ? (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  ) : null
}

function Steps({ data: { call } }: { data: CallShown }) {
  const { timeZone } = useMe().practice
  if (call.steps.length === 0) return null
  const said = (s: (typeof call.steps)[number]) => {
    if (s.kind === 'handover') return s.toName ? words.stepTaken(s.toName) : words.stepEms
    return words.tried[s.outcome as Tried] ?? s.outcome
  }
  return (
    <Card title={words.steps}>
      <ul className="cl-list">
        {call.steps.map((s) => (
          <li key={s.id}>
            <b>{said(s)}</b> {showTime(s.at, { timeZone })} {words.by(s.by)} {s.note}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Reply({ data: { call } }: { data: CallShown }) {
  const [text, setText] = useState(call.reply ?? '')
  const reply = useAct('calls.reply')
  return (
    <Card title={words.reply} note={words.replyWhy}>
      <Stack gap={2}>
        <TextField label={words.reply} lines={4} value={text} onChange={setText} message={fieldMessage(reply.problem, 'reply')} />
        {reply.problem ? <StatusMark state="critical">{reply.problem.message}</StatusMark> : null}
        <Button busy={reply.busy} onClick={() => void reply.run({ callId: call.id, version: call.version, reply: text })}>
          {words.replyDo}
        </Button>
      </Stack>
    </Card>
  )
}

const outcomes = Tried.options.map((value) => ({ value, label: words.tried[value] }))

function Tell({ data: { call, may } }: { data: CallShown }) {
  const [outcome, setOutcome] = useState<Tried | null>(null)
  const [saidBack, setSaidBack] = useState(false)
  const [note, setNote] = useState('')
  const tell = useAct('calls.tell', { onDone: () => setOutcome(null) })
  return (
    <Card title={words.tell} note={words.replied(call.repliedBy ?? '')}>
      <Stack gap={3}>
        <p>{words.tellWhy(call.callback ?? '')}</p>
        <p className="cl-said">{call.reply}</p>
        {may['tell']?.allowed ? (
          <>
            <Choice label={words.tell} hideLabel options={outcomes} value={outcome} onChange={setOutcome} />
            {outcome === 'reached' ? (
              <Check checked={saidBack} onChange={setSaidBack}>
                {words.saidBack}
              </Check>
            ) : null}
            {outcome === 'left_message' && !call.detailOk ? <StatusMark state="alert">{words.detailNo}</StatusMark> : null}
            <TextField label={words.note} value={note} onChange={setNote} />
            {tell.problem ? <StatusMark state="critical">{tell.problem.message}</StatusMark> : null}
            <Button
              busy={tell.busy}
              onClick={() => outcome && void tell.run({ callId: call.id, version: call.version, outcome, saidBack, note })}
            >
              {words.tellDo}
            </Button>
          </>
        ) : may['tell'] ? (
          <MayNot {...may['tell']} visitId={null} patientId={call.patientId} />
        ) : null}
      </Stack>
    </Card>
  )
}

function Close({ data: { call } }: { data: CallShown }) {
  const [outcome, setOutcome] = useState('')
  const close = useAct('calls.close')
  return (
    <Card title={words.close}>
      <Stack gap={2}>
        <TextField label={words.closeHow} value={outcome} onChange={setOutcome} message={fieldMessage(close.problem, 'outcome')} />
        {close.problem ? <StatusMark state="critical">{close.problem.message}</StatusMark> : null}
        <Button busy={close.busy} onClick={() => void close.run({ callId: call.id, version: call.version, outcome })}>
          {words.closeDo}
        </Button>
      </Stack>
    </Card>
  )
}
