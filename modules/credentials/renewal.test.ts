import { expect, test } from 'vitest'
import { CredentialKind, isHealth } from '../staff/credentials.ts'
import { catalogue } from './catalogue.ts'
import { typeOf } from './evidence.ts'
import { clockOf, lastDayOf, markOf, missingOf } from './renewal.ts'
import { type Dated, standingOf } from './shapes.ts'

test('a term ends on the day before its anniversary, and a CMA (AAMA) at the end of its month', () => {
  expect(lastDayOf('CCMA_NHA', '2026-03-15')).toBe('2028-03-14')
  expect(lastDayOf('NCMA_NCCT', '2024-02-29')).toBe('2025-02-27')
  expect(lastDayOf('CMA_AAMA', '2026-01-10')).toBe('2031-01-31')
  expect(lastDayOf('MD', '2026-01-10')).toBeNull()
})

const cma = { kind: 'CMA_AAMA', validFrom: '2022-01-01', validTo: '2026-12-31' }
const entry = (amount: number, category: string, more: object = {}) => ({
  ...{ doneOn: '2024-05-05', amount, category, approved: false, confirmed: true },
  ...more,
})

test('continuing education is counted by category, only what is confirmed, only within the term', () => {
  const clock = clockOf(cma, [
    entry(12, 'clinical', { approved: true }),
    entry(20, 'general'),
    entry(8, 'administrative', { confirmed: false }),
    entry(40, 'general', { doneOn: '2021-12-31' }),
  ])!
  expect(clock).toMatchObject({ need: 60, have: 32, waiting: 8, approved: { least: 30, have: 12 }, complete: false })
  expect(missingOf(clock)).toBe('28 points; 10 in Administrative; 18 approved by the issuer')
})

test('it is complete when the sum, each category and what the issuer approved are reached, until ninety days after the end', () => {
  const all = [entry(30, 'clinical', { approved: true }), entry(20, 'general'), entry(10, 'administrative', { doneOn: '2027-03-31' })]
  const clock = clockOf(cma, all)!
  expect(clock).toMatchObject({ complete: true, until: '2027-03-31' })
  expect(missingOf(clock)).toBe('')
  expect(clockOf(cma, [...all.slice(0, 2), entry(10, 'administrative', { doneOn: '2027-04-01' })])!.complete).toBe(false)
})

test('a reminder is due at ninety, sixty, thirty and seven days, and on the first day without', () => {
  const on = (today: string) => markOf('2026-12-31', today)
  expect(['2026-10-01', '2026-10-02', '2026-11-01', '2026-12-01', '2026-12-24', '2026-12-31', '2027-01-01'].map(on)).toEqual([
    undefined,
    90,
    60,
    30,
    7,
    7,
    0,
  ])
})

const held = (more: Partial<Dated>): Dated => ({
  ...{ id: 'a', kind: 'BLS', validFrom: '2024-12-01', validTo: '2026-11-30', verifiedOn: '2024-12-02', refutedOn: null, withdrawnAt: null },
  ...more,
})

test('where a credential stands: the last day still counts, a renewal replaces what has ended', () => {
  const old = held({})
  const next = held({ id: 'b', validFrom: '2026-12-01', validTo: '2028-11-30' })
  const at = (c: Dated, today: string, all = [c]) => standingOf(c, all, today)
  expect(at(old, '2026-08-01')).toBe('good')
  expect(at(old, '2026-11-30')).toBe('ending')
  expect(at(old, '2026-12-01')).toBe('ended')
  expect(at(old, '2026-12-01', [old, next])).toBe('replaced')
  expect(at(old, '2026-12-01', [old, { ...next, verifiedOn: null }])).toBe('ended')
  expect(at(next, '2026-11-30', [old, next])).toBe('coming')
  expect(at(held({ verifiedOn: null }), '2026-08-01')).toBe('unverified')
  expect(at(held({ verifiedOn: null, refutedOn: '2026-01-01' }), '2026-08-01')).toBe('refuted')
})

test('every entry of the catalogue names its issuer, how it is renewed, how sure that is and where it is from', () => {
  for (const [kind, known] of Object.entries(catalogue)) {
    expect(CredentialKind.options, kind).toContain(kind)
    expect([kind, known.issuer.length > 5, known.how.length > 20, known.sources.length > 0]).toEqual([kind, true, true, true])
    expect(known.group === 'health', kind).toBe(isHealth(kind))
    const least = known.renewal?.categories.reduce((n, c) => n + (c.least ?? 0), 0) ?? 0
    expect(least, kind).toBeLessThanOrEqual(known.renewal?.need ?? 0)
  }
})

test('a file is what its first bytes say, whatever its name', () => {
  expect(typeOf(Buffer.from('%PDF-1.7'))).toBe('application/pdf')
  expect(typeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('image/png')
  expect(typeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  for (const no of ['<svg onload=x>', 'MZ', '', '<html>%PDF-']) expect(typeOf(Buffer.from(no))).toBeUndefined()
})
