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
export function Offer({ order, answers, said, busy, problem, isFirst, onAnswer, onUse }: OfferProps) {
  const { name, providerName, version, applies, findings, may, ordered } = order
  const stopped = stoppedByAnswer(order)
  const stops = findings.filter((f) => f.state === 'not_met')
  const toDo = findings.filter((f) => f.state === 'unknown' && f.criterion !== 'question')
  const needsAnswers = findings.some((f) => f.state === 'unknown')
  const barred = may.allowed ? null : (may.because ?? null)
  const whyNot = barred ?? (needsAnswers && !stopped ? words.askFirst : applies === 'no' && !stopped ? words.appliesNot : null)
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
      {ordered ? (
        <Ordered order={order} />
      ) : (
        <>
          <ul className="so-list">
            {[...stops, ...toDo].map((f) => (
              <li key={f.says}>
                <StatusMark state={states[f.state]}>{f.says}</StatusMark>
              </li>
            ))}
          </ul>
          {applies === 'no' && !stopped ? null : <Questions order={order} answers={answers} onAnswer={onAnswer} />}
          {applies !== 'no' && order.sufficient === 'after_cosign' ? (
            <span className="rm-muted">
              {words.mustCosign(providerName)} {order.citation ? `(${order.citation})` : ''}
            </span>
          ) : null}
          {problem ? <StatusMark state="critical">{problem}</StatusMark> : null}
          {said?.status === 'refused' ? (
            <StatusMark state="alert">{words.nearMiss}</StatusMark>
          ) : applies === 'no' && !stopped ? null : (
            <Button
              onClick={onUse}
              busy={busy}
              whyNot={whyNot}
              {...(isFirst ? { keys: 'u' } : {})}
              label={`${stopped ? words.record : words.use}: ${name}`}
            >
              {stopped ? words.record : words.use}
            </Button>
          )}
        </>
      )}
      <Why findings={findings} />
    </div>
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
