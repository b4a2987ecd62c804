import { get, isObject, list, present, text } from './json.ts'
import type { Code, Coded } from './plan.ts'

export const LOINC = 'http://loinc.org'
export const CVX = 'http://hl7.org/fhir/sid/cvx'
export const SNOMED = 'http://snomed.info/sct'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'

/** Old spellings of a system (as an OID, as CDC's URL) for the same code system. */
const SAME_SYSTEM: Record<string, string> = {
  'urn:oid:2.16.840.1.113883.6.1': LOINC,
  'urn:oid:2.16.840.1.113883.12.292': CVX,
  'urn:oid:2.16.840.1.113883.6.96': SNOMED,
  'urn:oid:2.16.840.1.113883.6.88': RXNORM,
}

/** One Coding, when it has both a system and a code. */
export function code(node: unknown): Code | undefined {
  const system = text(node, 'system')
  const value = text(node, 'code')
  if (system === undefined || value === undefined) return undefined
  return present<Code>({ system: SAME_SYSTEM[system] ?? system, code: value, display: text(node, 'display') })
}

/** A CodeableConcept in words and codes; undefined when it says nothing. */
export function coded(node: unknown): Coded | undefined {
  if (!isObject(node)) return undefined
  const codes = list(node, 'coding').flatMap((coding) => code(coding) ?? [])
  const display = list(node, 'coding').flatMap((coding) => text(coding, 'display') ?? [])[0]
  const words = text(node, 'text') ?? display ?? codes[0]?.code
  if (words === undefined) return undefined
  return present<Coded>({ text: words, code: codes[0], codes })
}

/** The bare status of a concept: R4 wraps it in a CodeableConcept, STU3 sent the word itself. */
export function statusWord(node: unknown): string | undefined {
  return text(node) ?? text(node, 'coding', 0, 'code') ?? text(node, 'text')
}

/** The first code of one system. */
export function codeIn(concept: Coded, system: string): string | undefined {
  return concept.codes.find((candidate) => candidate.system === system)?.code
}

/** The extension with this URL. */
export function extension(node: unknown, url: string): unknown {
  return list(node, 'extension').find((candidate) => get(candidate, 'url') === url)
}
