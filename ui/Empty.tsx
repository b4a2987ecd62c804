import type { ReactNode } from 'react'
import './states.css'

export interface EmptyProps {
  /** Why nothing is here: "No visits left today". */
  title: string
  /** What it means or what comes next. */
  children?: ReactNode
  /** The next action. */
  action?: ReactNode
}

/** A list with nothing in it says why, and what to do next. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="rm-state" role="status">
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  )
}
