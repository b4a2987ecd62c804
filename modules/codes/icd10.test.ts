import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnoses, searchDiagnoses } from './diagnoses.ts'
import { buildIndex, searchCodes } from './icd10.ts'
import { plain, undotted, wordsOf } from './words.ts'

const codes = (query: string, limit = 10) => searchDiagnoses(query, { limit }).map((found) => found.code)

test.each([
  ['htn', 'I10'],
  ['high blood pressure', 'I10'],
  ['strep', 'J02.0'],
  ['sore throat', 'J02.0'],
  ['flu shot', 'Z23'],
  ['cold', 'J00'],
  ['uti', 'N39.0'],
  ['gerd', 'K21.9'],
  ['well child', 'Z00.129'],
  ['poison oak', 'L23.7'],
  ['plantar fasciitis right', 'M67.A01'],
])('"%s" finds %s among the first three', (query, code) => {
  expect(codes(query, 3)).toContain(code)
})

test('a code is found with or without its dot, and first', () => {
  expect(codes('E11.9')[0]).toBe('E11.9')
  expect(codes('e119')[0]).toBe('E11.9')
  expect(codes('H66.00').every((code) => code.startsWith('H66.00'))).toBe(true)
})

test('words count in any order and may be begun only', () => {
  expect(codes('ear inf burst left')).toEqual(['H66.012'])
  expect(codes('left burst ear inf')).toEqual(['H66.012'])
})

test('a code this practice uses comes first within its rank', () => {
  const usage = new Map([['J45.50', 30]])
  expect(searchDiagnoses('asthma', { usage })[0]?.code).not.toBe('J45.50')
  expect(searchDiagnoses('lasting asthma', { usage })[0]?.code).toBe('J45.50')
})

test('nothing is found for nothing, and not without a limit', () => {
  expect(codes('')).toEqual([])
  expect(codes(' .,- ')).toEqual([])
  expect(codes('pain', 0)).toEqual([])
  expect(codes('zzzz')).toEqual([])
})

test('every code finds itself, however it is written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...diagnoses), fc.boolean(), ({ code }, bare) => {
      expect(codes(bare ? undotted(code).toLowerCase() : code, 1)).toEqual([code])
    }),
  )
})

test('any words of a label, cut short and shuffled, find the label', () => {
  const pick = fc.constantFrom(...diagnoses).chain((entry) => {
    const words = wordsOf(entry.label)
    return fc.tuple(fc.constant(entry), fc.shuffledSubarray(words, { minLength: 1 }), fc.nat(9))
  })
  fc.assert(
    fc.property(pick, ([entry, words, cut]) => {
      const query = words.map((word) => word.slice(0, Math.max(1, word.length - cut))).join(' ')
      expect(codes(query, diagnoses.length)).toContain(entry.code)
    }),
  )
})

test('what is found holds every word of the query, each once, and is the same the next time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('pain', 'ri', 'knee', 'di', 'e11', 'type 2', 'm', 'both'), { minLength: 1, maxLength: 3 }),
      (parts) => {
        const query = parts.join(' ')
        const found = searchDiagnoses(query, { limit: 2000 })
        expect(new Set(found.map((entry) => entry.code)).size).toBe(found.length)
        for (const entry of found) {
          const has = wordsOf([entry.label, ...entry.synonyms].join(' '))
          const byWord = wordsOf(query).every((word) => has.some((one) => one.startsWith(word)))
          expect(byWord || undotted(entry.code).startsWith(undotted(query))).toBe(true)
        }
        expect(searchDiagnoses(query, { limit: 2000 })).toEqual(found)
        expect(searchDiagnoses(query, { limit: 5 })).toEqual(found.slice(0, 5))
      },
    ),
  )
})

test('no query breaks it', () => {
  fc.assert(fc.property(fc.string(), (query) => void searchDiagnoses(query)))
  expect(plain("Swimmer's EAR, é")).toBe('swimmers ear e')
})

test('it keeps up with typing over 75,000 codes', () => {
  const many = Array.from({ length: 75_000 }, (_, at) => {
    const base = diagnoses[at % diagnoses.length]!
    return { ...base, code: `${base.code}~${at}`, label: `${base.label} ${at % 977}` }
  })
  const index = buildIndex(many)
  const queries = ['pain', 'type 2 dia', 'e11.6', 'right knee', 'p', 'active treatment cut left', 'strep', '77']
  for (let warm = 0; warm < 20; warm++) for (const query of queries) searchCodes(index, query)
  const times: number[] = []
  for (let turn = 0; turn < 30; turn++) {
    for (const query of queries) {
      const start = performance.now()
      searchCodes(index, query)
      times.push(performance.now() - start)
    }
  }
  const median = times.sort((a, b) => a - b)[times.length >> 1]!
  expect(median, 'target 2 ms on a quiet machine; room for a busy one').toBeLessThan(8)
})
