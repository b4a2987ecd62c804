import { expect, test } from 'vitest'
import { kilograms } from '../patients.ts'
import { changesOf, demographicsOf, emptyForm, formFromSearch } from './form.ts'

const mary = { ...emptyForm, family: 'Smith', given: 'Mary', birthDate: '1945-07-14', sex: 'female', phone: '530 555 0123' }

test('what was searched for becomes the first guess of the name', () => {
  expect(formFromSearch("o'brien, siobhán")).toMatchObject({ family: "O'Brien", given: 'Siobhán' })
  expect(formFromSearch('mary ann smith')).toMatchObject({ family: 'Smith', given: 'Mary Ann' })
  expect(formFromSearch('smith')).toMatchObject({ family: 'Smith', given: '' })
  expect(formFromSearch('7/14/45')).toEqual(emptyForm)
})

test('only what differs is sent, and an empty address has no empty parts', () => {
  expect(changesOf(mary, mary)).toEqual({})
  expect(changesOf(mary, { ...mary, phone: '', city: 'Alder', deceasedOn: '2026-01-01' })).toEqual({
    phone: '',
    address: { city: 'Alder' },
    deceasedOn: '2026-01-01',
  })
  expect(demographicsOf(mary)).toMatchObject({ address: {}, birthDate: '1945-07-14' })
  expect(demographicsOf({ ...mary, birthDate: null })).toBeNull()
})

test('a weight in pounds or grams is said in kilograms too', () => {
  expect(kilograms(165, '[lb_av]')).toBe(74.8)
  expect(kilograms(3250, 'g')).toBe(3.25)
  expect(kilograms(80, 'kg')).toBe(80)
})
