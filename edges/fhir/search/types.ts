/** A search as a reader gets it: parsed, checked, in half-open ranges; nothing left to interpret. */

export type ParamType = 'token' | 'reference' | 'date' | 'string'

/** A search parameter a resource offers. */
export interface SearchParam {
  name: string
  type: ParamType
  /** The types a reference may point at; the first is meant when only an id is given. */
  targets?: readonly string[]
  /** Whether results can be sorted by it. */
  sortable?: boolean
  documentation?: string
}

/** `system|code`: a system of '' means "in no system"; an absent system or code means "any". */
export interface TokenValue {
  system?: string
  code?: string
}

export type DatePrefix = 'eq' | 'ge' | 'le' | 'gt' | 'lt' | 'sa' | 'eb'

/** Moments from (included) until before (excluded); the days likewise, when the date was given without a time. */
export interface DateValue {
  prefix: DatePrefix
  from?: string
  before?: string
  fromDay?: string
  beforeDay?: string
}

export interface ReferenceValue {
  type: string
  id: string
}

/** One parameter as sent: any of its values matches. A parameter sent twice is two filters, and both must match. */
export type Filter =
  | { type: 'token'; name: string; any: TokenValue[] }
  | { type: 'reference'; name: string; any: ReferenceValue[] }
  | { type: 'date'; name: string; any: DateValue[] }
  | { type: 'string'; name: string; match: 'starts' | 'exact' | 'contains'; any: string[] }

export interface Search {
  filters: Filter[]
  ids?: string[]
  sort: { name: string; descending: boolean }[]
  /** How many to give; 0 asks for the total only. */
  count: number
  /** Give what comes after the row with this id, in the order of the search. */
  afterId?: string
  /** The parameters that were used, as sent, for the self link. */
  used: [string, string][]
  /** The names of those that were not. */
  ignored: string[]
}
