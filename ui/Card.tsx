import { type ReactNode, useId } from 'react'
import './layout.css'

export interface CardProps {
  title?: string
  /** Muted, beside the title: an age, a source. */
  note?: ReactNode
  actions?: ReactNode
  /** No padding: for tables and lists that reach the edge. */
  flush?: boolean
  children: ReactNode
}

/** White paper with a hairline. */
export function Card({ title, note, actions, flush = false, children }: CardProps) {
  const id = useId()
  return (
    <section className="rm-card" data-flush={flush} aria-labelledby={title ? id : undefined}>
      {title ? (
        <div className="rm-card-head">
          <h2 id={id}>{title}</h2>
          {note ? <span className="rm-card-note">{note}</span> : null}
          {actions ? <div className="rm-card-actions">{actions}</div> : null}
        </div>
      ) : null}
      <div className="rm-card-body">{children}</div>
    </section>
  )
}
