import { describe, expect, it } from 'vitest'
import { isWholeBp, parseMoney, parseNumber, showMoney, showNumber, showQuantity, splitBp, typeBp } from './numbers.ts'

describe('numbers', () => {
  it.each([
    ['.5', '0.5'],
    ['5.0', '5'],
    ['05', '5'],
    ['1000', '1,000'],
    ['1234567.50', '1,234,567.5'],
    ['-0.50', '−0.5'],
    ['trace', 'trace'],
    ['', ''],
  ])('%s is shown as %s', (text, shown) => {
    expect(showNumber(text)).toBe(shown)
  })

  it('lose the noise of binary fractions', () => {
    expect(showNumber(0.1 + 0.2)).toBe('0.3')
    expect(showNumber(0.0000001)).toBe('0.0000001')
  })

  it('keep measured zeros on request', () => {
    expect(showNumber('5.0', { keepZeros: true })).toBe('5.0')
  })

  it('never part from their unit', () => {
    expect(showQuantity('5.0', 'mg')).toBe('5\u00a0mg')
    expect(showQuantity(98, '%')).toBe('98%')
  })

  it('are read only when there is one way to read them', () => {
    expect(['98.6', '.5', '1,200', '72.', '98,6', '1,20', '12a', ''].map(parseNumber)).toEqual([
      98.6,
      0.5,
      1200,
      72,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('money', () => {
  it('keeps its two decimals', () => {
    expect([0, 5, 123450, -2500].map(showMoney)).toEqual(['$0.00', '$0.05', '$1,234.50', '−$25.00'])
  })

  it('is read as whole cents', () => {
    expect(['$25', '25.5', '1,234.50', '.05', '1.005', 'x'].map(parseMoney)).toEqual([2500, 2550, 123450, 5, null, null])
  })
})

function type(keys: string): string {
  return [...keys].reduce((box, key) => typeBp(box, key === '<' ? box.slice(0, -1) : box + key), '')
}

describe('the one blood pressure box', () => {
  it.each([
    ['12080', '120/80'],
    ['120/80', '120/80'],
    ['98/60', '98/60'],
    ['9860', '98/60'],
    ['200110', '200/110'],
    ['120', '120/'],
    ['120<', '12'],
    ['12080<', '120/8'],
    ['12a0', '120/'],
    ['/', ''],
  ])('after %s it shows %s', (keys, shown) => {
    expect(type(keys)).toBe(shown)
  })

  it('splits what it shows', () => {
    expect(splitBp('120/80')).toEqual({ systolic: '120', diastolic: '80' })
    expect(splitBp('')).toEqual({ systolic: '', diastolic: '' })
  })

  it('moves on when both figures are there', () => {
    expect(['120/80', '120/8', '120/110', '120/11', '98/60', '120', ''].map(isWholeBp)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      false,
    ])
  })
})
