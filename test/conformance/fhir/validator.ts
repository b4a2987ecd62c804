/**
 * Validates FHIR resources against US Core 6.1.0, independently of the code that writes them: structure, cardinality,
 * types and FHIRPath invariants by @medplum/core; slices, required bindings and extensions by `slices.ts`.
 */
import { OperationOutcomeError, validateResource } from '@medplum/core'
import type { FhirResource, OperationOutcomeIssue } from 'fhir/r4.js'
import { definitions } from './definitions.ts'
import { walk } from './slices.ts'

export { packageIsHere } from './definitions.ts'
export { notFullyChecked } from './terminology.ts'

export const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/'

/** What is wrong with the resource as an instance of the profile, and of base R4; empty when nothing is. */
export function validate(resource: FhirResource, profileUrl: string): string[] {
  const profile = definitions().profiles.get(profileUrl)
  if (!profile) return [`no profile ${profileUrl}`]
  if (profile.type !== resource.resourceType) return [`${resource.resourceType} is not a ${profile.type}`]
  const base = issues(() => validateResource(resource))
  const own = definitions().unreadable.has(profileUrl) ? [] : issues(() => validateResource(resource, { profile }))
  const baseUrl = `http://hl7.org/fhir/StructureDefinition/${resource.resourceType}`
  return [...new Set([...base, ...own, ...walk(resource, baseUrl), ...walk(resource, profileUrl)])]
}

/** Medplum throws when there are errors and returns warnings otherwise: both are told. */
function issues(run: () => OperationOutcomeIssue[]): string[] {
  try {
    return run().map(inWords)
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return (error.outcome.issue as OperationOutcomeIssue[]).map(inWords)
  }
}

function inWords(issue: OperationOutcomeIssue): string {
  return `${issue.expression?.[0] ?? ''}: ${issue.details?.text ?? issue.diagnostics ?? issue.code}`
}
