import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Claim, formatCents, patientOf, total, withDot, withoutDot } from './claim.ts'
import { exampleClaim, exampleLine } from './example.ts'

describe('a claim', () => {
  it('totals its lines, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99_999_999), { minLength: 1, maxLength: 50 }), (charges) => {
        const claim = exampleClaim({ lines: charges.map((chargeCents, index) => exampleLine({ id: `L${index}`, chargeCents })) })
        expect(Claim.safeParse(claim).success).toBe(true)
        expect(total(claim)).toBe(charges.reduce((sum, charge) => sum + charge, 0))
      }),
    )
  })

  it('keeps half-made content, but not a wrong shape', () => {
    expect(Claim.safeParse(exampleClaim({ diagnoses: [] })).success).toBe(true)
    expect(Claim.safeParse(exampleClaim({ lines: [exampleLine({ chargeCents: 1.5 })] })).success).toBe(false)
    expect(Claim.safeParse(exampleClaim({ controlNumber: 'A*B' })).success).toBe(false)
    expect(Claim.safeParse(exampleClaim({ lines: [exampleLine({ id: '0193b3a0-0000-7000-8000-000000000000' })] })).success).toBe(false)
  })

  it('knows its patient, the subscriber or somebody else', () => {
    const claim = exampleClaim()
    expect(patientOf(claim)).toBe(claim.subscriber)
    const child = {
      ...claim.subscriber,
      relationship: 'child' as const,
      address: claim.subscriber.address!,
      birthDate: '2020-01-01',
      sex: 'F' as const,
    }
    expect(patientOf(exampleClaim({ patient: child }))).toBe(child)
  })
})

describe('money and codes', () => {
  it.each([
    [0, '$0.00'],
    [5, '$0.05'],
    [123_456_789, '$1,234,567.89'],
    [-1_250, '-$12.50'],
  ])('%i cents is %s', (cents, text) => {
    expect(formatCents(cents)).toBe(text)
  })

  it.each(['E11.9', 'I10', 'S93.401A', 'Z00.129'])('%s loses its dot on a claim and gets it back', (code) => {
    expect(withoutDot(code)).not.toContain('.')
    expect(withDot(withoutDot(code))).toBe(code)
    expect(withDot(code.toLowerCase())).toBe(code)
  })
})
