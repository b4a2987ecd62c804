import { capabilities, readResource, searchResources } from './actions.ts'

export { serveFhir } from './serve.ts'

export const fhirActions = [readResource, searchResources, capabilities] as const
