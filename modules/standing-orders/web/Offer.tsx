import { Button, Choice, type Status, StatusMark } from '../../../ui/index.ts'
import type { Answers, Finding } from '../standing-orders.ts'
import type { Offered, Said } from './StandingPanel.tsx'
import { words } from './words.ts'

interface OfferProps {
  order: Offered
  answers: Answers
  said: Said | undefined
  busy: boolean
  problem: string | null
  /** It has the key. */
  isFirst: boolean
  onAnswer: (key: string, yes: boolean) => void
  onUse: () => void
}

const marks: Record<Offered['applies'], { state: Status; text: string }> = {
  yes: { state: 'done', text: words.applies },
  ask: { state: 'open', text: words.asks },
  no: { state: 'refused', text: words.appliesNot },
}
const states: Record<Finding['state'], Status> = { met: 'done', not_met: 'refused', unknown: 'open' }

/** What was answered stops it, though nothing on record does: it can be kept as a near miss. */
const stoppedByAnswer = ({ findings }: Offered) =>
  findings.some((f) => f.state === 'not_met') && findings.every((f) => f.state !== 'not_met' || f.criterion === 'question')

/** One standing order at the chair: whether it applies, what is to be asked, and the one key that uses it. */
export function Offer(props: OfferProps) {
  const { name, providerName, version, applies, findings, ordered } = props.order
  return (
    <div className="so-order">
      <div className="so-head">
        <b>{name}</b>
        <span className="rm-muted">{words.of(providerName, version)}</span>
        {ordered ? (
          <StatusMark state="done">{words.ordered}</StatusMark>
        ) : (
          <StatusMark state={marks[applies].state}>{marks[applies].text}</StatusMark>
        )}
      </div>
      {ordered ? <Ordered order={props.order} /> : <Open {...props} />}
      <Why findings={findings} />
    </div>
  )
}

/** Not ordered yet: what stops it, what is still to be done, the questions. */
function Open(props: OfferProps) {
  const { order, problem } = props
  const stops = order.findings.filter((f) => f.state === 'not_met')
  const toDo = order.findings.filter((f) => f.state === 'unknown' && f.criterion !== 'question')
  const closed = order.applies === 'no' && !stoppedByAnswer(order)
  return (
    <>
      <ul className="so-list">
        {[...stops, ...toDo].map((f) => (
          <li key={f.says}>
            <StatusMark state={states[f.state]}>{f.says}</StatusMark>
          </li>
        ))}
      </ul>
      {closed ? null : <Questions {...props} />}
      {order.applies !== 'no' && order.sufficient === 'after_cosign' ? (
        <span className="rm-muted">
          {words.mustCosign(order.providerName)} {order.citation ? `(${order.citation})` : ''}
        </span>
      ) : null}
      {problem ? <StatusMark state="critical">{problem}</StatusMark> : null}
      {closed ? null : <Use {...props} />}
    </>
  )
}

/** Uses it; or, once an answer stops it, keeps that as a near miss. */
function Use({ order, said, busy, isFirst, onUse }: OfferProps) {
  if (said?.status === 'refused') return <StatusMark state="alert">{words.nearMiss}</StatusMark>
  const stopped = stoppedByAnswer(order)
  const barred = order.may.allowed ? null : (order.may.because ?? null)
  const needsAnswers = !stopped && order.findings.some((f) => f.state === 'unknown')
  const does = stopped ? words.record : words.use
  return (
    <Button
      onClick={onUse}
      busy={busy}
      whyNot={barred ?? (needsAnswers ? words.askFirst : null)}
      {...(isFirst ? { keys: 'u' } : {})}
      label={`${does}: ${order.name}`}
    >
      {does}
    </Button>
  )
}

function Questions({ order, answers, onAnswer }: Pick<OfferProps, 'order' | 'answers' | 'onAnswer'>) {
  return order.questions.map(({ key, text }) => {
    const answer = answers.find((a) => a.key === key)
    return (
      <div key={key} className="so-ask">
        <span>{text}</span>
        <Choice
          label={text}
          hideLabel
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          value={answer ? (answer.yes ? 'yes' : 'no') : null}
          onChange={(v) => onAnswer(key, v === 'yes')}
        />
      </div>
    )
  })
}

function Ordered({ order: { ordered, sufficient, providerName, observeMinutes } }: { order: Offered }) {
  if (!ordered?.standing) return null
  const waits = sufficient === 'after_cosign' && !ordered.cosignedAt && ordered.state === 'signed'
  return (
    <>
      <StatusMark state={waits ? 'waiting' : 'note'}>
        {waits ? words.waits(providerName) : ordered.cosignedAt ? words.cosigned : words.used(providerName)}
      </StatusMark>
      {observeMinutes ? <span className="rm-muted">{words.observe(observeMinutes)}</span> : null}
    </>
  )
}

/** Every criterion with its own answer and source. */
function Why({ findings }: { findings: readonly Finding[] }) {
  return (
    <details>
      <summary className="rm-muted">{words.criteria(findings.length)}</summary>
      <ul className="so-list">
        {findings.map((f) => (
          <li key={`${f.criterion}${f.key ?? f.says}`}>
            <StatusMark state={states[f.state]}>{f.says}</StatusMark> {f.source ? <span className="so-source">{f.source}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
