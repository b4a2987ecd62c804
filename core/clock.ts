/** Time as the house knows it. Instants are ISO strings in UTC everywhere; tests move the hands. */
export interface Clock {
  now(): string
}

export const systemClock: Clock = { now: () => new Date(Date.now()).toISOString() }

export interface HandClock extends Clock {
  set(instant: string): void
  advance(milliseconds: number): void
}

/** A clock that stands still until it is moved. */
export function handClock(start: string): HandClock {
  let at = Date.parse(start)
  return {
    now: () => new Date(at).toISOString(),
    set: (instant) => {
      at = Date.parse(instant)
    },
    advance: (milliseconds) => {
      at += milliseconds
    },
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day (yyyy-mm-dd) of an instant in a time zone. */
export function dayIn(timeZone: string, instant: string): string {
  let format = formatters.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formatters.set(timeZone, format)
  }
  return format.format(Date.parse(instant))
}

/** Whole years from a birth date to a day, both yyyy-mm-dd. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
