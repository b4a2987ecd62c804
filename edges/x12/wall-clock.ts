import type { Context } from '../../core/context.ts'

/** The practice's wall clock: the digits of an envelope are what a person there would write. */
export function wallClock(timeZone: Context['practice']['timeZone'], instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(Date.parse(instant))
  return parts.replace(' ', 'T')
}
