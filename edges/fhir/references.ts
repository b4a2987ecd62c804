import type { Reference } from 'fhir/r4.js'

export interface Target {
  type: string
  id: string
}

/** FHIR logical ids (R4, datatypes: id). */
export const ID = /^[A-Za-z0-9\-.]{1,64}$/

const REFERENCE = /^(?:(.+)\/)?([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/

export function referenceTo(type: string, id: string, display?: string): Reference {
  return display === undefined ? { reference: `${type}/${id}` } : { reference: `${type}/${id}`, display }
}

/** What a literal reference points at on this server: relative, or absolute under our own base URL. */
export function parseReference(text: string, base?: string): Target | undefined {
  const match = REFERENCE.exec(text)
  if (!match) return undefined
  const [, server, type = '', id = ''] = match
  if (server !== undefined && server !== base?.replace(/\/$/, '')) return undefined
  return { type, id }
}
