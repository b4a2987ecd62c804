import { type ReactNode, useId } from 'react'
import './checklist.css'
import { type Status, StatusMark } from './StatusMark.tsx'

export interface ChecklistProps {
  label: string
  /** `<Step>`s, in the order the work is done; any order is allowed. */
  children: ReactNode
}

/** One column of work whose ticks are the progress. */
export function Checklist({ label, children }: ChecklistProps) {
  return (
    <ol className="rm-checklist" aria-label={label}>
      {children}
    </ol>
  )
}

export interface StepProps {
  title: string
  state: Extract<Status, 'open' | 'done' | 'waiting' | 'refused' | 'alert' | 'critical'>
  /** Right of the title: "120/80, 37 °C", "refused by patient". */
  note?: ReactNode
  /** Folds the body away; without `onToggle` the body is always open. */
  open?: boolean
  onToggle?: () => void
  children?: ReactNode
}

/** One line of the list with its form beneath. */
export function Step({ title, state, note, open = true, onToggle, children }: StepProps) {
  const body = useId()
  const shown = open && Boolean(children)
  return (
    <li className="rm-step" data-state={state}>
      <span className="rm-step-mark">
        <StatusMark state={state} />
      </span>
      {onToggle ? (
        <button type="button" className="rm-step-title rm-step-toggle" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          {title}
        </button>
      ) : (
        <h2 className="rm-step-title">{title}</h2>
      )}
      <span className="rm-step-note">{note}</span>
      {shown ? (
        <div id={body} className="rm-step-body">
          {children}
        </div>
      ) : null}
    </li>
  )
}
