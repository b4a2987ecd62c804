import { coded, statusWord } from './coded.ts'
import { get, present, text, when } from './json.ts'
import type { Reader } from './outcome.ts'
import type { ProblemImport } from './plan.ts'

/** A Condition becomes a problem or a past diagnosis. */
export const readProblem: Reader<ProblemImport> = ({ id, resource }, cx) => {
  const verification = statusWord(get(resource, 'verificationStatus'))
  if (verification === 'entered-in-error') return { why: 'entered in error at the source', path: 'verificationStatus' }
  const what = coded(get(resource, 'code'))
  if (!what) return { why: 'says no condition', path: 'code' }
  return {
    item: present<ProblemImport>({
      sourceId: id,
      ...what,
      onset: when(resource, 'onsetDateTime') ?? when(resource, 'onsetPeriod', 'start'),
      onsetText: text(resource, 'onsetString'),
      abated: when(resource, 'abatementDateTime') ?? when(resource, 'abatementPeriod', 'end'),
      clinicalStatus: statusWord(get(resource, 'clinicalStatus')),
      verification,
      category: text(resource, 'category', 0, 'coding', 0, 'code'),
      recordedOn: when(resource, 'recordedDate'),
      visitSourceId: cx.references.idAt(resource, 'encounter'),
    }),
  }
}
