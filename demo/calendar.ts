/** Days and minutes of the clinic's own clock. Days are yyyy-mm-dd, minutes count from midnight. */
const dayMs = 86_400_000
const minuteMs = 60_000

export const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)
export const addDays = (day: string, days: number): string => new Date(utc(day) + days * dayMs).toISOString().slice(0, 10)
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / dayMs)
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(utc(day)).getUTCDay())
export const ageInMonths = (birthDate: string, day: string): number => daysBetween(birthDate, day) / 30.4375
export const ageInYears = (birthDate: string, day: string): number => daysBetween(birthDate, day) / 365.25

export type LocalClock = {
  /** The instant, in milliseconds, of a minute of a local day. */
  at(day: string, minute: number): number
  /** The local minute of the day of an instant. */
  minuteOf(instant: number): number
  dayOf(instant: number): string
}

/** A clock of one time zone. The offset is taken at noon: clinics are closed at the hours when clocks change. */
export function localClock(timeZone: string): LocalClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const read = (instant: number) => {
    const found = Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]))
    return { day: `${found['year']}-${found['month']}-${found['day']}`, minute: Number(found['hour']) * 60 + Number(found['minute']) }
  }
  const midnights = new Map<string, number>()
  const midnight = (day: string) => {
    const known = midnights.get(day)
    if (known !== undefined) return known
    const noonUtc = utc(day) + 12 * 60 * minuteMs
    const seen = read(noonUtc)
    const offset = daysBetween(day, seen.day) * 1440 + seen.minute - 720
    const start = utc(day) - offset * minuteMs
    midnights.set(day, start)
    return start
  }
  return {
    at: (day, minute) => midnight(day) + minute * minuteMs,
    minuteOf: (instant) => read(instant).minute,
    dayOf: (instant) => read(instant).day,
  }
}

export const instant = (at: number): string => new Date(at).toISOString()
