/**
 * How Roomed reads and writes dates. Pure: no clock, no locale of the machine.
 * NHS CUI D+Ta: DD-Mon-YYYY with the month in letters, so that 03/04 can never be read two ways.
 */

/** A calendar date as `YYYY-MM-DD`. */
export type PlainDate = string

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const DAY = 86_400_000

interface Parts {
  year: number
  month: number
  day: number
}

const two = (n: number) => String(n).padStart(2, '0')
const iso = (p: Parts): PlainDate => `${String(p.year).padStart(4, '0')}-${two(p.month)}-${two(p.day)}`

function split(date: PlainDate): Parts | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  return m ? { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } : null
}

function isReal({ year, month, day }: Parts): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function dayNumber(date: PlainDate): number | null {
  const p = split(date)
  return p ? Math.round(Date.UTC(p.year, p.month - 1, p.day) / DAY) : null
}

/** `14-Jul-1945`, from `1945-07-14` (what follows the date is ignored). */
export function showDate(date: PlainDate): string {
  const p = split(date)
  return p ? `${two(p.day)}-${MONTHS[p.month - 1]}-${p.year}` : date
}

/** `14-Jul`, for dates of this year in narrow columns. */
export function showDay(date: PlainDate): string {
  return showDate(date).slice(0, 6)
}

/** The calendar date of an instant in the practice's time zone. */
export function dateOf(instant: string | number | Date, timeZone: string): PlainDate {
  const f = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return f.format(new Date(instant))
}

export interface TimeStyle {
  timeZone: string
  /** 24 on labels, MAR and audit; 12 on the schedule. */
  hours?: 12 | 24
}

/** `14:05`, or `2:05 pm`. */
export function showTime(instant: string | number | Date, { timeZone, hours = 24 }: TimeStyle): string {
  const f = new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const [h = '00', m = '00'] = f.format(new Date(instant)).split(':')
  if (hours === 24) return `${h}:${m}`
  const hour = Number(h)
  return `${hour % 12 || 12}:${m} ${hour < 12 ? 'am' : 'pm'}`
}

/** `14-Jul-2026 14:05`. */
export function showInstant(instant: string | number | Date, style: TimeStyle): string {
  return `${showDate(dateOf(instant, style.timeZone))} ${showTime(instant, style)}`
}

function monthsBetween(from: Parts, to: Parts): number {
  return (to.year - from.year) * 12 + (to.month - from.month) - (to.day < from.day ? 1 : 0)
}

/** `3 d`, `5 w`, `14 m`, `7 y`. Days to 4 weeks, weeks to 3 months, months to 2 years, then years. */
export function showAge(birth: PlainDate, on: PlainDate): string {
  const a = split(birth)
  const b = split(on)
  const from = dayNumber(birth)
  const to = dayNumber(on)
  if (!a || !b || from === null || to === null || to < from) return ''
  const days = to - from
  const months = monthsBetween(a, b)
  if (days < 28) return `${days} d`
  if (months < 3) return `${Math.floor(days / 7)} w`
  if (months < 24) return `${months} m`
  return `${Math.floor(months / 12)} y`
}

/** `14-Jul-1945 (81 y)`. */
export function showBirth(birth: PlainDate, on: PlainDate): string {
  const age = showAge(birth, on)
  return age ? `${showDate(birth)} (${age})` : showDate(birth)
}

/** `1 h 5 min`: falling units, zero units dropped. */
export function showDuration(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes))
  const h = Math.floor(whole / 60)
  const m = whole % 60
  return [h > 0 ? `${h} h` : '', m > 0 || h === 0 ? `${m} min` : ''].filter(Boolean).join(' ')
}

/** How old a value is, in one unit: `4 min`, `2 h`, `3 d`, `5 w`, `14 m`, `2 y`. */
export function showSince(from: string | number | Date, to: string | number | Date): string {
  const minutes = Math.max(0, Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 60_000))
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`
  const days = Math.floor(minutes / 1440)
  if (days < 28) return `${days} d`
  if (days < 90) return `${Math.floor(days / 7)} w`
  if (days < 730) return `${Math.floor(days / 30.44)} m`
  return `${Math.floor(days / 365.25)} y`
}

export interface ParseDateOptions {
  today: PlainDate
  /** A two-digit year is read as the latest past year (births), or as this century (appointments). */
  sense?: 'past' | 'future'
}

function fullYear(text: string, month: number, day: number, { today, sense = 'past' }: ParseDateOptions): number {
  if (text.length === 4) return Number(text)
  const year = 2000 + Number(text)
  if (sense === 'future') return year
  return iso({ year, month, day }) <= today ? year : year - 100
}

function monthOf(name: string): number {
  const clean = name.toLowerCase().replace('.', '')
  if (clean.length < 3) return 0
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].findIndex((m) => m.startsWith(clean) || (clean === 'sept' && m === 'september'))
  return full + 1
}

/** [month, day, year] as text, in the order Americans write figures. */
function figures(text: string): [string, string, string] | null {
  const parted = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text)
  if (parted) return [parted[1] ?? '', parted[2] ?? '', parted[3] ?? '']
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  if (run) return [run[1] ?? '', run[2] ?? '', run[3] ?? '']
  const isoText = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (isoText) return [isoText[2] ?? '', isoText[3] ?? '', isoText[1] ?? '']
  const monthFirst = /^([a-z]+\.?)[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|\d{2})$/i.exec(text)
  if (monthFirst) return [String(monthOf(monthFirst[1] ?? '')), monthFirst[2] ?? '', monthFirst[3] ?? '']
  const dayFirst = /^(\d{1,2})[\s-]*([a-z]+\.?)[\s,-]+(\d{4}|\d{2})$/i.exec(text)
  if (dayFirst) return [String(monthOf(dayFirst[2] ?? '')), dayFirst[1] ?? '', dayFirst[3] ?? '']
  return null
}

/** Reads 07/14/1945, 7/14/45, 071445, 07141945, July 14 1945, Jul 14, 1945, 14-Jul-1945, 1945-07-14. Null when it is no date. */
export function parseDate(text: string, options: ParseDateOptions): PlainDate | null {
  const found = figures(text.trim())
  if (!found) return null
  const month = Number(found[0])
  const day = Number(found[1])
  const date = { year: fullYear(found[2], month, day, options), month, day }
  return isReal(date) ? iso(date) : null
}
