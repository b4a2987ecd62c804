import { invalid, type Refused } from '../outcome.ts'
import { dateValue } from './dates.ts'
import type { Filter, SearchParam } from './types.ts'
import { referenceValue, split, stringValue, tokenValue } from './values.ts'

export interface Here {
  /** The practice's time zone: dates without an offset are its dates. */
  zone: string
  /** Our own base URL, to know our own absolute references. */
  base?: string
}

/** One parameter as sent. A modifier we do not know is always refused: ignoring it would widen the answer (R4, 3.1.1.5.5). */
export function parseFilter(param: SearchParam, modifier: string | undefined, text: string, here: Here): Filter | Refused {
  const parts = split(text, ',')
  const { name, type } = param
  const bad = (): Refused => invalid('fhir.search-value', `The value of ${name} is not a ${type} this server can search`)
  const unknown = (): Refused => invalid('fhir.search-modifier', `The modifier :${modifier} of ${name} is not supported`)
  if (type === 'string') {
    if (modifier !== undefined && modifier !== 'exact' && modifier !== 'contains') return unknown()
    const any = all(parts.map(stringValue))
    return any ? { type, name, match: modifier ?? 'starts', any } : bad()
  }
  if (type === 'reference') {
    const targets = param.targets ?? []
    if (modifier !== undefined && !targets.includes(modifier)) return unknown()
    const any = all(parts.map((part) => referenceValue(part, modifier === undefined ? targets : [modifier], here.base)))
    return any ? { type, name, any } : bad()
  }
  if (modifier !== undefined) return unknown()
  if (type === 'token') {
    const any = all(parts.map(tokenValue))
    return any ? { type, name, any } : bad()
  }
  const any = all(parts.map((part) => dateValue(part, here.zone)))
  return any ? { type, name, any } : bad()
}

function all<T>(values: (T | undefined)[]): T[] | undefined {
  const known = values.filter((value): value is T => value !== undefined)
  return known.length === values.length ? known : undefined
}
