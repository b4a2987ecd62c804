import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, cents, fromD8, hhmm, quantity } from './values.ts'

describe('amounts as X12 writes them', () => {
  it.each([
    [0, '0'],
    [5, '.05'],
    [50, '.5'],
    [100, '1'],
    [12_340, '123.4'],
    [-2_005, '-20.05'],
  ])('%i cents is %s', (value, text) => {
    expect(amount(value)).toBe(text)
  })

  it('come back the same', () => {
    fc.assert(fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (value) => cents(amount(value)) === value))
  })

  it('are read with zeros that others write, and not when they are no amounts', () => {
    expect([cents('0.50'), cents('1.'), cents('00012.30'), cents('-0')]).toEqual([50, 100, 1230, 0])
    expect(['', '-', '.', '1.234', '1,00', '1e3', 'x'].map(cents)).toEqual(Array(7).fill(undefined))
  })
})

describe('quantities and dates', () => {
  it('have at most three decimals and no needless zeros', () => {
    expect([1, 10, 0.5, 1.25, 3.3333].map(quantity)).toEqual(['1', '10', '.5', '1.25', '3.333'])
  })

  it('read eight digits only, and take the wall clock as written', () => {
    expect([fromD8('20261124'), fromD8('261124')]).toEqual(['2026-11-24', undefined])
    expect(hhmm('2026-11-24T18:17:03-06:00')).toBe('1817')
  })
})
