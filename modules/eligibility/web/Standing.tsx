import { To, useAct, useMe, useRead } from '../../../app/index.ts'
import { Button, Row, type Status, StatusMark, showDate, showInstant, showMoney, toast } from '../../../ui/index.ts'
import type { Shown } from '../eligibility.ts'
import { words } from './words.ts'
import './eligibility.css'

export const markOf: Record<Shown['state'], Status> = { active: 'done', inactive: 'alert', undetermined: 'waiting' }

/** Beside a plan: what its payer answers, when and to whom, and the button that asks. It ticks nothing. */
export function Standing({ coverageId }: { coverageId: string }) {
  const read = useRead('eligibility.of_coverage', { coverageId }, { on: ['coverage', 'clearinghouse'] })
  const ask = useAct('eligibility.ask', {
    keep: false,
    onDone: ({ asked }) => toast(asked ? { text: words.asked } : { text: words.alreadyAsked, state: 'waiting' }),
  })
  if (!read.data) return null
  const { answer, pending, askedToday, may, way } = read.data
  const whyNot = may.ask.allowed === false ? (may.ask.because ?? null) : way === 'off' ? words.off : null
  return (
    <div className="el-standing" aria-live="polite">
      {pending ? <Waiting pending={pending} /> : null}
      {answer ? <Answer answer={answer} maySee={may.look.allowed} quiet={pending !== null} /> : null}
      {!answer && !pending ? <span className="rm-muted">{words.notAsked}</span> : null}
      <Row>
        <Button kind="quiet" onClick={() => void ask.run({ coverageId, anew: askedToday })} busy={ask.busy} whyNot={whyNot}>
          {askedToday ? words.askAnew : words.ask}
        </Button>
      </Row>
      {ask.problem ? <StatusMark state="critical">{ask.problem.message}</StatusMark> : null}
    </div>
  )
}

interface PendingShown {
  askedAt: string
  askedBy: string | null
  why: string
  next: string
}

function Waiting({ pending }: { pending: PendingShown }) {
  const { timeZone } = useMe().practice
  return (
    <div>
      <StatusMark state="waiting">{words.standings.pending}</StatusMark>{' '}
      <span>
        {pending.why} {pending.next}
      </span>
      <div className="rm-muted">{words.askedAt(showInstant(pending.askedAt, { timeZone }), pending.askedBy)}</div>
    </div>
  )
}

function Answer({ answer: a, maySee, quiet }: { answer: Shown; maySee: boolean; quiet: boolean }) {
  const { timeZone, today } = useMe().practice
  const facts = [
    words.answered(showInstant(a.receivedAt, { timeZone }), a.askedBy),
    a.serviceDay === today ? '' : words.forDay(showDate(a.serviceDay)),
    a.late ? words.late : '',
  ]
  return (
    <div className={quiet ? 'rm-muted' : undefined}>
      <StatusMark state={markOf[a.state]}>{words.states[a.state]}</StatusMark>{' '}
      {a.copayCents === null ? null : <b>{words.copay(showMoney(a.copayCents))}</b>}
      {a.why ? (
        <div>
          {a.why} {a.next}
        </div>
      ) : null}
      {a.state === 'inactive' ? <div>{words.inactiveNext}</div> : null}
      <div className="rm-muted">{[a.plan, a.group, ...facts].filter(Boolean).join(' · ')}</div>
      {a.demo ? <div className="rm-muted">{words.demo}</div> : null}
      {a.lines.length ? (
        <details>
          <summary>{words.all(a.lines.length)}</summary>
          <ul className="el-lines">
            {a.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {maySee ? <To path={`/eligibility/answers/${a.answerId}`}>{words.segments}</To> : null}
        </details>
      ) : null}
    </div>
  )
}
