/** How a patient is found: the words of a patient, and the words of what was typed. Pure; the browser uses the same. */

interface Findable {
  family: string
  given: string
  middle?: string | null | undefined
  preferred?: string | null | undefined
  birthDate: string
  phone?: string | null | undefined
  phoneAlt?: string | null | undefined
  mrn: string
}

/** Letters that have no mark to take off. */
const plainLetters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Lower-case letters without marks: Núñez → nunez, Łukasz → lukasz. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter]!)

const quotes = /['’‘ʼ`´]/g
const gaps = /[^\p{L}\p{N}]+/u

/** O'Brien → obrien, brien; García-López → garcia, lopez, garcialopez; de la Cruz → de, la, cruz, delacruz. */
function nameWords(name: string): string[] {
  const folded = fold(name)
  const parts = folded.replace(quotes, '').split(gaps)
  const halves = folded.replace(quotes, ' ').split(gaps)
  return [...parts, ...halves, parts.join('')].filter((word) => word.length > 1 || word === parts.join(''))
}

/** 1945-07-14 → 19450714, 07141945, 071445 and, as people write it, 7141945. */
function dateWords(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  return [year + month + day, month + day + year, month + day + year.slice(2), String(Number(month)) + day + year]
}

/** A North American number without its 1; any other as it is. */
export function phoneDigits(phone: string | null | undefined): string {
  const digits = (phone ?? '').replace(/\D/g, '')
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
}

function phoneWords(phone: string | null | undefined): string[] {
  const digits = phoneDigits(phone)
  return digits.length < 7 ? [] : [digits, digits.slice(-7), digits.slice(-4)]
}

function mrnWords(mrn: string): string[] {
  const word = fold(mrn).replace(/[^\p{L}\p{N}]/gu, '')
  return [word, word.replace(/^\p{L}+/u, '')]
}

/** Every word a patient is found by the beginning of. */
export function wordsOf(p: Findable): string[] {
  const names = [p.family, p.given, p.middle, p.preferred].flatMap((name) => nameWords(name ?? ''))
  return [...new Set([...names, ...dateWords(p.birthDate), ...phoneWords(p.phone), ...phoneWords(p.phoneAlt), ...mrnWords(p.mrn)])].filter(
    Boolean,
  )
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (text: string) => text.padStart(2, '0')
const monthNumber = (name: string) => two(String(months.indexOf(name.slice(0, 3)) + 1))
const monthName = `(${months.join('|')})[a-z]*\\.?`

/** What stands for one word though it has gaps, and that word: dates and telephone numbers. Longest first. */
const runs: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/g, (_, year, month, day) => year + two(month!) + two(day!)],
  [/\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g, (_, month, day, year) => two(month!) + two(day!) + year],
  [
    new RegExp(`\\b(\\d{1,2})[\\s-]*${monthName}[\\s,-]+(\\d{4}|\\d{2})\\b`, 'g'),
    (_, day, month, year) => monthNumber(month!) + two(day!) + year,
  ],
  [
    new RegExp(`\\b${monthName}[\\s-]*(\\d{1,2})[\\s,-]+(\\d{4}|\\d{2})\\b`, 'g'),
    (_, month, day, year) => monthNumber(month!) + two(day!) + year,
  ],
  [/(?:\+?1[\s.-]*)?\(?\b(\d{3})\)?[\s.-]*(\d{3})[\s.-]*(\d{4})\b/g, (_, area, exchange, line) => area! + exchange + line],
  [/\b(\d{3})[\s.-](\d{4})\b/g, (_, exchange, line) => exchange! + line],
  [/\b(\d{1,2})\/(\d{1,2})\b/g, (_, month, day) => two(month!) + two(day!)],
]

/** More words than this only slow the search down. */
const most = 5

/** The words of what was typed, the longest (most selective) first. "O'Brien 7/14/45" → obrien, 071445. */
export function foldQuery(text: string): string[] {
  const folded = runs.reduce((rest, [pattern, word]) => rest.replace(pattern, (...all) => ` ${word(...(all as string[]))} `), fold(text))
  const words = folded.replace(quotes, '').split(gaps).filter(Boolean)
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, most)
}
