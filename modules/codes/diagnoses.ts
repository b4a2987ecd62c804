/** The diagnoses Roomed starts with, ready to search. */
import { chapterOf } from './chapters.ts'
import { icd10cmRows } from './data/icd10cm.ts'
import type { CodeIndex, SearchOptions } from './icd10.ts'
import { buildIndex, searchCodes } from './icd10.ts'
import type { OrderEntry } from './order-file.ts'

export type Diagnosis = {
  readonly code: string
  readonly label: string
  readonly synonyms: readonly string[]
  readonly chapter: number
  readonly common: boolean
}

export const diagnoses: readonly Diagnosis[] = icd10cmRows.map(([code, label, words, common]) => ({
  code,
  label,
  synonyms: words.split(', '),
  chapter: chapterOf(code).number,
  common: common === 1,
}))

const byCode: ReadonlyMap<string, Diagnosis> = new Map(diagnoses.map((diagnosis) => [diagnosis.code, diagnosis]))

export function diagnosis(code: string): Diagnosis | undefined {
  return byCode.get(code)
}

let starter: CodeIndex<Diagnosis> | undefined

export function searchDiagnoses(query: string, options?: SearchOptions): Diagnosis[] {
  starter ??= buildIndex(diagnoses)
  return searchCodes(starter, query, options)
}

/** The billable codes of an imported order file; a code we know keeps our search words and our label as one more. */
export function diagnosesOf(entries: readonly OrderEntry[]): Diagnosis[] {
  return entries
    .filter((entry) => entry.billable)
    .map(({ code, long }) => {
      const known = byCode.get(code)
      return {
        code,
        label: long,
        synonyms: known ? [known.label, ...known.synonyms] : [],
        chapter: chapterOf(code).number,
        common: known?.common ?? false,
      }
    })
}
