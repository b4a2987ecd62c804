import { StatusMark, showDate } from '../../../ui/index.ts'
import type { Fitting, Line as LineData, Status } from '../forecast.ts'
import { words } from './words.ts'

const marks = {
  due: 'waiting',
  overdue: 'alert',
  contraindicated: 'refused',
  complete: 'done',
  up_to_date: 'done',
  later: 'note',
  aged_out: 'note',
  abstain: 'open',
} as const satisfies Record<Status, string>

export function Mark({ status }: { status: Status }) {
  return <StatusMark state={marks[status]}>{words.status[status]}</StatusMark>
}

/** A vaccine that fits, with what stands on the shelf. */
export function Fits({ product }: { product: Fitting }) {
  return (
    <span>
      {product.name} <span className="rm-muted">{words.onHand(product.onHand)}</span>
    </span>
  )
}

/** One series: what it is, how it stands, and why. */
export function LineHead({ line }: { line: LineData }) {
  const dose = words.dose(line.doseNumber, line.doses)
  return (
    <div className="fc-head">
      <b>{line.name}</b>
      {dose ? <span className="rm-muted">{dose}</span> : null}
      <Mark status={line.status} />
      {line.recommended && (line.status === 'later' || line.status === 'up_to_date') ? (
        <span className="rm-muted rm-num">{words.from(showDate(line.recommended))}</span>
      ) : null}
    </div>
  )
}

export function Because({ line }: { line: LineData }) {
  return (
    <div className="rm-second" title={line.source}>
      {line.because}
    </div>
  )
}
