import type { ReactNode } from 'react'
import { StatusMark, showMoney } from '../../../ui/index.ts'
import { Why } from '../../trail/web/Why.tsx'
import type { Charge } from '../charges.ts'
import './charges.css'
import { words } from './words.ts'

export type Shown = Pick<
  Charge,
  'id' | 'code' | 'label' | 'modifiers' | 'units' | 'cents' | 'diagnoses' | 'because' | 'missing' | 'state' | 'version'
> & {
  declineReason?: string | null
}

export interface ChargeRowProps {
  charge: Shown
  /** What a person has to decide: modifier 25. */
  suggestion?: string | undefined
  selected?: boolean
  children?: ReactNode
}

/** One line of money: what, for which diagnosis, how much, because of which act, and what is missing. */
export function ChargeRow({ charge, suggestion, selected = false, children }: ChargeRowProps) {
  const { code, label, modifiers, units, cents, diagnoses, because, missing, state } = charge
  const undone = because.some((b) => b.kind === 'undone')
  return (
    <li className="ch-row" id={`charge-${charge.id}`} aria-current={selected || undefined} data-state={state}>
      <span className="ch-code">{[code, ...modifiers].join(' ')}</span>
      <span className="ch-label">
        {label}
        {units > 1 ? <span className="rm-muted"> · {words.units(units)}</span> : null}
        {diagnoses.length > 0 ? <span className="rm-muted"> · {words.diagnoses(diagnoses.join(', '))}</span> : null}
      </span>
      <span className="ch-money">{showMoney(cents * units)}</span>
      <span className="ch-acts">{children ?? <State charge={charge} />}</span>
      <span className="ch-why">
        {because
          .filter((b) => b.kind !== 'undone')
          .map((b) => (
            <span key={`${b.kind}${b.actId}`}>
              {b.text} <Why actId={b.actId} />
            </span>
          ))}
        {missing.map((m) => (
          <StatusMark key={m.key} state="waiting">
            {m.text}
          </StatusMark>
        ))}
        {undone ? <StatusMark state="critical">{words.takenBack}</StatusMark> : null}
        {suggestion ? <StatusMark state="note">{suggestion}</StatusMark> : null}
      </span>
    </li>
  )
}

function State({ charge: { state, missing, declineReason } }: { charge: Shown }) {
  if (state === 'accepted') return <StatusMark state="done">{words.states[state]}</StatusMark>
  if (state === 'declined') return <StatusMark state="refused">{words.declined(declineReason ?? '')}</StatusMark>
  return <StatusMark state={missing.length > 0 ? 'waiting' : 'open'}>{missing.length > 0 ? words.missing : words.states[state]}</StatusMark>
}
