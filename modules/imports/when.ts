import { Temporal } from 'temporal-polyfill'

const day = /^\d{4}-\d\d-\d\d/

/** The day that was sent, as it was written there; null for a year or a month alone, which is no day, and for 31 February. */
export function dayOf(sent: string | undefined): string | null {
  if (!sent || !day.test(sent)) return null
  try {
    return Temporal.PlainDate.from(sent.slice(0, 10), { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** The moment that was sent. A day alone becomes its first moment at the practice, as the hour is not known. */
export function instantOf(sent: string | undefined, zone: string): string | null {
  if (!sent || !day.test(sent)) return null
  try {
    if (sent.length === 10) return Temporal.PlainDate.from(sent, { overflow: 'reject' }).toZonedDateTime(zone).toInstant().toString()
    return Temporal.Instant.from(sent).toString()
  } catch {
    return null
  }
}
