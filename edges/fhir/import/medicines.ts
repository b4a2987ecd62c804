import { coded } from './coded.ts'
import { flag, get, list, present, text, when } from './json.ts'
import type { Reader, Reading } from './outcome.ts'
import type { Coded, MedicineImport } from './plan.ts'
import type { Entry } from './references.ts'

/** A MedicationRequest becomes a medicine on the list. */
export const readMedicine: Reader<MedicineImport> = (entry, cx) => {
  const { resource } = entry
  const status = text(resource, 'status') ?? 'unknown'
  if (status === 'entered-in-error') return { why: 'entered in error at the source', path: 'status' }
  if (flag(resource, 'doNotPerform') === true) return { why: 'an order not to give this medicine', path: 'doNotPerform' }
  const drug = coded(get(resource, 'medicationCodeableConcept')) ?? referencedDrug(entry, cx)
  if (!drug) return { why: 'names no medicine', path: 'medication[x]' }
  const sig = list(resource, 'dosageInstruction').flatMap((line) => text(line, 'text') ?? text(line, 'patientInstruction') ?? [])
  return {
    item: present<MedicineImport>({
      sourceId: entry.id,
      ...drug,
      status,
      intent: text(resource, 'intent'),
      start: when(resource, 'authoredOn'),
      sig: sig.length === 0 ? undefined : sig.join('; '),
      asNeeded: list(resource, 'dosageInstruction').some((line) => flag(line, 'asNeededBoolean') === true) ? true : undefined,
      visitSourceId: cx.references.idAt(resource, 'encounter'),
      practitionerSourceId: cx.references.idAt(resource, 'requester'),
    }),
  }
}

/** The Medication a request points at: inside it (#id) or elsewhere in the file. */
function referencedDrug({ resource }: Entry, cx: Reading): Coded | undefined {
  const reference = text(resource, 'medicationReference', 'reference')
  if (reference === undefined) return undefined
  const contained = list(resource, 'contained').find((item) => `#${text(item, 'id') ?? ''}` === reference)
  return coded(get(contained ?? cx.references.find(reference)?.resource, 'code'))
}
