import { expect, test } from 'vitest'
import { lineOf, mendAt } from './mend.ts'
import { cases } from './scrub/cases.ts'

test('each finding of the scrubber says where it is mended; only what names the claim itself is mended by building it again', () => {
  const inTheClaim = [...new Set(cases.map((c) => c.field).filter((field) => mendAt(field) === 'claim'))].sort()
  expect(inTheClaim).toEqual(['controlNumber', 'frequency', 'originalReference', 'priorAuthorization'])
})

test.each([
  ['subscriber.memberId', 'coverage'],
  ['subscriber.birthDate', 'patient'],
  ['patient.address', 'patient'],
  ['diagnoses.2', 'provider'],
  ['lines.0.modifiers', 'checkout'],
  ['lines.0.rendering.npi', 'practice'],
  ['billing.npi', 'practice'],
  ['clia', 'practice'],
])('%s is mended at the %s', (field, at) => {
  expect(mendAt(field)).toBe(at)
})

test('lines are counted from one', () => {
  expect([lineOf('lines.0.code'), lineOf('lines.11'), lineOf('diagnoses.1')]).toEqual([1, 12, null])
})
