import { expect, test } from 'vitest'
import { lotOf } from './scan.ts'

const lot = (id: string, more: object = {}) => ({
  id,
  productId: 'flu',
  name: 'Fluzone',
  lot: 'DEMO1P',
  expiresOn: '2027-06-30',
  why: null as string | null,
  ...more,
})
const shelf = [
  lot('a'),
  lot('b', { lot: 'DEMO1X', expiresOn: '2026-11-12', why: 'Expired 2026-11-12' }),
  lot('c', { lot: 'MMR9', productId: 'mmr', name: 'M-M-R II' }),
]
const scan = (text: string, lots = shelf) => lotOf(text, lots, 'flu')

test('a lot typed by hand is found, in small letters too', () => {
  expect(scan('demo1p')).toMatchObject({ kind: 'lot', lot: { id: 'a' } })
})

test('a DataMatrix finds its lot when carton and stock name the same expiry', () => {
  expect(scan('(01)00349281421884(17)270630(10)DEMO1P')).toMatchObject({ kind: 'lot', lot: { id: 'a' } })
  expect(scan('(01)00349281421884(17)270531(10)DEMO1P')).toMatchObject({ kind: 'expiry', box: '2027-05-31' })
})

test('a serial number without a separator before it does not hide the lot', () => {
  expect(scan('01003492814218841727063010DEMO1P21S9')).toMatchObject({ kind: 'lot', lot: { id: 'a' } })
  expect(scan('01003492814218841727063010DEMO121S9')).toMatchObject({ kind: 'unknown', text: 'DEMO121S9' })
})

test('an expired lot is known and refused', () => {
  expect(scan('DEMO1X')).toMatchObject({ kind: 'cannot', lot: { why: 'Expired 2026-11-12' } })
})

test('the lot of another vaccine is named as what it is', () => {
  expect(scan('MMR9')).toMatchObject({ kind: 'other', lot: { name: 'M-M-R II' } })
})

test('one number in both fundings asks which', () => {
  expect(scan('DEMO1P', [...shelf, lot('d')])).toMatchObject({ kind: 'several', lots: [{ id: 'a' }, { id: 'd' }] })
})

test('what nobody knows, what was misread and what has no lot are told apart', () => {
  expect(scan('ZZ')).toEqual({ kind: 'unknown', text: 'ZZ' })
  expect(scan('(01)00349281421880(10)DEMO1P')).toEqual({ kind: 'misread' })
  expect(scan('(01)00349281421884(17)270630')).toEqual({ kind: 'noLot' })
  expect(scan('  ')).toEqual({ kind: 'noLot' })
})
