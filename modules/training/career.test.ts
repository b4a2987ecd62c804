import { expect, test } from 'vitest'
import { stepState, steps } from './career.ts'

const phlebotomy = steps.find((s) => s.key === 'CPT_NHA')!
const card = (validTo: string | null, verifiedOn: string | null) => [{ kind: 'RPT_AMT', validTo, verifiedOn }]

test('a step is held by any of its credentials, verified and on its last day still', () => {
  expect(stepState(phlebotomy, card('2026-11-24', '2025-01-01'), '2026-11-24')).toBe('held')
  expect(stepState(phlebotomy, card('2026-11-23', '2025-01-01'), '2026-11-24')).toBe('expired')
  expect(stepState(phlebotomy, card(null, null), '2026-11-24')).toBe('unverified')
  expect(stepState(phlebotomy, [], '2026-11-24')).toBeNull()
})

test('every step says what it asks, how sure we are and where it is from', () => {
  for (const s of steps) expect([s.key, s.asks.length > 0, s.source.length > 10]).toEqual([s.key, true, true])
  expect(new Set(steps.map((s) => s.key)).size).toBe(steps.length)
})
