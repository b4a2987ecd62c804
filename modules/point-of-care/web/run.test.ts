import { expect, test } from 'vitest'
import { kitInUse, lacksOnlyControl, locked, stillToDo } from './run.ts'

const control = { ok: true, reasons: [], lastPassAt: null, dueOn: null }
const kit = (id: string, openedOn: string | null, expired = false) => ({ id, lot: id, expiresOn: '2027-01-31', openedOn, expired, control })

test('the only kit in date is taken by itself, opened or not', () => {
  expect(kitInUse([kit('a', '2026-11-01'), kit('old', '2026-06-01', true)])).toBe('a')
  expect(kitInUse([kit('a', null)])).toBe('a')
})

test('of two in date the open one is taken; with two open a person chooses', () => {
  expect(kitInUse([kit('a', null), kit('b', '2026-11-01')])).toBe('b')
  expect(kitInUse([kit('a', '2026-11-02'), kit('b', '2026-11-01')])).toBeNull()
  expect(kitInUse([kit('a', null), kit('b', null)])).toBeNull()
  expect(kitInUse([kit('old', '2026-06-01', true)])).toBeNull()
})

test('a kit whose control is due is not taken by itself, and is told apart', () => {
  const due = { ...kit('new', '2026-11-24'), control: { ...control, ok: false } }
  expect(kitInUse([due])).toBeNull()
  expect(kitInUse([due, kit('a', null)])).toBe('a')
  expect(locked([due, kit('a', null), kit('old', null, true)])).toEqual([due])
})

test('when only the control is missing the form stays', () => {
  const unmet = [{ condition: 'qc_done', message: '', how: '' }]
  expect(lacksOnlyControl({ allowed: false, unmet })).toBe(true)
  expect(lacksOnlyControl({ allowed: false, unmet: [...unmet, { condition: 'training_documented', message: '', how: '' }] })).toBe(false)
  expect(lacksOnlyControl({ allowed: true })).toBe(false)
})

test('a number that cannot be is still to be read', () => {
  const range = { normalLow: 70, normalHigh: 99, criticalLow: 54, criticalHigh: 400 }
  const number = { unit: 'mg/dL', decimals: 0, possibleLow: 20, possibleHigh: 600, ...range }
  expect(stillToDo({ value: '5.4', control: 'valid', kitId: 'a' }, number)).toEqual(['read the result'])
  expect(stillToDo({ value: '98', control: 'valid', kitId: 'a' }, number)).toEqual([])
})

test('a failed control asks no result, a valid one does', () => {
  expect(stillToDo({ value: null, control: 'invalid', kitId: 'a' })).toEqual([])
  expect(stillToDo({ value: null, control: 'valid', kitId: 'a' })).toEqual(['read the result'])
  expect(stillToDo({ value: null, control: null, kitId: null })).toEqual(['read the result', 'read the control line', 'choose the kit'])
})
