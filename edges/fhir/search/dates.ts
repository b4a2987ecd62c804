/**
 * Dates of a search (R4, 3.1.1.5.6): a partial date is the whole year, month or day it names, so every prefix becomes a
 * half-open range. A date without an offset is a date of the practice.
 */
import { Temporal } from 'temporal-polyfill'
import type { DatePrefix, DateValue } from './types.ts'

const DATE = /^(eq|ge|le|gt|lt|sa|eb)?(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+ -]\d\d:\d\d)?)?)?)?$/

interface Span {
  from: string
  before: string
  fromDay?: string
  beforeDay?: string
}

/** One date value, or undefined when it is not a date we can place in time. */
export function dateValue(text: string, zone: string): DateValue | undefined {
  const match = DATE.exec(text)
  if (!match) return undefined
  const prefix = (match[1] ?? 'eq') as DatePrefix
  try {
    return ranged(prefix, match[5] === undefined ? daySpan(match, zone) : momentSpan(match, zone))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A year, a month or a day, from midnight to midnight at the practice. */
function daySpan([, , year = '', month, day]: RegExpExecArray, zone: string): Span {
  const first = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`, { overflow: 'reject' })
  const next = first.add(day !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 })
  const midnight = (date: Temporal.PlainDate): string => date.toZonedDateTime(zone).toInstant().toString()
  return { from: midnight(first), before: midnight(next), fromDay: first.toString(), beforeDay: next.toString() }
}

/** A minute, a second, or a part of one. */
function momentSpan(match: RegExpExecArray, zone: string): Span {
  const [, , year, month, day, hour, minute, second, fraction, offset] = match
  if (Number(hour) > 23) throw new RangeError('no such hour')
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${fraction ?? ''}`
  const start =
    offset === undefined
      ? Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(zone).toInstant()
      : Temporal.Instant.from(local + offset.replace(' ', '+'))
  const step =
    second === undefined ? { minutes: 1 } : fraction === undefined ? { seconds: 1 } : { nanoseconds: 10 ** (10 - fraction.length) }
  return { from: start.toString(), before: start.add(step).toString() }
}

/** eq lies in the span; ge starts with it; gt and sa start after it; le ends with it; lt and eb end before it. */
function ranged(prefix: DatePrefix, { from, before, fromDay, beforeDay }: Span): DateValue {
  const days = fromDay !== undefined && beforeDay !== undefined
  switch (prefix) {
    case 'eq':
      return { prefix, from, before, ...(days ? { fromDay, beforeDay } : {}) }
    case 'ge':
      return { prefix, from, ...(days ? { fromDay } : {}) }
    case 'le':
      return { prefix, before, ...(days ? { beforeDay } : {}) }
    case 'gt':
    case 'sa':
      return { prefix, from: before, ...(days ? { fromDay: beforeDay } : {}) }
    default:
      return { prefix, before: from, ...(days ? { beforeDay: fromDay } : {}) }
  }
}
