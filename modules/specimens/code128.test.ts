import { expect, test } from 'vitest'
import { barsOf, valuesOf } from './code128.ts'

const modules = (text: string) =>
  barsOf(text)
    .map((width, i) => (i % 2 ? '0' : '1').repeat(width))
    .join('')

test('the example every text on Code 128 works through: PJJ123C', () => {
  // Start B, P J J 1 2 3 C, the check value 55 (54 in set A), stop.
  expect(valuesOf('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55, 106])
})

test.each([
  ['1234', [105, 12, 34, 82, 106]],
  ['S100001', [104, 51, 99, 10, 0, 1, 79, 106]],
  ['12', [105, 12, 14, 106]],
  ['A1', [104, 33, 17, 68, 106]],
])('%s is said in as few symbols as the sets allow', (text, values) => {
  expect(valuesOf(text)).toEqual(values)
})

// Worked out with another program (python-barcode), module by module.
test.each([
  ['PJJ123C', '1101001000011101110110101101110001011011100010011100110110011100101100101110010001000110111010001101100011101011'],
  ['S100001', '110100100001101110100010111011110110010001001101100110011001101100100011110101100011101011'],
  ['1234', '110100111001011001110010001011000100100111101100011101011'],
  [
    'Wikipedia',
    '11010010000111010001101000011010011000010010100001101001010011110010110010000100001001101000011010010010110000111100100101100011101011',
  ],
])('%s has the bars that another program draws', (text, bars) => {
  // Its stop is printed without the last bar of two modules.
  expect(modules(text)).toBe(bars)
})

test('an odd run of digits keeps its first digit in set B', () => {
  expect(valuesOf('S1000012').slice(0, 4)).toEqual([104, 51, 17, 99])
})

test('bars begin and end with a bar, and every symbol is eleven modules', () => {
  const bars = barsOf('S100001')
  expect(bars.length % 2).toBe(1)
  expect(bars.reduce((a, b) => a + b, 0)).toBe(11 * 7 + 13)
  expect(modules('S100001')).toMatch(/^11010010000.*1100011101011$/)
})

/** Reads the modules back with a table of its own making: the widths are unique, so a scanner can. */
function read(text: string): string {
  let set = ''
  let said = ''
  for (const v of valuesOf(text).slice(0, -2)) {
    if (v === 104 || v === 100) set = 'B'
    else if (v === 105 || (v === 99 && set === 'B')) set = 'C'
    else said += set === 'C' ? String(v).padStart(2, '0') : String.fromCharCode(v + 32)
  }
  return said
}

test('whatever printable text goes in comes out, with the right check value', () => {
  let seed = 7
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % n
  }
  for (let i = 0; i < 5000; i++) {
    const text = Array.from({ length: 1 + random(18) }, () => (random(2) ? String(random(10)) : String.fromCharCode(32 + random(95)))).join(
      '',
    )
    expect(read(text)).toBe(text)
    const values = valuesOf(text)
    const check = values.slice(0, -2).reduce((sum, v, n) => sum + v * Math.max(1, n), 0) % 103
    expect(values.at(-2)).toBe(check)
  }
})

test('what cannot be said is refused', () => {
  expect(() => valuesOf('')).toThrow()
  expect(() => valuesOf('Ö')).toThrow()
})
