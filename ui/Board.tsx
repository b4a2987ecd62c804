import { Children, isValidElement, type KeyboardEvent, type ReactNode, useRef } from 'react'
import './board.css'
import type { BoardColumnProps } from './BoardColumn.tsx'
import { useSlide } from './slide.ts'
import { words } from './words.ts'

export interface BoardProps {
  label: string
  /** `<BoardColumn>`s, a column a stage. */
  children: ReactNode
}

const CARD = '[data-board-card]'

/** The card that a key leads to: j/k and up/down within a column, left/right to the nearest in the next column that has one. */
function neighbour(root: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const columns = [...root.querySelectorAll<HTMLElement>('[data-board-column]')].map((c) => [...c.querySelectorAll<HTMLElement>(CARD)])
  const x = columns.findIndex((c) => c.includes(from))
  const y = columns[x]?.indexOf(from) ?? 0
  const step = { j: [0, 1], ArrowDown: [0, 1], k: [0, -1], ArrowUp: [0, -1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key]
  if (!step) return null
  const [dx = 0, dy = 0] = step
  if (dy !== 0) return columns[x]?.[y + dy] ?? null
  for (let i = x + dx; i >= 0 && i < columns.length; i += dx) {
    const column = columns[i]
    if (column && column.length > 0) return column[Math.min(y, column.length - 1)] ?? null
  }
  return null
}

/** Several patients by stage. Arrow keys or j/k rove; a card that changes column slides there. */
export function Board({ label, children }: BoardProps) {
  const root = useRef<HTMLDivElement>(null)
  useSlide(root)
  const rove = (e: KeyboardEvent<HTMLDivElement>) => {
    const from = (e.target as HTMLElement).closest<HTMLElement>(CARD)
    if (!from || e.target !== from || e.ctrlKey || e.metaKey || e.altKey || !root.current) return
    const to = neighbour(root.current, from, e.key)
    if (!to) return
    e.preventDefault()
    to.focus()
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const show = (id: string) =>
    root.current
      ?.querySelector(`[data-board-column="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'smooth' })
  const stages = Children.toArray(children).filter((c) => isValidElement<BoardColumnProps>(c))
  return (
    <div className="rm-board" ref={root}>
      <nav className="rm-board-stages" aria-label={words.stages}>
        {stages.map((stage) => (
          <button key={stage.props.id} type="button" onClick={() => show(stage.props.id)}>
            {stage.props.title} <span className="rm-unit">{stage.props.count}</span>
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/useSemanticElements: a board is a group of lists, not a fieldset */}
      <div className="rm-board-columns" role="group" aria-label={label} onKeyDown={rove}>
        {children}
      </div>
    </div>
  )
}
