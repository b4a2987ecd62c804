import type { FhirResource as Resource } from 'fhir/r4.js'
import { isId } from '../../../core/ids.ts'
import { parseReference } from '../references.ts'

/** The patient a resource is about, for the audit of who looked. */
export function patientIn(resource: Resource): string | undefined {
  if (resource.resourceType === 'Patient') return resource.id
  const about = 'patient' in resource ? resource.patient : 'subject' in resource ? resource.subject : undefined
  const reference = about && 'reference' in about ? about.reference : undefined
  const target = reference ? parseReference(reference) : undefined
  return target?.type === 'Patient' && isId(target.id) ? target.id : undefined
}

/** The patients of a resource or of all entries of a Bundle, each once. */
export function patientsIn(body: Resource): string[] {
  const resources: Resource[] =
    body.resourceType === 'Bundle' ? (body.entry ?? []).flatMap((entry) => (entry.resource ? [entry.resource as Resource] : [])) : [body]
  return [...new Set(resources.flatMap((one) => patientIn(one) ?? []))]
}
