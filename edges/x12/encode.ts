import { STANDARD } from './delimiters.ts'
import { isWritable } from './fold.ts'

/** A value, or a composite of values; undefined and '' are the same. */
export type Value = string | undefined | readonly (string | undefined)[]
/** A segment before it is text: name, then positions 01, 02 … */
export type Draft = readonly [id: string, ...values: Value[]]

/** A bug, not a user's mistake: `normalize` finds every such value first and names the field. */
export class UnwritableValue extends Error {
  constructor(id: string, position: number) {
    super(`${id}${position.toString().padStart(2, '0')} holds a character that an X12 file cannot carry.`)
    this.name = 'UnwritableValue'
  }
}

function joined(values: readonly (string | undefined)[], separator: string): string {
  const last = values.findLastIndex((value) => value !== undefined && value !== '')
  return values
    .slice(0, last + 1)
    .map((value) => value ?? '')
    .join(separator)
}

/** Writes one segment without trailing empty elements or components, and without its terminator. */
export function encode([id, ...values]: Draft): string {
  const elements = values.map((value, index) => {
    const parts = typeof value === 'object' ? value : [value]
    if (!parts.every((part) => part === undefined || isWritable(part))) throw new UnwritableValue(id, index + 1)
    return joined(parts, STANDARD.component)
  })
  return joined([id, ...elements], STANDARD.element)
}

export interface InterchangeHeader {
  sender: { qualifier: string; id: string }
  receiver: { qualifier: string; id: string }
  /** ISO date and time; the digits are taken as written. */
  at: string
  control: number
  acknowledge: boolean
  usage: 'T' | 'P'
}

/** ISA is the one segment of fixed width: 106 characters with its terminator (facts 1.2). */
export function encodeIsa(header: InterchangeHeader): string {
  const fields: [string, number][] = [
    ['00', 2],
    ['', 10],
    ['00', 2],
    ['', 10],
    [header.sender.qualifier, 2],
    [header.sender.id, 15],
    [header.receiver.qualifier, 2],
    [header.receiver.id, 15],
    [header.at.slice(2, 10).replaceAll('-', ''), 6],
    [header.at.slice(11, 16).replace(':', ''), 4],
    [STANDARD.repetition, 1],
    ['00501', 5],
    [header.control.toString().padStart(9, '0'), 9],
    [header.acknowledge ? '1' : '0', 1],
    [header.usage, 1],
    [STANDARD.component, 1],
  ]
  fields.forEach(([value, width], index) => {
    if (value.length > width || (width > 1 && !isWritable(value))) throw new UnwritableValue('ISA', index + 1)
  })
  return ['ISA', ...fields.map(([value, width]) => value.padEnd(width))].join(STANDARD.element)
}
