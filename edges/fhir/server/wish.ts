/** A search in the modules' words: null asks nothing, an empty list finds nothing. Parameters sent twice must both hold. */
import { isId } from '../../../core/ids.ts'
import type { DateValue, Filter, Search, TokenValue } from '../search/index.ts'

type Of<T extends Filter['type']> = Extract<Filter, { type: T }>

const filtersOf = <T extends Filter['type']>(search: Search, type: T, name: string) =>
  search.filters.filter((filter): filter is Of<T> => filter.type === type && filter.name === name)

const both = (lists: readonly (string[] | null)[]): string[] | null =>
  lists.reduce((all, list) => (all === null ? list : list === null ? all : all.filter((one) => list.includes(one))), null)

/** Only what can be an id of ours; the others are nobody. */
export const idsOf = (search: Search): string[] | null => search.ids?.filter(isId) ?? null

export const referencesOf = (search: Search, name: string): string[] | null =>
  both(filtersOf(search, 'reference', name).map((filter) => filter.any.map((target) => target.id).filter(isId)))

/** Codes of one system. `system|` alone means any code of it; codes of another system are none of ours. */
export function codesOf(search: Search, name: string, system: string): string[] | null {
  const ours = (token: TokenValue) => token.system === undefined || token.system === system
  return both(
    filtersOf(search, 'token', name).map(({ any }) => {
      const fitting = any.filter(ours)
      return fitting.some((token) => token.code === undefined) ? null : fitting.map((token) => token.code!)
    }),
  )
}

/** Codes of several systems, as `code` or `name|code` with the chart's name of the system. A system alone is not a code. */
export const qualifiedCodesOf = (search: Search, name: string, nameOf: (url: string) => string): string[] | null =>
  both(
    filtersOf(search, 'token', name).map(({ any }) =>
      any.flatMap(({ system, code }) => (code === undefined ? [] : [system ? `${nameOf(system)}|${code}` : code])),
    ),
  )

export interface Range {
  from?: string | undefined
  before?: string | undefined
}

const later = (a: string | undefined, b: string | undefined) =>
  a === undefined ? b : b === undefined || Date.parse(a) >= Date.parse(b) ? a : b
const sooner = (a: string | undefined, b: string | undefined) =>
  a === undefined ? b : b === undefined || Date.parse(a) <= Date.parse(b) ? a : b

function ranges(search: Search, name: string, rangeOf: (value: DateValue) => Range): Range[] | null {
  const lists = filtersOf(search, 'date', name).map(({ any }) => any.map(rangeOf))
  if (lists.length === 0) return null
  return lists.reduce((all, list) =>
    all.flatMap((a) => list.map((b) => ({ from: later(a.from, b.from), before: sooner(a.before, b.before) }))),
  )
}

/** Moments, half open. */
export const momentsOf = (search: Search, name: string) => ranges(search, name, ({ from, before }) => ({ from, before }))

/** Days, for what has no hour, such as a birth. A moment asked for is taken as its day. */
export const daysOf = (search: Search, name: string) =>
  ranges(search, name, (d) => ({ from: d.fromDay ?? d.from?.slice(0, 10), before: d.beforeDay ?? d.before?.slice(0, 10) }))

const special = /[.*+?^${}()|[\]\\]/g
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const shapes = {
  starts: (text: string) => `(^|[^[:alnum:]])${text}`,
  contains: (text: string) => text,
  exact: (text: string) => `(^|\\s)${text}(\\s|$)`,
} as const

/** Regular expressions over folded words, one a parameter: any of its values matches. */
export const wordsOf = (search: Search, name: string): string[] =>
  filtersOf(search, 'string', name).map(
    ({ match, any }) => `(${any.map((text) => shapes[match](fold(text).replace(special, '\\$&'))).join('|')})`,
  )
