import { dateOf, type PlainDate, showTime } from '../../../ui/index.ts'

/** Minutes from midnight at the practice. */
export function minuteOf(instant: string, timeZone: string): number {
  const [h = '0', m = '0'] = showTime(instant, { timeZone }).split(':')
  return Number(h) * 60 + Number(m)
}

/** The instant of a minute of a day at the practice, whatever the zone of this machine. */
export function instantAt(day: PlainDate, minute: number, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * 60_000
  let guess = wanted
  // Twice: the first shift may cross a change of clocks.
  for (let i = 0; i < 2; i++) {
    const seen = Date.parse(`${dateOf(guess, timeZone)}T00:00:00Z`) + minuteOf(new Date(guess).toISOString(), timeZone) * 60_000
    guess += wanted - seen
  }
  return new Date(guess).toISOString()
}

export const dayAfter = (day: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
export const weekdayOf = (day: PlainDate): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** `10:20 am`, from minutes. */
export function showMinute(minute: number): string {
  const hour = Math.floor(minute / 60)
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`
}
