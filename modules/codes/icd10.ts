/**
 * Search over a set of codes, by code or by words: "e11.6", "E116", "strep", "blood high", "rash diap".
 *
 * Pure and in memory. The index is built once; a search then touches only sorted lists and one pass over small arrays, so that
 * it keeps up with typing over the full set of 75,000 codes. Results are ranked
 *   1 the exact code, 2 codes that start so, 3 labels that start so or a search word that is exactly that,
 *   4 all words in the label, 5 words found with the help of the search words;
 * and within a rank by use in this practice, then common before rare, short label before long, code by code.
 */
import { plain, prefixRange, undotted, wordsOf } from './words.ts'

export type Searchable = {
  readonly code: string
  readonly label: string
  readonly synonyms: readonly string[]
  readonly common?: boolean
}

export type SearchOptions = {
  readonly limit?: number
  /** How often this practice used a code (key: the code as stored). */
  readonly usage?: ReadonlyMap<string, number>
}

/** Sorted keys, each with the entries it belongs to. */
type Lookup = { readonly keys: readonly string[]; readonly entries: readonly (readonly number[])[] }

export type CodeIndex<T extends Searchable> = {
  readonly entries: readonly T[]
  readonly codes: Lookup
  readonly labels: Lookup
  readonly synonyms: ReadonlyMap<string, readonly number[]>
  readonly labelWords: Lookup
  readonly allWords: Lookup
  /** Scratch space, one byte an entry, so that a search allocates nothing large. */
  readonly rank: Uint8Array
  readonly label: Uint8Array
  readonly any: Uint8Array
}

export function buildIndex<T extends Searchable>(source: readonly T[]): CodeIndex<T> {
  const entries = source.toSorted(byStanding)
  const codes = new Map<string, number[]>()
  const labels = new Map<string, number[]>()
  const synonyms = new Map<string, number[]>()
  const labelWords = new Map<string, number[]>()
  const allWords = new Map<string, number[]>()
  entries.forEach((entry, at) => {
    add(codes, undotted(entry.code), at)
    add(labels, plain(entry.label), at)
    for (const word of wordsOf(entry.label)) {
      add(labelWords, word, at)
      add(allWords, word, at)
    }
    for (const synonym of entry.synonyms) {
      add(synonyms, plain(synonym), at)
      for (const word of wordsOf(synonym)) add(allWords, word, at)
    }
  })
  const size = entries.length
  const scratch = () => new Uint8Array(size)
  return {
    entries,
    codes: sorted(codes),
    labels: sorted(labels),
    synonyms,
    labelWords: sorted(labelWords),
    allWords: sorted(allWords),
    rank: scratch(),
    label: scratch(),
    any: scratch(),
  }
}

export function searchCodes<T extends Searchable>(index: CodeIndex<T>, query: string, options: SearchOptions = {}): T[] {
  const limit = options.limit ?? 20
  const phrase = plain(query)
  if (phrase === '' || limit <= 0) return []
  index.rank.fill(0)
  rankByWords(index, wordsOf(query).slice(0, 12))
  rankByPhrase(index, phrase)
  rankByCode(index, undotted(query))
  return collect(index, limit, options.usage)
}

function byStanding(a: Searchable, b: Searchable): number {
  return (
    Number(b.common ?? false) - Number(a.common ?? false) ||
    a.label.length - b.label.length ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  )
}

function add(map: Map<string, number[]>, key: string, at: number): void {
  const list = map.get(key)
  if (!list) map.set(key, [at])
  else if (list[list.length - 1] !== at) list.push(at)
}

function sorted(map: ReadonlyMap<string, number[]>): Lookup {
  const keys = [...map.keys()].sort()
  return { keys, entries: keys.map((key) => map.get(key)!) }
}

/** Ranks 4 and 5: every word of the query begins a word of the entry. `steps` counts the query words met so far. */
function rankByWords<T extends Searchable>(index: CodeIndex<T>, words: readonly string[]): void {
  index.label.fill(0)
  index.any.fill(0)
  words.forEach((word, step) => {
    advance(index.labelWords, word, step, index.label)
    advance(index.allWords, word, step, index.any)
  })
  const all = words.length
  for (let at = 0; at < index.rank.length; at++) {
    if (index.any[at] === all) index.rank[at] = index.label[at] === all ? 4 : 5
  }
}

function advance(lookup: Lookup, word: string, step: number, steps: Uint8Array): void {
  const [from, to] = prefixRange(lookup.keys, word)
  for (let key = from; key < to; key++) for (const at of lookup.entries[key]!) if (steps[at] === step) steps[at] = step + 1
}

/** Rank 3: the label starts with the query, or the query is one of its search words. */
function rankByPhrase<T extends Searchable>(index: CodeIndex<T>, phrase: string): void {
  const [from, to] = prefixRange(index.labels.keys, phrase)
  for (let key = from; key < to; key++) for (const at of index.labels.entries[key]!) index.rank[at] = 3
  for (const at of index.synonyms.get(phrase) ?? []) index.rank[at] = 3
}

/** Ranks 1 and 2. One letter alone is taken as the start of a word, not of a code. */
function rankByCode<T extends Searchable>(index: CodeIndex<T>, code: string): void {
  if (code.length < 2 || !/\d/.test(code)) return
  const [from, to] = prefixRange(index.codes.keys, code)
  for (let key = from; key < to; key++) {
    for (const at of index.codes.entries[key]!) index.rank[at] = index.codes.keys[key] === code ? 1 : 2
  }
}

function collect<T extends Searchable>(index: CodeIndex<T>, limit: number, usage?: ReadonlyMap<string, number>): T[] {
  const unused: number[][] = [[], [], [], [], [], []]
  const used: { at: number; times: number }[][] = [[], [], [], [], [], []]
  for (let at = 0; at < index.rank.length; at++) {
    const rank = index.rank[at]!
    if (rank === 0) continue
    const times = usage?.get(index.entries[at]!.code) ?? 0
    if (times > 0) used[rank]!.push({ at, times })
    else if (unused[rank]!.length < limit) unused[rank]!.push(at)
  }
  const found: T[] = []
  for (let rank = 1; rank <= 5 && found.length < limit; rank++) {
    const first = used[rank]!.sort((a, b) => b.times - a.times || a.at - b.at).map((entry) => entry.at)
    for (const at of [...first, ...unused[rank]!]) found.push(index.entries[at]!)
  }
  return found.slice(0, limit)
}
