import { expect, test } from 'vitest'
import { parseReference, referenceTo } from './index.ts'

const base = 'https://clinic.example/fhir/'

test.each([
  ['Patient/1', { type: 'Patient', id: '1' }],
  ['Patient/1/_history/3', { type: 'Patient', id: '1' }],
  ['https://clinic.example/fhir/Patient/1', { type: 'Patient', id: '1' }],
  ['https://elsewhere.example/fhir/Patient/1', undefined],
  ['urn:uuid:0b1', undefined],
  ['#contained', undefined],
  ['Patient/', undefined],
  ['Patient/a b', undefined],
  ['../Patient/1', undefined],
])('%s', (text, target) => {
  expect(parseReference(text, base)).toEqual(target)
})

test('a reference written is a reference read', () => {
  expect(referenceTo('Patient', '1', 'Mia Okafor')).toEqual({ reference: 'Patient/1', display: 'Mia Okafor' })
  expect(parseReference(referenceTo('Patient', '1').reference ?? '')).toEqual({ type: 'Patient', id: '1' })
})
