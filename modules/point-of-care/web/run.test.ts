import { expect, test } from 'vitest'
import { kitInUse, stillToDo } from './run.ts'

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

test('a failed control asks no result, a valid one does', () => {
  expect(stillToDo({ value: null, control: 'invalid', kitId: 'a' })).toEqual([])
  expect(stillToDo({ value: null, control: 'valid', kitId: 'a' })).toEqual(['read the result'])
  expect(stillToDo({ value: null, control: null, kitId: null })).toEqual(['read the result', 'read the control line', 'choose the kit'])
})
