/** The resources of a Bundle, and the one patient they must be about. */
import { get, isObject, list, present, text } from './json.ts'
import { problem } from './parse.ts'
import type { ImportProblem } from './plan.ts'
import type { Entry } from './references.ts'

const BUNDLE_TYPES = ['transaction', 'batch', 'collection', 'searchset', 'document']

export interface Opened {
  entries: Entry[]
  patient: Entry
}

/** Opens a Bundle, or says why it is not a chart of one patient. */
export function openBundle(value: unknown): Opened | ImportProblem {
  if (!isObject(value)) return problem('This is not a FHIR resource', '$')
  const type = text(value, 'resourceType')
  if (type === undefined) return problem('This is not a FHIR resource: it has no resourceType', 'resourceType')
  if (type !== 'Bundle') return problem('This is a single resource, not a Bundle', 'resourceType')
  if (!BUNDLE_TYPES.includes(text(value, 'type') ?? '')) return problem('This kind of Bundle does not carry a chart', 'type')
  const next = list(value, 'link').findIndex((link) => text(link, 'relation') === 'next')
  if (next >= 0) return problem('This is one page of several; export the whole chart as one file', `link[${next}]`)
  if (!Array.isArray(get(value, 'entry'))) return problem('The Bundle is empty', 'entry')
  const entries = list(value, 'entry').flatMap(toEntry)
  return withPatient(entries)
}

/** An entry without a resource (a deletion, a response) carries nothing to read; a broken one is still counted. */
function toEntry(node: unknown, index: number): Entry | [] {
  const sent = get(node, 'resource')
  if (sent === undefined) return []
  const resource = isObject(sent) ? sent : {}
  const fullUrl = text(node, 'fullUrl')
  const id = text(resource, 'id') ?? fullUrl?.replace(/^.*[:/]/, '') ?? `entry[${index}]`
  return present<Entry>({ index, fullUrl, type: text(resource, 'resourceType') ?? 'unknown', id, resource })
}

function withPatient(entries: Entry[]): Opened | ImportProblem {
  const [patient, second] = entries.filter((entry) => entry.type === 'Patient')
  if (!patient) return problem('There is no patient in this file', 'entry')
  if (second) return problem('There is more than one patient in this file; import one patient at a time', `entry[${second.index}].resource`)
  return { entries, patient }
}
