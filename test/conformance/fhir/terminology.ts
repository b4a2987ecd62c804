/** Whether a code belongs to a value set, as far as the code lists at hand can tell. */
import type { CodeSystemConcept, ValueSetComposeInclude } from 'fhir/r4.js'
import { definitions } from './definitions.ts'
import { VSAC_SETS } from './vsac.ts'

/** Systems too large or too open to list: of these only the system is checked. */
const OPEN = ['http://unitsofmeasure.org', 'urn:ietf:bcp:47', 'urn:ietf:bcp:13', 'http://snomed.info/sct', 'http://loinc.org']

interface Expansion {
  codes: Set<string>
  /** Systems of which any code belongs. */
  systems: Set<string>
  /** False when part of the set is defined over a code system whose content is not here (SNOMED CT, LOINC, BCP 47). */
  whole: boolean
}

export interface Token {
  system?: string
  code: string
}

const known = new Map<string, Expansion>()

/** Value sets met whose content could not be fully listed; codes outside what is listed were let pass. */
export const notFullyChecked = new Set<string>()

/** True or false, or undefined when the lists at hand cannot tell. */
export function isIn(canonical: string, token: Token): boolean | undefined {
  const url = canonical.split('|')[0] ?? canonical
  const { codes, systems, whole } = expand(url)
  if (systems.has(token.system ?? '') || (token.system === undefined && systems.size > 0)) return true
  if (codes.has(`${token.system ?? ''}|${token.code}`) || (token.system === undefined && codes.has(`|${token.code}`))) return true
  if (whole) return false
  notFullyChecked.add(url)
  return undefined
}

function expand(url: string): Expansion {
  const done = known.get(url)
  if (done) return done
  const expansion: Expansion = { codes: new Set(), systems: new Set(), whole: true }
  known.set(url, expansion)
  const valueSet = definitions().valueSets.get(url)
  const listed = VSAC_SETS[url]
  for (const code of listed?.codes ?? []) add(expansion, listed?.system ?? '', code)
  if (!valueSet?.compose && !listed) expansion.whole = false
  for (const part of valueSet?.compose?.include ?? []) include(expansion, part)
  for (const part of valueSet?.compose?.exclude ?? []) exclude(expansion, part)
  return expansion
}

function include(expansion: Expansion, part: ValueSetComposeInclude): void {
  for (const url of part.valueSet ?? []) {
    const inner = expand(url.split('|')[0] ?? url)
    for (const code of inner.codes) expansion.codes.add(code)
    for (const system of inner.systems) expansion.systems.add(system)
    expansion.whole &&= inner.whole
  }
  if (part.system === undefined) return
  if (OPEN.includes(part.system) && !part.concept && !part.filter) {
    expansion.systems.add(part.system)
    return
  }
  const codes = part.concept?.map((concept) => concept.code) ?? codesOf(part)
  if (!codes) expansion.whole = false
  for (const code of codes ?? []) add(expansion, part.system, code)
}

function exclude(expansion: Expansion, part: ValueSetComposeInclude): void {
  for (const concept of part.concept ?? []) expansion.codes.delete(`${part.system ?? ''}|${concept.code}`)
}

/** Codes are found with their system, and bare (the type `code` carries none). */
function add(expansion: Expansion, system: string, code: string): void {
  expansion.codes.add(`${system}|${code}`)
  expansion.codes.add(`|${code}`)
}

/** All codes of a complete code system, or those below one concept; undefined when they cannot be listed. */
function codesOf(part: ValueSetComposeInclude): string[] | undefined {
  const system = definitions().codeSystems.get(part.system ?? '')
  if (system?.content !== 'complete' || OPEN.includes(system.url ?? '')) return undefined
  const filter = part.filter?.[0]
  if (!filter) return flatten(system.concept ?? [])
  if (part.filter?.length !== 1 || filter.property !== 'concept' || (filter.op !== 'is-a' && filter.op !== 'descendent-of'))
    return undefined
  const root = find(system.concept ?? [], filter.value)
  if (!root?.concept) return undefined
  return [...(filter.op === 'is-a' ? [root.code] : []), ...flatten(root.concept)]
}

function flatten(concepts: CodeSystemConcept[]): string[] {
  return concepts.flatMap((concept) => [concept.code, ...flatten(concept.concept ?? [])])
}

function find(concepts: CodeSystemConcept[], code: string): CodeSystemConcept | undefined {
  for (const concept of concepts) {
    const found = concept.code === code ? concept : find(concept.concept ?? [], code)
    if (found) return found
  }
  return undefined
}
