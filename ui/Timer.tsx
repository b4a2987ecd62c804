import { showDuration } from './dates.ts'
import { Shape } from './Shape.tsx'
import './status.css'
import { useNow } from './ticker.ts'
import { words } from './words.ts'

export interface TimerProps {
  /** When the waiting began. */
  since: string | number | Date
  /** Minutes after which it turns amber, then red. */
  amber?: number
  red?: number
  /** What is waited for; spoken before the minutes. */
  label?: string
}

export type TimerLevel = 'calm' | 'amber' | 'red'

export function levelOf(minutes: number, amber = Number.POSITIVE_INFINITY, red = Number.POSITIVE_INFINITY): TimerLevel {
  if (minutes >= red) return 'red'
  return minutes >= amber ? 'amber' : 'calm'
}

/** Minutes since; late is said by icon, word and colour. */
export function Timer({ since, amber, red, label = words.waiting }: TimerProps) {
  const minutes = Math.max(0, Math.floor((useNow() - new Date(since).getTime()) / 60_000))
  const level = levelOf(minutes, amber, red)
  return (
    <span className="rm-timer" data-level={level}>
      <span className="rm-sr">{label} </span>
      {level === 'calm' ? null : <Shape name={level === 'red' ? 'alert' : 'clock'} />}
      {showDuration(minutes)}
      {level === 'calm' ? null : <span className="rm-sr"> {words.late}</span>}
    </span>
  )
}
