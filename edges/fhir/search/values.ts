/** Single values of search parameters (R4, search: token, reference, string and the escapes of 3.1.1.4). */
import { ID, parseReference } from '../references.ts'
import type { ReferenceValue, TokenValue } from './types.ts'

/** Splits at an unescaped separator; escapes stay for `plain` to undo. */
export function split(text: string, separator: ',' | '|'): string[] {
  const parts: string[] = ['']
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\\' && at + 1 < text.length) {
      parts[parts.length - 1] += char + text.charAt(at + 1)
      at += 1
    } else if (char === separator) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts
}

/** Undoes `\,` `\|` `\$` and `\\`. */
export function plain(text: string): string {
  return text.replace(/\\([,|$\\])/g, '$1')
}

export function tokenValue(text: string): TokenValue | undefined {
  const [first = '', second, ...more] = split(text, '|').map(plain)
  if (more.length > 0) return undefined
  if (second === undefined) return first === '' ? undefined : { code: first }
  if (second === '') return first === '' ? undefined : { system: first }
  return { system: first, code: second }
}

/** `Patient/1`, our own absolute URL, or a bare id of the type the modifier or the parameter says. */
export function referenceValue(text: string, targets: readonly string[], base?: string): ReferenceValue | undefined {
  const sent = plain(text)
  const [type] = targets
  if (ID.test(sent)) return type === undefined ? undefined : { type, id: sent }
  const target = parseReference(sent, base)
  return target && (targets.length === 0 || targets.includes(target.type)) ? target : undefined
}

export function stringValue(text: string): string | undefined {
  const sent = plain(text).trim()
  return sent === '' ? undefined : sent
}
