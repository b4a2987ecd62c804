import { coded } from './coded.ts'
import { get, present, text, when } from './json.ts'
import type { Reader } from './outcome.ts'
import type { SmokingImport } from './plan.ts'

/** LOINC: tobacco smoking status (US Core smoking status profile). */
export const SMOKING_LOINC = '72166-2'

export const readSmoking: Reader<SmokingImport> = ({ id, resource }) => {
  const status = text(resource, 'status') ?? 'unknown'
  if (status === 'entered-in-error' || status === 'cancelled') return { why: `${status} at the source`, path: 'status' }
  const answer = coded(get(resource, 'valueCodeableConcept'))
  if (!answer) return { why: 'gives no smoking status', path: 'value[x]' }
  const observedAt = when(resource, 'effectiveDateTime') ?? when(resource, 'effectivePeriod', 'start') ?? when(resource, 'issued')
  if (observedAt === undefined) return { why: 'does not say when it was asked', path: 'effective[x]' }
  return { item: present<SmokingImport>({ sourceId: id, ...answer, observedAt, status }) }
}
