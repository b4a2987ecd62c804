import type { Place } from './exam-view.ts'
import './exam.css'
import { words } from './words.ts'

export interface NavigatorProps {
  places: readonly Place[]
  at: number
  onGo: (place: number) => void
}

const stateOf = (p: Place) =>
  [p.choice === null ? words.isOpen : words.isAnswered, p.flagged ? words.isFlagged : ''].filter(Boolean).join(', ')

/** Every question by its number: filled when answered, a corner when it is to be looked at again. */
export function Navigator({ places, at, onGo }: NavigatorProps) {
  return (
    <nav className="ex-navigator" aria-label={words.navigator}>
      {places.map((p, i) => (
        <button
          key={i}
          type="button"
          aria-label={words.goTo(i + 1, stateOf(p))}
          aria-current={i === at ? 'step' : undefined}
          data-answered={p.choice !== null || undefined}
          data-flagged={p.flagged || undefined}
          onClick={() => onGo(i)}
        >
          {i + 1}
        </button>
      ))}
    </nav>
  )
}
