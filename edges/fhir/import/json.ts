/** Careful looks into JSON that anyone may have written: nothing here throws. */

export type JsonObject = Record<string, unknown>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path of keys and indexes, or undefined. Own properties only. */
export function get(node: unknown, ...path: (string | number)[]): unknown {
  let here = node
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

/** Trimmed text at a path; blank counts as absent. */
export function text(node: unknown, ...path: (string | number)[]): string | undefined {
  const value = get(node, ...path)
  if (typeof value !== 'string') return undefined
  const trimmed = value.trim()
  return trimmed === '' ? undefined : trimmed
}

/** The array at a path; anything else counts as empty. */
export function list(node: unknown, ...path: (string | number)[]): unknown[] {
  const value = get(node, ...path)
  return Array.isArray(value) ? value : []
}

/** All texts of the array at a path. */
export function texts(node: unknown, ...path: (string | number)[]): string[] {
  return list(node, ...path).flatMap((item) => text(item) ?? [])
}

export function flag(node: unknown, ...path: (string | number)[]): boolean | undefined {
  const value = get(node, ...path)
  return typeof value === 'boolean' ? value : undefined
}

/** A FHIR date or dateTime as sent, whole or partial; text of another shape counts as absent. */
export function when(node: unknown, ...path: (string | number)[]): string | undefined {
  const value = text(node, ...path)
  return value !== undefined && isDateTime(value) ? value : undefined
}

const DATE_TIME = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/

/** Year, month, day or moment, with a day that exists in its month. */
export function isDateTime(value: string): boolean {
  const match = DATE_TIME.exec(value)
  if (!match) return false
  const [, year, month = '01', day = '01'] = match
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(8, 10) === day
}

/** An object without its undefined members, so that absent means absent. */
export function present<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T
}
