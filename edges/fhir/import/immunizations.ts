import { CVX, coded, codeIn } from './coded.ts'
import { flag, get, present, text, when } from './json.ts'
import type { Reader } from './outcome.ts'
import type { ImmunizationImport } from './plan.ts'

/** An Immunization, given or not done; STU3 sent `date` and `notGiven`. */
export const readImmunization: Reader<ImmunizationImport> = ({ id, resource }, cx) => {
  const status = flag(resource, 'notGiven') === true ? 'not-done' : (text(resource, 'status') ?? 'unknown')
  if (status === 'entered-in-error') return { why: 'entered in error at the source', path: 'status' }
  const vaccine = coded(get(resource, 'vaccineCode'))
  if (!vaccine) return { why: 'names no vaccine', path: 'vaccineCode' }
  return {
    item: present<ImmunizationImport>({
      sourceId: id,
      ...vaccine,
      cvx: codeIn(vaccine, CVX),
      givenOn: when(resource, 'occurrenceDateTime') ?? when(resource, 'date'),
      status,
      primarySource: flag(resource, 'primarySource'),
      lot: text(resource, 'lotNumber'),
      visitSourceId: cx.references.idAt(resource, 'encounter'),
    }),
  }
}
