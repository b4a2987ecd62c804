import type { ReactNode } from 'react'
import './board.css'

export interface BoardCardProps {
  id: string
  /** `FAMILY, Given`; wraps, never truncates. */
  name: string
  /** Age and sex: "81 y F". */
  detail?: string
  /** Planned time, "9:40 am". */
  time?: string
  /** A `<Timer>`: seen first. */
  timer?: ReactNode
  /** "Room 4". */
  place?: string | null
  /** Who is waiting for whom: "for Dr. Lee". */
  waitingFor?: string | null
  reason?: string | null
  /** `<StatusMark>`s: interpreter, fall risk, forms missing. */
  tags?: ReactNode
  /** Buttons: what may be done from here, the same as its keys. */
  actions?: ReactNode
  selected?: boolean
  /** The one card that Tab reaches; defaults to `selected`. */
  tabStop?: boolean
  onSelect?: () => void
  onOpen?: () => void
}

/** One visit. Focus selects it, Enter or a second click opens it. */
export function BoardCard(props: BoardCardProps) {
  const whole = props.time?.replaceAll(' ', '\u00a0')
  const forWhom = props.waitingFor?.replaceAll(' ', '\u00a0')
  const {
    id,
    name,
    detail,
    timer,
    place,
    waitingFor,
    reason,
    tags,
    actions,
    selected = false,
    tabStop = selected,
    onSelect,
    onOpen,
  } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card holds buttons of its own, so it cannot be one
    <div
      className="rm-visit"
      role="group"
      aria-label={[name, detail, place, waitingFor].filter(Boolean).join(', ')}
      aria-current={selected || undefined}
      tabIndex={tabStop ? 0 : -1}
      data-board-card={id}
      data-slide={id}
      data-selected={selected}
      onFocus={onSelect}
      onClick={(e) => {
        if ((e.target as HTMLElement).closest('button')) return
        if (selected) onOpen?.()
        else onSelect?.()
      }}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && e.target === e.currentTarget && !e.ctrlKey && !e.metaKey) onOpen?.()
      }}
    >
      <span className="rm-visit-top">
        <b>{[place, forWhom].filter(Boolean).join(' ') || whole}</b>
        {timer}
      </span>
      <span className="rm-visit-name">{name}</span>
      <span className="rm-visit-who">{[detail, reason, place || waitingFor ? whole : null].filter(Boolean).join(' · ')}</span>
      {tags ? <span className="rm-visit-tags">{tags}</span> : null}
      {actions ? <span className="rm-visit-actions">{actions}</span> : null}
    </div>
  )
}
