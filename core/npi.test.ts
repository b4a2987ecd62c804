import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNpi, npiCheckDigit } from './npi.ts'

describe('an NPI', () => {
  it('is right when its last digit is the check digit: the example CMS publishes', () => {
    expect(npiCheckDigit('123456789')).toBe(3)
    expect(isNpi('1234567893')).toBe(true)
  })

  it.each(['', '1234567890', '123456789', '12345678933', '3234567893', '12345a7893', ' 1234567893'])('is not %j', (value) => {
    expect(isNpi(value)).toBe(false)
  })

  it('is refused when any one digit is mistyped', () => {
    const digits = fc.integer({ min: 100_000_000, max: 299_999_999 }).map(String)
    fc.assert(
      fc.property(digits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (first9, at, by) => {
        const npi = `${first9}${npiCheckDigit(first9)}`
        const wrong = npi.slice(0, at) + ((Number(npi[at]) + by) % 10) + npi.slice(at + 1)
        expect(isNpi(npi)).toBe(true)
        expect(isNpi(wrong)).toBe(false)
      }),
    )
  })
})
