import type { Location } from 'fhir/r4.js'

export interface LocationRow {
  id: string
  name: string
  phone: string | null
  npi: string | null
  address: { line1?: string; line2?: string | null; city?: string; state?: string; zip?: string }
  practiceName: string
}

/** A place of the practice. Its organization is named; it has no page of its own here. */
export function toLocation(l: LocationRow): Location {
  const { line1, line2, city, state, zip } = l.address
  const line = [line1, line2].filter((part): part is string => Boolean(part))
  return {
    resourceType: 'Location',
    id: l.id,
    meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-location'] },
    ...(l.npi ? { identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: l.npi }] } : {}),
    status: 'active',
    name: l.name,
    mode: 'instance',
    ...(l.phone ? { telecom: [{ system: 'phone', value: l.phone, use: 'work' }] } : {}),
    ...(line.length || city
      ? {
          address: {
            ...(line.length ? { line } : {}),
            ...(city ? { city } : {}),
            ...(state ? { state } : {}),
            ...(zip ? { postalCode: zip } : {}),
          },
        }
      : {}),
    managingOrganization: { display: l.practiceName },
  }
}
