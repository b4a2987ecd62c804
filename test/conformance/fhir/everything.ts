import type { Bundle, FhirResource } from 'fhir/r4.js'
import type { Caller } from '../../../core/context.ts'
import type { House } from '../../../core/house.ts'
import { perform } from '../../../core/perform.ts'
import { readResource, searchResources } from '../../../edges/fhir/server/actions.ts'

export const kindsGiven = [
  'Patient',
  'Practitioner',
  'Location',
  'Encounter',
  'Observation',
  'AllergyIntolerance',
  'Immunization',
  'Condition',
] as const

/** A program with a token, as `identify` would name it. */
export const program = (practiceId: string, role: 'client' | 'front_desk' = 'client'): Caller => ({
  practiceId,
  actor: {
    id: '018f0000-0000-7000-8000-000000000001',
    name: 'a program',
    role,
    credentials: [],
    signOffs: [],
    training: { documented: [], hours: {}, reps: {} },
  },
})

export const search = async (house: House, caller: Caller, type: string, query = ''): Promise<Bundle> =>
  (await perform(house, searchResources, caller, { type, query })).answer as Bundle

export const read = async (house: House, caller: Caller, type: string, id: string): Promise<FhirResource> =>
  (await perform(house, readResource, caller, { type, id })).answer as FhirResource

export const found = (bundle: Bundle): FhirResource[] =>
  (bundle.entry ?? []).flatMap((entry) => (entry.resource ? [entry.resource as FhirResource] : []))

/** Every resource of a kind, page by page, as a program would fetch them. */
export async function all(house: House, caller: Caller, type: string, query = ''): Promise<FhirResource[]> {
  const resources: FhirResource[] = []
  for (let next: string | undefined = query; next !== undefined; ) {
    const bundle: Bundle = await search(house, caller, type, next)
    resources.push(...found(bundle))
    next = bundle.link?.find((link) => link.relation === 'next')?.url.split('?')[1]
  }
  return resources
}

const told = ['code', 'system', 'status', 'unit', 'url', 'use', 'profile']

/** A resource with its free values left out: two of one shape can only differ in names, numbers and dates. */
const shapeOf = (resource: FhirResource): string =>
  JSON.stringify(resource, (key, value: unknown) => (typeof value === 'object' || told.includes(key) ? value : typeof value))

/** One of each shape and every 25th: as telling as all of them, in a tenth of the time. */
export function sample(resources: readonly FhirResource[]): FhirResource[] {
  const shapes = new Set<string>()
  return resources.filter((resource, at) => {
    const shape = shapeOf(resource)
    const fresh = !shapes.has(shape)
    shapes.add(shape)
    return fresh || at % 25 === 0
  })
}
