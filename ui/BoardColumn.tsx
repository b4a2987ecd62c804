import { type ReactNode, useId } from 'react'
import './board.css'

export interface BoardColumnProps {
  id: string
  title: string
  count: number
  /** Right of the title: "2 late". */
  note?: ReactNode
  /** What is said when no card is here. */
  empty?: string
  /** `<BoardCard>`s. */
  children?: ReactNode
}

export function BoardColumn({ id, title, count, note, empty, children }: BoardColumnProps) {
  const heading = useId()
  return (
    <section className="rm-column" data-board-column={id} aria-labelledby={heading}>
      <div className="rm-column-head">
        <h2 id={heading}>{title}</h2>
        {note}
        <span className="rm-column-count">{count}</span>
      </div>
      <div className="rm-column-cards">
        {children}
        {count === 0 && empty ? <p className="rm-column-empty">{empty}</p> : null}
      </div>
    </section>
  )
}
