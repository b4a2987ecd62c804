/** FHIR's read-only REST, without knowing HTTP: a request in, a status and a resource out. */
import type { FhirResource as Resource } from 'fhir/r4.js'
import { searchset } from './bundle.ts'
import { capabilityStatement, type Server } from './capability.ts'
import { invalid, isRefused, outcomeOf, type Refused, statusOf } from './outcome.ts'
import { ID } from './references.ts'
import type { FhirResource } from './resource.ts'
import { parseSearch } from './search/index.ts'

export interface Ask {
  method: string
  /** Below the base: `metadata`, `Patient`, `Patient/_search`, `Patient/123`. */
  path: string
  /** The query string; of a POST to _search, the query and the form together. */
  query: URLSearchParams
  prefer?: string
}

export interface Answer {
  status: number
  body: Resource
}

export interface Site<Cx> extends Server {
  zone: string
  resources: readonly FhirResource<Cx>[]
}

/** Answers one request. Refusals, thrown or returned, become OperationOutcomes; anything else thrown is the caller's. */
export async function answer<Cx>(site: Site<Cx>, cx: Cx, ask: Ask): Promise<Answer> {
  try {
    const body = await respond(site, cx, ask)
    return isRefused(body) ? refused(body) : { status: 200, body }
  } catch (error) {
    if (isRefused(error)) return refused(error)
    throw error
  }
}

function refused(refusal: Refused): Answer {
  return { status: statusOf(refusal), body: outcomeOf(refusal) }
}

/** The same, but a refusal is told apart from a resource: for callers that must know. */
export async function respond<Cx>(site: Site<Cx>, cx: Cx, ask: Ask): Promise<Resource | Refused> {
  const [type = '', id, ...more] = ask.path.replace(/^\/|\/$/g, '').split('/')
  const searching = ask.method === 'POST' && id === '_search'
  if ((ask.method !== 'GET' && !searching) || more.length > 0)
    return invalid('fhir.interaction', 'This server reads and searches; it has nothing else here')
  if (type === 'metadata' && id === undefined) return capabilityStatement(site, site.resources)
  const resource = site.resources.find((candidate) => candidate.type === type)
  if (!resource) return { kind: 'missing', code: 'fhir.type', message: 'This server has no resources of this type' }
  if (id !== undefined && !searching) return read(resource, cx, id)
  const strict = /\bhandling=strict\b/.test(ask.prefer ?? '')
  const search = parseSearch(ask.query, { params: resource.searchParams, zone: site.zone, base: site.base, strict })
  return isRefused(search) ? search : searchset(site.base, type, search, await resource.search(cx, search))
}

async function read<Cx>(resource: FhirResource<Cx>, cx: Cx, id: string): Promise<Resource | Refused> {
  const found = ID.test(id) ? await resource.read(cx, id) : undefined
  return found ?? { kind: 'missing', code: 'fhir.read', message: `There is no ${resource.type} with this id` }
}
