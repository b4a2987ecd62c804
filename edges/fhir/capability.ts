import type { CapabilityStatement, CapabilityStatementRestResource, CapabilityStatementRestSecurity } from 'fhir/r4.js'
import type { FhirResource } from './resource.ts'
import { FHIR_VERSION } from './us-core.ts'

export interface Server {
  base: string
  version: string
  /** When this statement last changed: the release date, a FHIR dateTime. */
  date: string
  /** How to sign in (SMART), once the server has it. */
  security?: CapabilityStatementRestSecurity
}

/** What this server can do, told by the registry itself, so that it cannot claim more. */
export function capabilityStatement<Cx>(server: Server, resources: readonly FhirResource<Cx>[]): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: server.date,
    kind: 'instance',
    software: { name: 'Roomed', version: server.version },
    implementation: { description: 'Roomed, the open workstation of the medical assistant', url: server.base },
    fhirVersion: FHIR_VERSION,
    format: ['json'],
    rest: [
      {
        mode: 'server',
        ...(server.security === undefined ? {} : { security: server.security }),
        ...(resources.length === 0 ? {} : { resource: [...resources].sort((a, b) => a.type.localeCompare(b.type)).map(describe) }),
      },
    ],
  }
}

function describe<Cx>(resource: FhirResource<Cx>): CapabilityStatementRestResource {
  return {
    type: resource.type,
    ...(resource.profiles.length === 0 ? {} : { supportedProfile: [...resource.profiles] }),
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    searchParam: [
      { name: '_id', type: 'token' },
      ...resource.searchParams.map(({ name, type, documentation }) => ({
        name,
        type,
        ...(documentation === undefined ? {} : { documentation }),
      })),
    ],
  }
}
