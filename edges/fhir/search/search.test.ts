import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefused } from '../outcome.ts'
import { decodeCursor, encodeCursor, type Filter, MAX_COUNT, parseSearch, type Search, type SearchParam } from './index.ts'
import { plain, split } from './values.ts'

const params: SearchParam[] = [
  { name: 'code', type: 'token' },
  { name: 'patient', type: 'reference', targets: ['Patient'] },
  { name: 'date', type: 'date', sortable: true },
  { name: 'name', type: 'string' },
]
const asked = { params, zone: 'America/Chicago', base: 'https://clinic.example/fhir' }

const parse = (query: string, strict = false): ReturnType<typeof parseSearch> =>
  parseSearch(new URLSearchParams(query), { ...asked, strict })

function search(query: string): Search {
  const parsed = parse(query)
  if (isRefused(parsed)) throw new Error(parsed.message)
  return parsed
}

const only = (query: string): Filter | undefined => search(query).filters[0]

describe('search parameters', () => {
  test.each<[string, Filter]>([
    ['code=8867-4', { type: 'token', name: 'code', any: [{ code: '8867-4' }] }],
    ['code=http://loinc.org|8867-4', { type: 'token', name: 'code', any: [{ system: 'http://loinc.org', code: '8867-4' }] }],
    ['code=http://loinc.org|', { type: 'token', name: 'code', any: [{ system: 'http://loinc.org' }] }],
    ['code=|8867-4', { type: 'token', name: 'code', any: [{ system: '', code: '8867-4' }] }],
    ['code=a,b\\,c', { type: 'token', name: 'code', any: [{ code: 'a' }, { code: 'b,c' }] }],
    ['patient=1', { type: 'reference', name: 'patient', any: [{ type: 'Patient', id: '1' }] }],
    ['patient=Patient/1', { type: 'reference', name: 'patient', any: [{ type: 'Patient', id: '1' }] }],
    ['patient:Patient=1', { type: 'reference', name: 'patient', any: [{ type: 'Patient', id: '1' }] }],
    ['patient=https://clinic.example/fhir/Patient/1', { type: 'reference', name: 'patient', any: [{ type: 'Patient', id: '1' }] }],
    ['name=oka', { type: 'string', name: 'name', match: 'starts', any: ['oka'] }],
    ['name:exact=Okafor', { type: 'string', name: 'name', match: 'exact', any: ['Okafor'] }],
    ['name:contains=kaf,two%20words', { type: 'string', name: 'name', match: 'contains', any: ['kaf', 'two words'] }],
  ])('%s', (query, filter) => {
    expect(only(query)).toEqual(filter)
  })

  test.each<[string, object]>([
    ['2024-03-10', { from: '2024-03-10T06:00:00Z', before: '2024-03-11T05:00:00Z', fromDay: '2024-03-10', beforeDay: '2024-03-11' }],
    ['eq2024-02', { from: '2024-02-01T06:00:00Z', before: '2024-03-01T06:00:00Z', fromDay: '2024-02-01', beforeDay: '2024-03-01' }],
    ['ge2024', { from: '2024-01-01T06:00:00Z', fromDay: '2024-01-01' }],
    ['gt2024', { from: '2025-01-01T06:00:00Z', fromDay: '2025-01-01' }],
    ['sa2024', { from: '2025-01-01T06:00:00Z', fromDay: '2025-01-01' }],
    ['le2024', { before: '2025-01-01T06:00:00Z', beforeDay: '2025-01-01' }],
    ['lt2024', { before: '2024-01-01T06:00:00Z', beforeDay: '2024-01-01' }],
    ['eb2024', { before: '2024-01-01T06:00:00Z', beforeDay: '2024-01-01' }],
    ['ge2024-01-05T10:00Z', { from: '2024-01-05T10:00:00Z' }],
    ['2024-01-05T10:00:00-06:00', { from: '2024-01-05T16:00:00Z', before: '2024-01-05T16:00:01Z' }],
    ['2024-01-05T10:00:00.5Z', { from: '2024-01-05T10:00:00.5Z', before: '2024-01-05T10:00:00.6Z' }],
    ['lt2024-01-05T10:00:00+02:00', { before: '2024-01-05T08:00:00Z' }],
    ['ge2024-01-05T10:00', { from: '2024-01-05T16:00:00Z' }],
  ])('date=%s is a range, days being those of the practice', (text, range) => {
    const filter = only(`date=${text}`)
    expect(filter?.type === 'date' && { ...filter.any[0], prefix: undefined }).toEqual({ ...range, prefix: undefined })
  })

  test.each([
    'date=2024-13',
    'date=2023-02-29',
    'date=yesterday',
    'date=ap2024',
    'date=2024-01-05T25:00Z',
    'date:above=2024',
    'patient=Practitioner/1',
    'patient=https://elsewhere.example/Patient/1',
    'patient:Group=1',
    'code=a|b|c',
    'code:not=a',
    'code=a,,b',
    'name:text=x',
    '_count=-1',
    '_count=many',
    '_id=a b',
    '_cursor=abc',
  ])('%s is refused', (query) => {
    expect(parse(query)).toMatchObject({ kind: 'invalid' })
  })

  test('what is not known is left out, and named; under strict handling it is refused', () => {
    expect(search('code=a&colour=red&_sort=colour')).toMatchObject({ used: [['code', 'a']], ignored: ['colour', '_sort'] })
    expect(parse('colour=red', true)).toMatchObject({ kind: 'invalid', code: 'fhir.search-unknown' })
    expect(parse('_sort=code', true)).toMatchObject({ kind: 'invalid' })
  })

  test('twice is and, a comma is or; ids, order, size', () => {
    const found = search('date=ge2024&date=lt2025&_id=a,b,c&_id=b,c,d&_sort=-date&_count=9999&_format=json')
    expect(found.filters).toHaveLength(2)
    expect(found).toMatchObject({ ids: ['b', 'c'], sort: [{ name: 'date', descending: true }], count: MAX_COUNT })
  })

  test('no query crashes the parser', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'date',
        'code',
        'name',
        'patient',
        '_id',
        '_sort',
        '_count',
        '_cursor',
        ':',
        '=',
        '&',
        '|',
        ',',
        '\\',
        '-',
        'ge',
        '2024-01',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, strict) => void parse(pieces.join(''), strict)),
      { numRuns: 500 },
    )
  })

  test('any date: before, during and after do not overlap and leave nothing out', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10, 16, 19), (moment, length) => {
        const text = moment.toISOString().slice(0, length)
        const range = (prefix: string): { from?: string; before?: string } => {
          const filter = only(`date=${prefix}${text}`)
          return filter?.type === 'date' ? (filter.any[0] ?? {}) : {}
        }
        expect(range('lt').before).toBe(range('eq').from)
        expect(range('gt').from).toBe(range('eq').before)
        expect([range('ge').from, range('le').before]).toEqual([range('eq').from, range('eq').before])
        expect((range('eq').from ?? '') < (range('eq').before ?? '')).toBe(true)
      }),
    )
  })

  test('escaping and splitting are inverse', () => {
    const escaped = (text: string): string => text.replace(/[,|$\\]/g, '\\$&')
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (values) => {
        expect(split(values.map(escaped).join(','), ',').map(plain)).toEqual(values)
      }),
    )
  })

  test('a cursor comes back for its own search only, and holds no value of a patient', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.array(fc.tuple(fc.string(), fc.string())), (id, used) => {
        const cursor = encodeCursor(id, used)
        expect(decodeCursor(cursor, [...used, ['_count', '5']])).toBe(id)
        expect(decodeCursor(cursor, [...used, ['code', 'x']])).toBeUndefined()
        expect(decodeCursor(`${cursor}A`, used)).toBeUndefined()
      }),
    )
  })
})
