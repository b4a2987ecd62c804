/**
 * Reads the CMS/NCHS file "icd10cm_order_<year>.txt", so that a practice has the whole public-domain set with official texts.
 * Fixed width (CMS, "icd10OrderFiles.pdf"): order number 1-5, code 7-13, flag 15 (1 = may be billed, 0 = header),
 * short description 17-76, long description from 78.
 */
import { dotted } from './words.ts'

export type OrderEntry = {
  readonly order: number
  readonly code: string
  readonly billable: boolean
  readonly short: string
  readonly long: string
}

export type OrderProblem = { readonly line: number; readonly says: string }

export function parseOrderFile(text: string): { entries: OrderEntry[]; problems: OrderProblem[] } {
  const entries: OrderEntry[] = []
  const problems: OrderProblem[] = []
  const seen = new Map<string, number>()
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.trim() === '\u001a') continue
    const entry = readLine(line)
    const earlier = typeof entry === 'string' ? undefined : seen.get(entry.code)
    if (typeof entry === 'string') problems.push({ line: at + 1, says: entry })
    else if (earlier !== undefined) problems.push({ line: at + 1, says: `code ${entry.code} was already on line ${earlier}` })
    else {
      seen.set(entry.code, at + 1)
      entries.push(entry)
    }
  }
  return { entries, problems }
}

/** One line as an entry, or what is wrong with it. */
function readLine(line: string): OrderEntry | string {
  const order = line.slice(0, 5).trim()
  const code = line.slice(6, 13).trim()
  const flag = line.slice(14, 15)
  const short = line.slice(16, 76).trim()
  const long = line.slice(77).trim()
  if (!/^\d{1,5}$/.test(order)) return `columns 1 to 5 should be the order number, found "${order}"`
  if (!/^[A-Z]\d[0-9A-Z][0-9A-Z]{0,4}$/.test(code)) return `columns 7 to 13 should be a code, found "${code}"`
  if (flag !== '0' && flag !== '1') return `column 15 should be 0 (header) or 1 (may be billed), found "${flag}"`
  if (short === '') return 'the short description in columns 17 to 76 is missing'
  return { order: Number(order), code: dotted(code), billable: flag === '1', short, long: long === '' ? short : long }
}
