import type { Address, ContactPoint, Extension, HumanName, Patient } from 'fhir/r4.js'

/** A patient as the FHIR edge reads it. */
export interface PatientRow {
  id: string
  practiceId: string
  mrn: string
  family: string
  given: string
  middle: string | null
  suffix: string | null
  preferred: string | null
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  race: string[] | null
  ethnicity: string | null
  language: string
  phone: string | null
  phoneAlt: string | null
  email: string | null
  address: { line1?: string; line2?: string | null; city?: string; state?: string; zip?: string }
  deceasedOn: string | null
}

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/'
const cdcRec = 'urn:oid:2.16.840.1.113883.6.238'

/** OMB categories with the names people and forms use; sources: us-core-race and us-core-ethnicity 6.1.0. */
const omb: Record<'race' | 'ethnicity', Record<string, string>> = {
  race: {
    '1002-5': 'American Indian or Alaska Native',
    '2028-9': 'Asian',
    '2054-5': 'Black or African American',
    '2076-8': 'Native Hawaiian or Other Pacific Islander',
    '2106-3': 'White',
  },
  ethnicity: { '2135-2': 'Hispanic or Latino', '2186-5': 'Not Hispanic or Latino' },
}

/** The number space of the practice's own record numbers. */
export const mrnSystem = (practiceId: string) => `urn:uuid:${practiceId}`

export function toPatient(p: PatientRow): Patient {
  const extension = [background('race', p.race ?? []), background('ethnicity', p.ethnicity ? [p.ethnicity] : [])].flat()
  const telecom = [phone(p.phone, 1), phone(p.phoneAlt, 2), p.email ? [{ system: 'email' as const, value: p.email }] : []].flat()
  const address = toAddress(p.address)
  return {
    resourceType: 'Patient',
    id: p.id,
    meta: { profile: [`${US_CORE}us-core-patient`] },
    ...(extension.length ? { extension } : {}),
    identifier: [
      {
        use: 'usual',
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR', display: 'Medical record number' }] },
        system: mrnSystem(p.practiceId),
        value: p.mrn,
      },
    ],
    active: true,
    name: names(p),
    ...(telecom.length ? { telecom } : {}),
    gender: p.sex,
    birthDate: p.birthDate,
    ...(p.deceasedOn ? { deceasedDateTime: p.deceasedOn } : {}),
    ...(address ? { address: [address] } : {}),
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: p.language }] }, preferred: true }],
  }
}

function names(p: PatientRow): HumanName[] {
  const given = [p.given, p.middle].filter((part): part is string => Boolean(part))
  const official: HumanName = {
    use: 'official',
    ...(p.family ? { family: p.family } : {}),
    ...(given.length ? { given } : {}),
    ...(p.suffix ? { suffix: [p.suffix] } : {}),
  }
  return p.preferred ? [official, { use: 'nickname', given: [p.preferred] }] : [official]
}

const phone = (value: string | null, rank: number): ContactPoint[] => (value ? [{ system: 'phone', value, rank }] : [])

function toAddress(a: PatientRow['address']): Address | undefined {
  const line = [a.line1, a.line2].filter((part): part is string => Boolean(part))
  const address: Address = {
    ...(line.length ? { line } : {}),
    ...(a.city ? { city: a.city } : {}),
    ...(a.state ? { state: a.state } : {}),
    ...(a.zip ? { postalCode: a.zip } : {}),
  }
  return Object.keys(address).length ? { use: 'home', ...address } : undefined
}

/** Categories we know are coded; the others are told in words, so that nothing a person said of themselves is lost. */
function background(kind: 'race' | 'ethnicity', said: readonly string[]): Extension[] {
  if (said.length === 0) return []
  const known = said.flatMap(
    (one) => Object.entries(omb[kind]).find(([code, name]) => code === one || name.toLowerCase() === one.toLowerCase()) ?? [],
  )
  const pairs = Array.from({ length: known.length / 2 }, (_, i) => [known[i * 2]!, known[i * 2 + 1]!] as const)
  const text = said.map((one) => omb[kind][one] ?? one).join(', ')
  return [
    {
      url: `${US_CORE}us-core-${kind}`,
      extension: [
        ...pairs.map(([code, display]) => ({ url: 'ombCategory', valueCoding: { system: cdcRec, code, display } })),
        { url: 'text', valueString: text },
      ],
    },
  ]
}
