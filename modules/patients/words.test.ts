import { expect, test } from 'vitest'
import { likeness } from './alike.ts'
import { addressLine, allergyState, listName } from './patients.ts'
import { foldQuery, wordsOf } from './words.ts'

const maria = {
  family: 'García-López',
  given: 'María José',
  middle: "D'Angelo",
  preferred: 'Majo',
  birthDate: '1945-07-14',
  phone: '+1 (530) 555-0123',
  phoneAlt: null,
  mrn: 'A100234',
}

/** True when the words of the query find the patient. */
const finds = (query: string, patient = maria) => {
  const words = wordsOf(patient)
  return foldQuery(query).every((part) => words.some((word) => word.startsWith(part)))
}

test.each([
  'garcia',
  'GARCÍA',
  'lopez',
  'garcia lopez',
  'García-López, María',
  'garcialopez',
  'jose',
  'd’angelo',
  "d'angelo",
  'angelo',
  'majo',
  'gar mar',
  '1945-07-14',
  '7/14/45',
  '07/14/1945',
  '7-14-1945',
  '071445',
  '07141945',
  '19450714',
  '7141945',
  '7/14',
  'July 14 1945',
  '14-Jul-1945',
  'garcia 7/14/45',
  '(530) 555-0123',
  '530.555.0123',
  '+1 530 555 0123',
  '555-0123',
  '0123',
  'garcia 0123',
  'A100234',
  'a-100234',
  '100234',
])('"%s" finds María José García-López', (query) => {
  expect(finds(query)).toBe(true)
})

test.each(['garza', 'garcia smith', '7/15/45', '1946', '555-0124', '200234', 'arcia'])('"%s" does not', (query) => {
  expect(finds(query)).toBe(false)
})

test('letters that are not an accented a to z are found by what is on the keyboard', () => {
  const [lukasz, soren] = [
    { ...maria, family: 'Łukaszewski', given: 'Ñuño', middle: '' },
    { ...maria, family: 'Sørensen-Weiß', given: 'Æsa', middle: '' },
  ]
  expect(finds('lukasz nuno', lukasz)).toBe(true)
  expect(finds('sorensen weiss aesa', soren)).toBe(true)
})

test('nothing typed asks for nothing, and the longest word leads', () => {
  expect(foldQuery(' , ')).toEqual([])
  expect(foldQuery('al hernandez 7/14/45')).toEqual(['hernandez', '071445', 'al'])
  expect(foldQuery('one two three four five six seven')).toHaveLength(5)
})

test('a name without a family or a given name stands in lists as it is', () => {
  expect(listName({ family: 'Smith', given: 'Mary', middle: 'Ann', suffix: 'Jr' })).toBe('SMITH Jr, Mary Ann')
  expect(listName({ family: '', given: 'Suharto' })).toBe('Suharto')
  expect(listName({ family: 'Prince', given: '' })).toBe('PRINCE')
  expect(addressLine({ line1: '12 Alder Street', city: 'Alder', state: 'CA', zip: '95901' })).toBe('12 Alder Street, Alder, CA 95901')
  expect(addressLine({})).toBe('')
})

const amara = { family: 'Okafor', given: 'Amara', birthDate: '1980-05-14', phone: '5305550123' }

test.each([
  ['birth_date_and_surname', { ...amara, given: 'Amy', family: 'Okafor-Bell', phone: null }],
  ['name', { ...amara, birthDate: '1981-11-02', phone: null }],
  ['phone', { ...amara, family: 'Bell', given: 'Joan', birthDate: '1955-01-01', phone: '(530) 555-0123' }],
  [undefined, { ...amara, family: 'Bell', phone: null }],
  [undefined, { ...amara, birthDate: '1990-05-14', phone: '5305550199' }],
  [undefined, { ...amara, family: 'Bell', given: 'Joan', birthDate: '1955-01-01', phone: '12' }],
])('%s makes two people alike', (because, other) => {
  expect(likeness(amara, other)).toBe(because)
})

test('an allergy in the list is never hidden behind "none known"', () => {
  expect(allergyState('none_known', 1)).toBe('known')
  expect(allergyState('none_known', 0)).toBe('none_known')
  expect(allergyState(null, 0)).toBe('not_recorded')
  expect(allergyState('known', 0)).toBe('not_recorded')
  expect(allergyState('unavailable', 2)).toBe('unavailable')
})
