import type { FhirResource as Resource } from 'fhir/r4.js'
import { describe, expect, test } from 'vitest'
import { VITAL_CODES } from '../../../edges/fhir/import/vital-codes.ts'
import {
  capabilityStatement,
  EXTENSIONS,
  LOINC_CODES,
  outcomeOf,
  PROFILES,
  readBundle,
  SYSTEMS,
  searchset,
} from '../../../edges/fhir/index.ts'
import { definitions } from './definitions.ts'
import { packageIsHere, validate } from './validator.ts'

const ownVitals = Object.entries(PROFILES).flatMap(([name, url]) => (/Pressure|Rate|temp|oxi|height|weight|bmi|head/.test(name) ? url : []))

const base = (type: string): string => `http://hl7.org/fhir/StructureDefinition/${type}`

describe.runIf(packageIsHere)('what the FHIR edge writes by itself is valid R4', () => {
  const location: Resource = { resourceType: 'Location', id: '1', name: 'Room 1' }
  const registry = {
    type: 'Location' as const,
    profiles: [PROFILES.location],
    searchParams: [{ name: 'name', type: 'string' as const }],
    read: async () => undefined,
    search: async () => ({ resources: [], more: false }),
  }
  const search = { filters: [], sort: [], count: 1, used: [['_count', '1']] as [string, string][], ignored: [] }

  test.each<[string, Resource]>([
    ['a refusal', outcomeOf({ kind: 'conflict', code: 'visit.closed', message: 'Open a new visit' })],
    ['a page', searchset('https://clinic.example/fhir', 'Location', search, { resources: [location], more: true, total: 2 })],
    ['an empty answer', searchset('https://clinic.example/fhir', 'Location', search, { resources: [], more: false })],
    [
      'the capability statement',
      capabilityStatement({ base: 'https://clinic.example/fhir', version: '0.1.0', date: '2026-01-01' }, [registry]),
    ],
    [
      'that of a server without resources',
      capabilityStatement({ base: 'https://clinic.example/fhir', version: '0.1.0', date: '2026-01-01' }, []),
    ],
  ])('%s', (_what, resource) => {
    expect(validate(resource, base(resource.resourceType))).toEqual([])
  })

  test('every profile and extension we name exists in US Core 6.1.0', () => {
    const known = definitions().profiles
    expect([...Object.values(PROFILES), ...Object.values(EXTENSIONS)].filter((url) => !known.has(url))).toEqual([])
  })

  test('every code system of hl7.org we name exists', () => {
    const ours = Object.values(SYSTEMS).filter((url) => url.startsWith('http://terminology.hl7.org/'))
    expect(ours.filter((url) => !definitions().codeSystems.has(url))).toEqual([])
  })

  test('what we send of vital signs, we also read', () => {
    const { smokingStatus, ...vitals } = LOINC_CODES
    expect(smokingStatus).toBe('72166-2')
    expect(Object.values(vitals).filter((code) => !Object.hasOwn(VITAL_CODES, code))).toEqual([])
  })

  test("the package's own vital signs are read by the importer", () => {
    const vitals = definitions().examples.flatMap((resource) =>
      resource.resourceType === 'Observation' && ownVitals.some((profile) => resource.meta?.profile?.includes(profile)) ? resource : [],
    )
    const patient = { resourceType: 'Patient', id: 'x', name: [{ family: 'X' }], birthDate: '2000-01-01' }
    const entry = [patient, ...vitals.map((vital) => ({ ...vital, subject: { reference: 'Patient/x' } }))].map((resource) => ({ resource }))
    const plan = readBundle(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }))
    expect(plan).toMatchObject({ kind: 'plan' })
    if (plan.kind === 'plan') {
      expect(plan.vitals.length).toBeGreaterThan(8)
      expect(plan.notUnderstood).toEqual([])
      expect(plan.vitals.find((vital) => vital.sourceId === 'bp-data-absent')).not.toHaveProperty('diastolic')
    }
  })
})
