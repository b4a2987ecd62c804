/** A length of time as schedules write it: `6 weeks`, `7 years + 4 weeks`. */
type One = `${number} ${'days' | 'weeks' | 'months' | 'years' | 'day' | 'week' | 'month' | 'year'}`
export type Span = One | `${One} + ${One}`

const perDay = 86_400_000
const parsed = new Map<string, { months: number; days: number }>()

function read(span: Span): { months: number; days: number } {
  const known = parsed.get(span)
  if (known) return known
  const sum = { months: 0, days: 0 }
  for (const part of span.split(' + ')) {
    const [count = '', unit = ''] = part.split(' ')
    const n = Number(count)
    if (unit.startsWith('year')) sum.months += 12 * n
    else if (unit.startsWith('month')) sum.months += n
    else sum.days += unit.startsWith('week') ? 7 * n : n
  }
  parsed.set(span, sum)
  return sum
}

/** Days are counted from 1970 so that they compare and subtract as numbers. */
export const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / perDay
export const dayText = (day: number): string => new Date(day * perDay).toISOString().slice(0, 10)

/** A day that is not in the month becomes the first of the next one (CDSi logic specification, CALCDT-5). */
export function after(day: number, span: Span): number {
  const { months, days } = read(span)
  if (months === 0) return day + days
  const at = new Date(day * perDay)
  const month = at.getUTCMonth() + months
  const moved = Date.UTC(at.getUTCFullYear(), month, at.getUTCDate())
  const fits = new Date(moved).getUTCMonth() === ((month % 12) + 12) % 12
  return (fits ? moved : Date.UTC(at.getUTCFullYear(), month + 1, 1)) / perDay + days
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** As it stands in a sentence, and as the screens write days: 04-Mar-2026. */
export function spoken(day: number): string {
  const at = new Date(day * perDay)
  return `${String(at.getUTCDate()).padStart(2, '0')}-${names[at.getUTCMonth()]}-${at.getUTCFullYear()}`
}

/** The first of the given month and day (mm-dd) on or before a day. */
export function lastAnniversary(day: number, monthDay: string): number {
  const year = new Date(day * perDay).getUTCFullYear()
  const here = dayNumber(`${year}-${monthDay}`)
  return here <= day ? here : dayNumber(`${year - 1}-${monthDay}`)
}
