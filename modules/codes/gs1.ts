/** What the barcode on a carton, syringe or test kit says of it. Pure; runs in browser and server. */
export interface Gs1 {
  /** (01) The item, 14 digits, check digit proved. */
  gtin?: string
  /** (17) The last day of use, yyyy-mm-dd. */
  expiresOn?: string
  /** (10) */
  lot?: string
  /** (21) */
  serial?: string
}

export type Gs1Answer = { kind: 'gs1'; says: Gs1 } | { kind: 'text'; text: string } | { kind: 'bad'; because: 'gtin' | 'date' | 'unknown' }

/** FNC1 as a wedge types it: the end of an element whose length is not fixed. */
export const separator = '\u001d'

/** Digits of the elements of fixed length that stand on medicines; the others end at a separator (GS1 General Specifications, figure 7.8.5-2). */
const fixed: Record<string, number> = { '01': 14, '11': 6, '13': 6, '15': 6, '17': 6 }
const variable = new Set(['10', '21', '30', '240'])

/** Modulo 10 of GS1: weights 3 and 1 from the right. */
export function isGtin(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false
  const sum = [...text.slice(0, 13)].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10 === Number(text[13])
}

/** YYMMDD of this century; day 00 means the month's last day. Null when there is no such day. */
export function gs1Day(text: string): string | null {
  const [year, month, day] = [2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6))]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (!/^\d{6}$/.test(text) || month < 1 || month > 12 || day > last) return null
  return `${year}-${text.slice(2, 4)}-${String(day || last).padStart(2, '0')}`
}

/** As printed under the code: (01)…(17)…(10)…; blanks between the elements do no harm. */
function printed(text: string): Map<string, string> | null {
  const found = [...text.matchAll(/\((\d{2,4})\)([^()]+)/g)]
  if (found.map((m) => m[0]).join('') !== text) return null
  return new Map(found.map((m) => [m[1] ?? '', (m[2] ?? '').trim()]))
}

const idAt = (text: string) => [text.slice(0, 2), text.slice(0, 3)].find((id) => id in fixed || variable.has(id))

/** As a wedge types it: no brackets; an element of open length goes on to the next separator. */
function typed(text: string): Map<string, string> | null {
  const found = new Map<string, string>()
  for (let rest of text.split(separator)) {
    while (rest) {
      const id = idAt(rest)
      if (!id) return null
      const body = rest.slice(id.length)
      const length = fixed[id] ?? body.length
      if (body.length < length || length === 0) return null
      found.set(id, body.slice(0, length))
      rest = body.slice(length)
    }
  }
  return found
}

/**
 * Reads what came out of the scanner or was typed. Something that is no GS1 string is given back as text: a lot number typed by hand.
 * One whose check digit or date is wrong was misread and says so; it is never half believed.
 */
export function readGs1(input: string): Gs1Answer {
  const text = input.trim().replace(/^\][A-Za-z]\d/, '')
  const looksCoded = text.startsWith('(') || text.includes(separator) || /^01\d{14}/.test(text)
  if (!looksCoded) return { kind: 'text', text }
  const elements = text.startsWith('(') ? printed(text) : typed(text)
  if (!elements || elements.size === 0) return { kind: 'bad', because: 'unknown' }
  const gtin = elements.get('01')
  const date = elements.get('17')
  const expiresOn = date === undefined ? undefined : gs1Day(date)
  if (gtin !== undefined && !isGtin(gtin)) return { kind: 'bad', because: 'gtin' }
  if (expiresOn === null) return { kind: 'bad', because: 'date' }
  const lot = elements.get('10')
  const serial = elements.get('21')
  return {
    kind: 'gs1',
    says: { ...(gtin ? { gtin } : {}), ...(expiresOn ? { expiresOn } : {}), ...(lot ? { lot } : {}), ...(serial ? { serial } : {}) },
  }
}
