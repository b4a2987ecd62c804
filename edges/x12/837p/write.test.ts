import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Claim, total } from '../../../modules/claims/claim.ts'
import { anyClaims } from '../../../test/conformance/x12/arbitrary-claims.ts'
import { batch, claim, line, sampleClaims } from '../../../test/conformance/x12/sample.ts'
import { readEnvelope } from '../envelope.ts'
import { assertBalanced, Unbalanced } from './assert-balanced.ts'
import { normalize } from './normalize.ts'
import { read837p } from './read.ts'
import { type Batch, fileName837p, write837p } from './write.ts'

function written(values: Partial<Batch> = {}) {
  const result = write837p(batch(values))
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result
}

function findings(values: Partial<Claim>): string[] {
  const result = write837p(batch({ claims: [claim(values)] }))
  return result.ok ? [] : result.findings.map((finding) => finding.where)
}

const byControl = (a: Claim, b: Claim) => a.controlNumber.localeCompare(b.controlNumber)

describe('a file of professional claims', () => {
  it('is, to the byte, the golden file that an outside validator accepted', () => {
    expect(written().text).toBe(readFileSync(new URL('../golden/four-claims.837', import.meta.url), 'utf8'))
  })

  it('opens with an ISA of 106 characters', () => {
    expect(written().text.indexOf('~')).toBe(105)
  })

  it('reads back as the claims that were written', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const read = read837p(written({ claims }).text)
        expect(read.problems).toEqual([])
        const expected = claims.map((value) => normalize({ ...value, submitter: read.batches[0]!.submitter }, '').claim)
        const receiver = read.batches[0]!.receiver
        expect([...read.batches[0]!.claims].sort(byControl)).toEqual(expected.map((value) => ({ ...value, receiver })).sort(byControl))
        for (const value of read.batches[0]!.claims) expect(Claim.safeParse(value).success).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('says the same when what was read is written again', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const first = written({ claims })
        const again = read837p(first.text).batches[0]!
        expect(written({ claims: again.claims, submitter: again.submitter, receiver: again.receiver }).text).toBe(first.text)
      }),
      { numRuns: 60 },
    )
  })

  it('counts right in SE, GE and IEA, and totals what its claims total', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const result = written({ claims })
        const [interchange] = readEnvelope(result.text)
        expect(interchange!.problems).toEqual([])
        expect(interchange!.groups[0]!.sets[0]!.segments.length).toBe(result.counts.segments)
        expect(result.counts.totalCents).toBe(claims.reduce((sum, value) => sum + total(value), 0))
      }),
      { numRuns: 60 },
    )
  })

  it('carries more adjustments of one group than one segment holds', () => {
    const adjustments = Array.from({ length: 7 }, (_, index) => ({
      group: 'CO' as const,
      reason: String(index + 1),
      cents: 100,
      quantity: 1.5,
    }))
    const first = sampleClaims[3]!.lines[0]!
    const lines = [{ ...first, decision: { ...first.decision!, paidCents: 11_800, adjustments } }]
    const priorPayer = { ...sampleClaims[3]!.priorPayer!, paidCents: 11_800 }
    const result = written({ claims: [{ ...sampleClaims[3]!, lines, priorPayer }] })
    expect(result.segments.filter((segment) => segment.startsWith('CAS')).map((segment) => segment.split('*').length)).toEqual([20, 5])
    expect(read837p(result.text).batches[0]!.claims[0]!.lines[0]!.decision!.adjustments).toEqual(adjustments)
  })

  it('opens a new patient loop after a hundred claims', () => {
    const claims = Array.from({ length: 101 }, (_, index) => claim({ controlNumber: `C${index}` }))
    expect(written({ claims }).segments.filter((segment) => segment.startsWith('HL*'))).toEqual([
      'HL*1**20*1',
      'HL*2*1*22*0',
      'HL*3*1*22*0',
    ])
  })

  it('is named without patient data', () => {
    expect(fileName837p(batch())).toBe('837P_T_20261124_1817_000000042.txt')
  })
})

describe('no file is written', () => {
  it.each<[string, Partial<Claim>, string]>([
    ['with a delimiter in a note', { note: 'see * above' }, 'claims.0.note'],
    ['with a delimiter in a member number', { subscriber: { ...claim().subscriber, memberId: 'W1~2' } }, 'claims.0.subscriber.memberId'],
    ['with a name in another script', { subscriber: { ...claim().subscriber, last: 'כהן' } }, 'claims.0.subscriber.last'],
    ['for a patient without an address', { subscriber: { last: 'A', first: 'B', memberId: 'C' } }, 'claims.0.subscriber.address'],
    ['without a diagnosis', { diagnoses: [] }, 'claims.0.diagnoses'],
    ['with a pointer to nothing', { lines: [line({ pointers: [3] })] }, 'claims.0.lines.0.pointers'],
    ['for a replacement without the payer’s number', { frequency: 'replacement' }, 'claims.0.originalReference'],
    ['for a second payer without the first one’s decision', { responsibility: 'secondary' }, 'claims.0.priorPayer'],
    ['for somebody else’s submitter', { submitter: { ...claim().submitter, id: 'OTHER' } }, 'claims.0.submitter'],
    ['with a control number that is too long', { controlNumber: 'C'.repeat(21) }, 'claims.0.controlNumber'],
    [
      'with a billing ZIP of five digits',
      { billing: { ...claim().billing, address: { ...claim().billing.address, zip: '62701' } } },
      'claims.0.billing.address.zip',
    ],
    ['with an accident on the road without its state', { accident: { causes: ['auto'], date: '2026-11-01' } }, 'claims.0.accident.state'],
  ])('%s, and the finding names the field', (_, values, where) => {
    expect(findings(values)).toContain(where)
  })

  it('with a first payer’s decision that does not add up', () => {
    const { priorPayer, lines, ...rest } = sampleClaims[3]!
    const wrong = { ...rest, lines, priorPayer: { ...priorPayer!, paidCents: 7_001 } }
    const result = write837p(batch({ claims: [wrong] }))
    expect(result.ok ? [] : result.findings.map((finding) => finding.where)).toEqual([
      'claims.0.priorPayer',
      'claims.0.priorPayer.paidCents',
    ])
  })

  it('with two claims under one control number, or none at all, or a control number out of range', () => {
    expect(write837p(batch({ claims: [claim(), claim()] }))).toMatchObject({ ok: false, findings: [{ where: 'claims.1.controlNumber' }] })
    expect(write837p(batch({ claims: [] }))).toMatchObject({ ok: false, findings: [{ where: 'claims' }] })
    expect(write837p(batch({ control: { isa: 1e9, gs: 1, st: 1 } }))).toMatchObject({ ok: false, findings: [{ where: 'control.isa' }] })
  })

  it('whose drafted total is not the sum of its drafted lines', () => {
    expect(() => assertBalanced([['CLM', 'C1', '10'], ['SV1', ['HC', '99213'], '9.99']])).toThrow(Unbalanced) // biome-ignore format: one case
  })
})

describe('any name at all', () => {
  it('is carried in Latin letters or refused by its field: it never breaks the file', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom("D'Árcy-Ñuñez", 'O’Neill 😀', '\u202eمحمد\u202c', 'Łukasz Þór', 'A~B*C:D^E', '\ud800'),
    )
    fc.assert(
      fc.property(anyName, anyName, (last, first) => {
        const subscriber = { ...claim().subscriber, last, first }
        const result = write837p(batch({ claims: [claim({ subscriber })] }))
        if (result.ok) {
          expect(read837p(result.text).problems).toEqual([])
          expect(readEnvelope(result.text)[0]!.groups[0]!.sets[0]!.segments.length).toBe(result.counts.segments)
          expect(result.text).toMatch(/^[ -~\n]*$/)
        } else {
          for (const finding of result.findings) expect(finding.where).toMatch(/^claims\.0\.subscriber\.(last|first)$/)
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['José 😀 Núñez', 'JOSE NUNEZ'],
    ['Straße', 'STRASSE'],
    ['O’Brien', "O'BRIEN"],
    ['Łukasz  Ørsted', 'LUKASZ ORSTED'],
    ['Smith–Jones', 'SMITH-JONES'],
  ])('%s is written %s', (last, expected) => {
    const { text } = written({ claims: [claim({ subscriber: { ...claim().subscriber, last } })] })
    expect(text).toContain(`NM1*IL*1*${expected}*`)
  })
})
