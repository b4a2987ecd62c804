import { invalid, isRefused, type Refused } from '../outcome.ts'
import { ID } from '../references.ts'
import { decodeCursor } from './cursor.ts'
import { type Here, parseFilter } from './filter.ts'
import type { Search, SearchParam } from './types.ts'
import { split } from './values.ts'

export const DEFAULT_COUNT = 50
export const MAX_COUNT = 500

export interface Asked extends Here {
  params: readonly SearchParam[]
  /** Prefer: handling=strict: what we do not know is refused; otherwise it is left out, and out of the self link. */
  strict?: boolean
}

/** About the form of the answer, not its content. */
const OF_FORM = ['_format', '_pretty']

/** A query string into a search, or why not. */
export function parseSearch(query: URLSearchParams, asked: Asked): Search | Refused {
  const search: Search = { filters: [], sort: [], count: DEFAULT_COUNT, used: [], ignored: [] }
  let cursor: string | undefined
  for (const [key, value] of query) {
    if (value === '' || OF_FORM.includes(key)) continue
    if (key === '_cursor') cursor = value
    else {
      const refused = take(search, key, value, asked)
      if (refused) return refused
    }
  }
  if (cursor === undefined) return search
  const afterId = decodeCursor(cursor, search.used)
  if (afterId === undefined) return invalid('fhir.search-cursor', 'This page link belongs to another search; start the search again')
  return { ...search, afterId }
}

function take(search: Search, key: string, value: string, asked: Asked): Refused | undefined {
  if (key === '_count') return takeCount(search, value)
  if (key === '_id') return takeIds(search, value)
  if (key === '_sort') return takeSort(search, value, asked)
  const [name = '', modifier] = key.split(':')
  const param = asked.params.find((candidate) => candidate.name === name)
  if (!param) return ignore(search, key, asked)
  const filter = parseFilter(param, modifier, value, asked)
  if (isRefused(filter)) return filter
  search.filters.push(filter)
  search.used.push([key, value])
  return undefined
}

function ignore(search: Search, key: string, asked: Asked): Refused | undefined {
  if (asked.strict)
    return invalid('fhir.search-unknown', 'This server does not know one of the search parameters, and strict handling was asked for')
  search.ignored.push(key)
  return undefined
}

function takeCount(search: Search, value: string): Refused | undefined {
  if (!/^\d{1,9}$/.test(value)) return invalid('fhir.search-count', '_count must be a whole number')
  search.count = Math.min(Number(value), MAX_COUNT)
  search.used.push(['_count', value])
  return undefined
}

/** Given twice, both must hold: the ids that are in both lists. */
function takeIds(search: Search, value: string): Refused | undefined {
  const ids = split(value, ',')
  if (!ids.every((id) => ID.test(id))) return invalid('fhir.search-value', '_id must be one or more ids, separated by commas')
  search.ids = search.ids === undefined ? ids : search.ids.filter((id) => ids.includes(id))
  search.used.push(['_id', value])
  return undefined
}

function takeSort(search: Search, value: string, asked: Asked): Refused | undefined {
  const sort = value.split(',').map((key) => ({ name: key.replace(/^-/, ''), descending: key.startsWith('-') }))
  const known = sort.every(({ name }) => asked.params.some((param) => param.name === name && param.sortable === true))
  if (!known) return ignore(search, '_sort', asked)
  search.sort = sort
  search.used.push(['_sort', value])
  return undefined
}
