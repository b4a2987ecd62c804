import { type Delimiters, detect } from './delimiters.ts'
import { broken } from './refusal.ts'
import type { Segment } from './segment.ts'

/** Between segments: line ends, blanks, and the end-of-file marks of old systems. */
const isGap = (code: number) => code <= 32 || code === 0x1a || code === 0xfeff

/** UTF-8 when it is valid, else one byte one character, which can always be read. */
function decode(input: string | Uint8Array): { text: string; bytesOf: (text: string) => number } {
  const utf8 = new TextEncoder()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked
  const inUtf8 = (text: string) => (/^[\u0000-\u007f]*$/.test(text) ? text.length : utf8.encode(text).length)
  if (typeof input === 'string') return { text: input, bytesOf: inUtf8 }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input), bytesOf: inUtf8 }
  } catch {
    const text = new TextDecoder('latin1').decode(input).replace(/^\u00ef\u00bb\u00bf/, '   ')
    return { text, bytesOf: (part) => part.length }
  }
}

function skipGap(text: string, from: number): number {
  let position = from
  while (position < text.length && isGap(text.charCodeAt(position))) position++
  return position
}

/**
 * Splits any X12 file (claims, 999, TA1, 277CA, 835 …) into segments. Accepts a byte order mark, any delimiters, line ends
 * after terminators and several interchanges in one file, each with its own delimiters.
 * Throws a Refusal `x12.not-x12`, `x12.cut-short` or `x12.bad-segment` with byte and segment in `detail`.
 */
export function tokenize(input: string | Uint8Array): Segment[] {
  const { text, bytesOf } = decode(input)
  const segments: Segment[] = []
  let delimiters: Delimiters | undefined
  let byte = 0
  let position = 0
  const advance = (to: number) => {
    byte += bytesOf(text.slice(position, to))
    position = to
  }
  for (;;) {
    advance(skipGap(text, position))
    if (position >= text.length) break
    const place = { byte, segment: segments.length + 1 }
    if (!delimiters || (segments.at(-1)?.id === 'IEA' && text.startsWith('ISA', position))) {
      delimiters = detect(text, position)?.delimiters
      if (!delimiters) throw broken('not-x12', 'This is not an X12 file: it does not begin with a readable ISA segment', place)
    }
    const end = text.indexOf(delimiters.terminator, position)
    if (end === -1) throw broken('cut-short', 'The file is cut short: the last segment has no end mark. Ask for it again', place)
    const [id = '', ...elements] = text.slice(position, end).split(delimiters.element)
    if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id)) throw broken('bad-segment', 'A segment does not begin with a segment name', place)
    segments.push({ id, elements, number: place.segment, byte, delimiters })
    advance(end + 1)
  }
  if (segments.length === 0) throw broken('not-x12', 'The file is empty', { byte: 0, segment: 1 })
  return segments
}
