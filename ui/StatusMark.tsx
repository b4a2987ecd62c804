import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './Shape.tsx'
import './status.css'
import { words } from './words.ts'

export type Status = 'high' | 'low' | 'critical' | 'waiting' | 'done' | 'refused' | 'open' | 'alert' | 'note'

const MARKS: Record<Status, { letter: string; shape: ShapeName; name: string }> = {
  high: { letter: 'H', shape: 'up', name: words.high },
  low: { letter: 'L', shape: 'down', name: words.low },
  critical: { letter: '!!', shape: 'diamond', name: words.critical },
  waiting: { letter: '', shape: 'quarter', name: words.waiting },
  done: { letter: '', shape: 'tick', name: words.done },
  refused: { letter: '', shape: 'barred', name: words.refusedState },
  alert: { letter: '', shape: 'warning', name: words.alert },
  note: { letter: '', shape: 'square', name: '' },
  open: { letter: '', shape: 'ring', name: '' },
}

export interface StatusMarkProps {
  state: Status
  /** Says what is high, waiting or done; without it the letter and shape stand alone with a spoken name. */
  children?: ReactNode
}

/** Letter + shape + colour, readable in black and white: H ▲, L ▼, critical ◆, waiting ◔, done ✓, refused ⊘; `alert` for a standing risk (allergy, fall), `note` for what is merely good to know. */
export function StatusMark({ state, children }: StatusMarkProps) {
  const { letter, shape, name } = MARKS[state]
  return (
    <span className="rm-mark" data-state={state}>
      {name ? <span className="rm-sr">{name} </span> : null}
      {letter ? <span aria-hidden="true">{letter}</span> : null}
      <Shape name={shape} />
      {children ? <span className="rm-mark-text">{children}</span> : null}
    </span>
  )
}
