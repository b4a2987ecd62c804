import { capabilities, readResource, searchResources } from './actions.ts'
import { importBundle } from './import.ts'

export { importFhir } from './import.ts'
export { serveFhir } from './serve.ts'

export const fhirActions = [readResource, searchResources, capabilities, importBundle] as const
