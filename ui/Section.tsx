import { type ReactNode, useId } from 'react'
import './layout.css'

export interface SectionProps {
  title: string
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A group set apart by white space alone. */
export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className="rm-section" aria-labelledby={id}>
      <div className="rm-section-head">
        <h2 id={id}>{title}</h2>
        {note ? <span className="rm-card-note">{note}</span> : null}
        {actions ? <div className="rm-card-actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  )
}
