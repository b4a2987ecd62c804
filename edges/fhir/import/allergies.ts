import { coded, codeIn, SNOMED, statusWord } from './coded.ts'
import { get, list, present, text, texts, when } from './json.ts'
import type { Reader } from './outcome.ts'
import type { AllergyImport } from './plan.ts'

/** SNOMED CT: no known allergy, drug allergy, environmental allergy, food allergy (value set us-core-allergy-substance). */
const NONE_KNOWN = ['716186003', '409137002', '428607008', '429625007']

const SEVERITIES = ['severe', 'moderate', 'mild']

/** An AllergyIntolerance becomes an allergy, or the statement that none is known. */
export const readAllergy: Reader<AllergyImport> = ({ id, resource }) => {
  const verification = statusWord(get(resource, 'verificationStatus'))
  if (verification === 'entered-in-error') return { why: 'entered in error at the source', path: 'verificationStatus' }
  const substance = coded(get(resource, 'code')) ?? coded(get(resource, 'reaction', 0, 'substance'))
  if (!substance) return { why: 'names no substance', path: 'code' }
  const reactions = list(resource, 'reaction').flatMap(readReaction)
  return {
    item: present<AllergyImport>({
      sourceId: id,
      ...substance,
      noneKnown: NONE_KNOWN.includes(codeIn(substance, SNOMED) ?? ''),
      reactions,
      severity: SEVERITIES.find((severity) => reactions.some((reaction) => reaction.severity === severity)),
      type: text(resource, 'type'),
      categories: texts(resource, 'category'),
      criticality: text(resource, 'criticality'),
      status: statusWord(get(resource, 'clinicalStatus')),
      verification,
      recordedOn: when(resource, 'recordedDate'),
    }),
  }
}

function readReaction(node: unknown): AllergyImport['reactions'][number] | [] {
  const words = list(node, 'manifestation').flatMap((item) => coded(item)?.text ?? [])
  const description = text(node, 'description')
  if (words.length === 0 && description === undefined) return []
  return present<AllergyImport['reactions'][number]>({
    text: words.length === 0 ? (description ?? '') : words.join(', '),
    severity: text(node, 'severity'),
  })
}
