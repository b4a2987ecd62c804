import type { Practitioner } from 'fhir/r4.js'

export interface PractitionerRow {
  id: string
  family: string
  given: string
  title: string | null
  npi: string | null
  active: boolean
}

/** Everyone on staff who can have written in a chart. Without an NPI the id itself identifies them: a login is nobody else's business. */
export const toPractitioner = (s: PractitionerRow): Practitioner => ({
  resourceType: 'Practitioner',
  id: s.id,
  meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-practitioner'] },
  identifier: [
    s.npi ? { system: 'http://hl7.org/fhir/sid/us-npi', value: s.npi } : { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${s.id}` },
  ],
  active: s.active,
  name: [{ family: s.family || s.given, ...(s.given && s.family ? { given: [s.given] } : {}), ...(s.title ? { suffix: [s.title] } : {}) }],
})
