/** Which resource of the file a reference means. */
import { get, type JsonObject, text } from './json.ts'

export interface Entry {
  index: number
  fullUrl?: string
  type: string
  id: string
  resource: JsonObject
}

export interface References {
  /** The entry a reference points at, inside this file. */
  find(reference: string): Entry | undefined
  /** The source id of what the Reference at a path of a node points at. */
  idAt(node: unknown, ...path: (string | number)[]): string | undefined
}

const RELATIVE = /(?:^|\/)([A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/

/** An index of the file by full URL and by Type/id. */
export function indexReferences(entries: readonly Entry[]): References {
  const byUrl = new Map<string, Entry>()
  const byTypeAndId = new Map<string, Entry>()
  const withoutUrl = new Map<string, Entry>()
  for (const entry of entries) {
    const local = `${entry.type}/${entry.id}`
    if (entry.fullUrl !== undefined && !byUrl.has(entry.fullUrl)) byUrl.set(entry.fullUrl, entry)
    if (!byTypeAndId.has(local)) byTypeAndId.set(local, entry)
    if (entry.fullUrl === undefined && !withoutUrl.has(local)) withoutUrl.set(local, entry)
  }
  const find = (reference: string): Entry | undefined => {
    const exact = byUrl.get(reference) ?? byUrl.get(reference.replace(/\/_history\/.*$/, ''))
    if (exact) return exact
    const local = RELATIVE.exec(reference)?.[1]
    if (local === undefined) return undefined
    return /^[a-z]+:/i.test(reference) ? withoutUrl.get(local) : byTypeAndId.get(local)
  }
  const idAt = (node: unknown, ...path: (string | number)[]): string | undefined => {
    const reference = text(get(node, ...path), 'reference')
    return reference === undefined ? undefined : find(reference)?.id
  }
  return { find, idAt }
}
