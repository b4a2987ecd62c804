import type { FhirResource as Resource } from 'fhir/r4.js'
import type { Search, SearchParam } from './search/index.ts'

/** One page of an answer, in the order of the search. */
export interface Page {
  resources: Resource[]
  /** Whether more follow the last one. */
  more: boolean
  /** How many match in all, when that is known. */
  total?: number
}

/** A kind of resource this server gives out. `Cx` is whatever the readers need to ask the modules on someone's behalf. */
export interface FhirResource<Cx> {
  type: Resource['resourceType']
  profiles: readonly string[]
  searchParams: readonly SearchParam[]
  read(cx: Cx, id: string): Promise<Resource | undefined>
  search(cx: Cx, search: Search): Promise<Page>
}
