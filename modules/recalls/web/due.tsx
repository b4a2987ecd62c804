import { StatusMark, showDate } from '../../../ui/index.ts'
import type { ItemLine } from '../recalls.ts'
import { words } from './words.ts'

/** Since when, on what day, or why nobody can tell. */
export function dueText({ state, day, because }: ItemLine): string {
  if (state === 'unknown') return because ?? ''
  if (!day) return words.never
  return state === 'due' ? words.since(showDate(day)) : words.on(showDate(day))
}

export const sourceText = ({ publisher, year }: ItemLine) => (publisher && year ? words.source(publisher, year) : words.ours)

const markOf = { due: 'alert', soon: 'waiting', unknown: 'note' } as const

/** One thing that is due, in a line. */
export function Due({ item }: { item: ItemLine }) {
  return (
    <span>
      <StatusMark state={markOf[item.state]}>
        <b>{item.title}</b>
      </StatusMark>{' '}
      <span className="rm-second">{dueText(item)}</span>
    </span>
  )
}

/** Where the reaching stands: what to do next, or until when to leave it. */
export function Standing({ item }: { item: ItemLine }) {
  const { stance, until, tries } = item
  const state = stance === 'booked' ? 'done' : stance === 'open' || stance === 'letter' ? 'open' : 'waiting'
  return (
    <span>
      <StatusMark state={state}>{[words.stances[stance], until ? showDate(until) : ''].filter(Boolean).join(' ')}</StatusMark>{' '}
      <span className="rm-second">{words.tries(tries)}</span>
    </span>
  )
}
