import { toPatient } from '../../../modules/patients/fhir.ts'
import { countFhirPatients, fhirPatients } from '../../../modules/patients/index.ts'
import { toLocation } from '../../../modules/practice/fhir.ts'
import { countFhirLocations, fhirLocations } from '../../../modules/practice/index.ts'
import { toPractitioner } from '../../../modules/staff/fhir.ts'
import { countFhirPractitioners, fhirPractitioners } from '../../../modules/staff/index.ts'
import type { Search } from '../search/index.ts'
import { PROFILES, SYSTEMS } from '../us-core.ts'
import { resource, source } from './source.ts'
import { codesOf, daysOf, idsOf, qualifiedCodesOf, wordsOf } from './wish.ts'

const gender = 'http://hl7.org/fhir/administrative-gender'

export const patients = resource({
  type: 'Patient',
  profiles: [PROFILES.patient],
  searchParams: [
    { name: 'identifier', type: 'token', documentation: 'The record number of the practice (MRN), alone or with its system' },
    { name: 'name', type: 'string' },
    { name: 'family', type: 'string' },
    { name: 'given', type: 'string' },
    { name: 'birthdate', type: 'date' },
    { name: 'gender', type: 'token' },
  ],
  wish: (search) => ({
    ids: idsOf(search),
    // The system of record numbers is the practice itself, so `system|number` is asked for as both.
    numbers: qualifiedCodesOf(search, 'identifier', (url) => url),
    sexes: codesOf(search, 'gender', gender),
    born: daysOf(search, 'birthdate'),
    name: wordsOf(search, 'name'),
    family: wordsOf(search, 'family'),
    given: wordsOf(search, 'given'),
  }),
  sources: [source(fhirPatients, countFhirPatients, toPatient)],
})

/** NPIs alone or with their system; the own identifier of someone without an NPI. */
const practitionerIdentifiers = (search: Search) => {
  const codes = qualifiedCodesOf(search, 'identifier', (url) => (url === SYSTEMS.npi || url === 'urn:ietf:rfc:3986' ? '' : url))
  return codes?.map((code) => code.replace(/^\|/, '')) ?? null
}

export const practitioners = resource({
  type: 'Practitioner',
  profiles: [PROFILES.practitioner],
  searchParams: [
    { name: 'name', type: 'string' },
    { name: 'identifier', type: 'token', documentation: 'NPI' },
  ],
  wish: (search) => ({ ids: idsOf(search), identifiers: practitionerIdentifiers(search), name: wordsOf(search, 'name') }),
  sources: [source(fhirPractitioners, countFhirPractitioners, toPractitioner)],
})

export const locations = resource({
  type: 'Location',
  profiles: [PROFILES.location],
  searchParams: [{ name: 'name', type: 'string' }],
  wish: (search) => ({ ids: idsOf(search), name: wordsOf(search, 'name') }),
  sources: [source(fhirLocations, countFhirLocations, toLocation)],
})
