import { words } from './words.ts'

/** `1:59:07`, `4:05`. */
export function showClock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** When something is due, seen from now. */
export function showDue(due: string, now: number): string {
  const minutes = Math.max(0, Math.round((Date.parse(due) - now) / 60_000))
  if (minutes < 60) return words.inMinutes(minutes)
  if (minutes < 36 * 60) return words.inHours(Math.round(minutes / 60))
  return words.inDays(Math.round(minutes / 1440))
}

export const daysUntil = (day: string, today: string) => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)

export interface Place {
  choice: number | null
  flagged: boolean
}

export const unanswered = (places: readonly Place[]) => places.filter((p) => p.choice === null).length
