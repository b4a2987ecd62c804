/** Whether a resource is about the patient of the file. */
import { get, isObject, list, text } from './json.ts'
import type { Why } from './outcome.ts'
import { problem } from './parse.ts'
import type { ImportProblem } from './plan.ts'
import type { Entry, References } from './references.ts'

const ABOUT_NOBODY = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'Medication', 'Patient'])

/** Undefined when it is; why not when it names nobody; a problem when it names someone who is not here. */
export function whose(entry: Entry, patient: Entry, references: References): Why | ImportProblem | undefined {
  for (const field of ['subject', 'patient']) {
    const node = get(entry.resource, field)
    if (!isObject(node)) continue
    const reference = text(node, 'reference')
    if (reference === undefined)
      return sameIdentifier(node, patient) ? undefined : { why: 'does not say by reference whom it is about', path: field }
    const target = references.find(reference)
    if (target === patient) return undefined
    if (target || reference.startsWith('#') || /(^|\/)(Group|Device|Location|Medication|Substance)\//.test(reference)) {
      return { why: 'is about something other than the patient', path: field }
    }
    return problem('A record is about a patient who is not in this file', `entry[${entry.index}].resource.${field}`)
  }
  return ABOUT_NOBODY.has(entry.type) ? undefined : { why: 'does not say whom it is about', path: 'subject' }
}

function sameIdentifier(node: unknown, patient: Entry): boolean {
  const value = text(node, 'identifier', 'value')
  const system = text(node, 'identifier', 'system')
  if (value === undefined || system === undefined) return false
  return list(patient.resource, 'identifier').some((item) => text(item, 'value') === value && text(item, 'system') === system)
}
