import { Zip, ZipDeflate } from 'fflate'

/** A cell that a spreadsheet would run as a formula begins with one of these (OWASP, CSV injection): it is made text by an apostrophe. */
const runs = /^[=+\-@\t\r\n]/
const number = /^-?\d+(\.\d+)?$/

export function cellOf(value: string | null): string {
  const text = value ?? ''
  const safe = runs.test(text) && !number.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180: a comma between, CRLF at the end. */
export const lineOf = (cells: readonly (string | null)[]): string => `${cells.map(cellOf).join(',')}\r\n`

const utf8 = new TextEncoder()
/** Without it a spreadsheet reads names in the code page of its country. */
const byteOrderMark = '\ufeff'

/** A zip that is written as it goes: one file after the other, each in parts, so that a year never stands whole in memory as text. */
export function openZip() {
  const parts: Uint8Array[] = []
  let failed: Error | undefined
  const zip = new Zip((error, part) => {
    if (error) failed = error
    else parts.push(part)
  })
  return {
    file(name: string) {
      const file = new ZipDeflate(name, { level: 6 })
      zip.add(file)
      file.push(utf8.encode(byteOrderMark))
      return { write: (text: string) => file.push(utf8.encode(text)), end: () => file.push(new Uint8Array(0), true) }
    },
    end(): Uint8Array<ArrayBuffer> {
      zip.end()
      if (failed) throw failed
      return new Uint8Array(Buffer.concat(parts))
    },
  }
}
