import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gs1Day, isGtin, readGs1, separator } from './gs1.ts'

const says = (gtin: string, expiresOn: string, lot: string) => ({ kind: 'gs1', says: { gtin, expiresOn, lot } })
const box = says('00349281421884', '2027-06-30', 'U8352AA')

/** Thirteen digits with the check digit that belongs to them. */
const gtinOf = (thirteen: string) => [...'0123456789'].map((d) => thirteen + d).find(isGtin)!

describe('what stands on the carton', () => {
  test.each([
    ['as printed', '(01)00349281421884(17)270630(10)U8352AA'],
    ['as printed with blanks', '(01) 00349281421884(17) 270630(10) U8352AA'],
    ['as a wedge types it', '01003492814218841727063010U8352AA'],
    ['with the symbology before it', ']d201003492814218841727063010U8352AA'],
    ['with the lot first and its separator', `010034928142188410U8352AA${separator}17270630`],
    ['with separators at both ends', `${separator}01003492814218841727063010U8352AA${separator}`],
  ])('is read %s', (_how, text) => {
    expect(readGs1(text)).toEqual(box)
  })

  test('is read with a serial number after the lot', () => {
    expect(readGs1(`01003492814218841727063010U8352AA${separator}21S1`)).toEqual({ kind: 'gs1', says: { ...box.says, serial: 'S1' } })
  })

  test('is read as the month’s last day when the day is 00, in a leap year too', () => {
    expect(readGs1('(01)00349281421884(17)280200(10)A')).toEqual(says('00349281421884', '2028-02-29', 'A'))
  })

  test('comes back the same whatever the lot and the day', () => {
    const lots = fc.stringMatching(/^[A-Z0-9-]{1,20}$/)
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.stringMatching(/^\d{13}$/), days, lots, (thirteen, date, lot) => {
        const day = date.toISOString().slice(0, 10)
        const gtin = gtinOf(thirteen)
        const short = day.slice(2).replaceAll('-', '')
        expect(readGs1(`01${gtin}17${short}10${lot}`)).toEqual(says(gtin, day, lot))
        expect(readGs1(`(01)${gtin}(17)${short}(10)${lot}`)).toEqual(says(gtin, day, lot))
      }),
    )
  })
})

describe('what is not believed', () => {
  test.each([
    ['a wrong check digit', '(01)00349281421889(17)270630(10)U8352AA', 'gtin'],
    ['a month that is none', '(01)00349281421884(17)271330(10)U8352AA', 'date'],
    ['a day that is none', '(01)00349281421884(17)270631(10)U8352AA', 'date'],
    ['a string cut short', '0100349281421884172706', 'unknown'],
    ['an element nobody knows', '(01)00349281421884(10', 'unknown'],
  ])('is %s', (_what, text, because) => {
    expect(readGs1(text)).toEqual({ kind: 'bad', because })
  })

  test('a misread digit of the item never passes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{13}$/), fc.nat(12), fc.integer({ min: 1, max: 9 }), (thirteen, at, by) => {
        const gtin = gtinOf(thirteen)
        const wrong = gtin.slice(0, at) + ((Number(gtin[at]) + by) % 10) + gtin.slice(at + 1)
        expect(isGtin(wrong)).toBe(false)
      }),
    )
  })
})

test('a lot number typed by hand is text', () => {
  expect(readGs1('  demo1p ')).toEqual({ kind: 'text', text: 'demo1p' })
  expect(readGs1('0112')).toEqual({ kind: 'text', text: '0112' })
  expect(readGs1('')).toEqual({ kind: 'text', text: '' })
})

test('a day is read without the machine’s zone', () => {
  expect([gs1Day('260101'), gs1Day('261200'), gs1Day('26010x')]).toEqual(['2026-01-01', '2026-12-31', null])
})
