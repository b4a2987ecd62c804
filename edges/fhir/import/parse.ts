/** Reads JSON and remembers how numbers were written, since FHIR decimals carry their precision in their digits. */
import { findBreak } from './find-break.ts'
import type { ImportProblem } from './plan.ts'

export interface Parsed {
  value: unknown
  /** The digits of a number as the file has them. */
  digits(holder: object, key: string): string | undefined
}

/** The JSON value, or where the text breaks. */
export function parse(input: string): Parsed | ImportProblem {
  const source = input.startsWith('\uFEFF') ? input.slice(1) : input
  if (source.trim() === '') return problem('The file is empty', 'line 1, column 1')
  if (/^\s*</.test(source)) return problem('This is XML; ask the sender for the JSON form of the export', 'line 1, column 1')
  const written = new WeakMap<object, Map<string, string>>()
  function remember(this: unknown, key: string, value: unknown, context?: { source?: string }): unknown {
    if (typeof value === 'number' && context?.source !== undefined && context.source !== String(value)) {
      const holder = this as object
      const known = written.get(holder) ?? new Map<string, string>()
      written.set(holder, known.set(key, context.source))
    }
    return value
  }
  try {
    const value: unknown = JSON.parse(source, remember)
    return { value, digits: (holder, key) => written.get(holder)?.get(key) }
  } catch {
    const broken = findBreak(source)
    if (!broken) return problem('The file is nested too deeply to read', 'line 1, column 1')
    const cut = broken.offset >= source.trimEnd().length
    const message = cut ? 'The file is cut off: it ends too early' : 'The file is not valid JSON'
    return problem(`${message}; expected ${broken.expected}`, `line ${broken.line}, column ${broken.column}`)
  }
}

export function problem(message: string, where: string): ImportProblem {
  return { kind: 'problem', message, where }
}
