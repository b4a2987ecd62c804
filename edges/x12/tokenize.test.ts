import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/errors.ts'
import { read837p } from './837p/read.ts'
import { readEnvelope } from './envelope.ts'
import { explain } from './explain.ts'
import { at } from './segment.ts'
import { tokenize } from './tokenize.ts'

const golden = readFileSync(new URL('./golden/four-claims.837', import.meta.url), 'utf8')

/** The same file in another sender's hand. */
const restyled = (element: string, component: string, terminator: string) =>
  golden.replaceAll(/[*:~\n]/g, (sign) => ({ '*': element, ':': component, '~': terminator })[sign] ?? '')

function refusal(input: string | Uint8Array): Refusal {
  try {
    readEnvelope(input)
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error('nothing was refused')
}

describe('the tokenizer', () => {
  it.each([
    ['pipes and newlines', restyled('|', '>', '\n')],
    ['CR LF line ends', restyled('*', ':', '\r\n')],
    ['backquotes and control characters', restyled('`', '\u001f', '\u001d')],
    ['a byte order mark', `\ufeff${golden}`],
    ['line ends after the end marks', golden.replaceAll('\n', '\r\n')],
    ['blank lines and an end-of-file mark at the end', `${golden}\r\n\n\u001a`],
  ])('reads %s', (_, text) => {
    expect(read837p(text)).toEqual(read837p(golden))
    expect(read837p(new TextEncoder().encode(text))).toEqual(read837p(golden))
  })

  it('reads several interchanges with delimiters of their own', () => {
    const both = readEnvelope(golden + restyled('|', '>', '!'))
    expect(both.map((interchange) => interchange.problems)).toEqual([[], []])
  })

  it('reads Latin-1 bytes, and counts bytes, not characters', () => {
    const bytes = new TextEncoder().encode(golden)
    const from = golden.indexOf('ABARA')
    bytes[from] = 0xc9
    const name = tokenize(bytes).find((segment) => at(segment, 3).endsWith('BARA'))
    expect(at(name!, 3)).toBe('ÉBARA')
    const utf8 = tokenize(golden.replace('ABARA', 'ÉBARA')).at(-1)
    expect(utf8!.byte).toBe(golden.indexOf('IEA') + 1)
  })

  it('says where a file is cut short', () => {
    const cut = refusal(golden.slice(0, golden.indexOf('GS*') + 10))
    expect(cut.code).toBe('x12.cut-short')
    expect(cut.detail).toEqual({ byte: golden.indexOf('GS*'), segment: 2 })
    expect(refusal(golden.slice(0, golden.indexOf('GE*'))).code).toBe('x12.cut-short')
  })

  it.each([
    ['nothing', '', 'x12.not-x12'],
    ['another kind of file', 'Dear payer,', 'x12.not-x12'],
    ['a name that is no segment name', golden.replace('CLM*', 'clm*'), 'x12.bad-segment'],
    ['a segment outside its envelope', golden.replace(/GS\*[^~]*~\n/, ''), 'x12.bad-envelope'],
  ])('refuses %s', (_, text, code) => {
    expect(refusal(text).code).toBe(code)
  })

  it('reports wrong counts and control numbers without refusing the file', () => {
    const wrong = golden.replace('SE*142*0001', 'SE*141*0002').replace('IEA*1*000000042', 'IEA*2*000000043')
    expect(readEnvelope(wrong)[0]!.problems.map((problem) => problem.message)).toEqual([
      'SE01 counts 141 segments, the file has 142',
      'SE02 does not repeat the control number of its header',
      'IEA01 counts 2 groups, the file has 1',
      'IEA02 does not repeat the control number of its header',
    ])
  })

  it('reads an interchange acknowledgement, a 999 and a 277CA', () => {
    const isa = golden.slice(0, golden.indexOf('GS*'))
    const wrap = (kind: string, type: string, guide: string, body: string, count: number) =>
      `${isa}GS*${kind}*A*B*20261124*1817*1*X*${guide}~ST*${type}*0001*${guide}~${body}SE*${count}*0001~GE*1*1~IEA*1*000000042~`
    const ta1 = readEnvelope(`${isa}TA1*000000042*261124*1817*A*000~IEA*0*000000042~`)[0]!
    expect(at(ta1.acknowledgements[0]!, 4)).toBe('A')
    const ack = readEnvelope(wrap('FA', '999', '005010X231A1', 'AK1*HC*42*005010X222A1~AK2*837*0001~IK5*A~AK9*A*1*1*1~', 6))[0]!
    expect(ack.problems).toEqual([])
    const status = readEnvelope(
      wrap('HN', '277', '005010X214', 'BHT*0085*08*1*20261124*1817*TH~HL*1**20*1~STC*A2:20*20261124*WQ*1~', 5),
    )[0]!
    expect(status.groups[0]!.sets[0]!.kind).toBe('277')
    expect(status.problems).toEqual([])
  })
})

/** Runs every reader: each ends, and throws nothing but the documented refusal. */
function survives(input: string | Uint8Array): void {
  for (const reader of [readEnvelope, read837p, explain]) {
    try {
      reader(input)
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
      expect((error as Refusal).code).toMatch(/^x12\.(not-x12|cut-short|bad-segment|bad-envelope)$/)
    }
  }
}

describe('a damaged file', () => {
  it('of random bytes is refused or read', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 500 })
    const isa = golden.slice(0, 105)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (tail) => survives(isa + tail)),
      { numRuns: 500 },
    )
  })

  it('cut at any byte is refused or read', () => {
    for (let length = 0; length < golden.length; length += 7) survives(golden.slice(0, length))
  })

  it('with bytes changed, taken out or put in is refused or read', () => {
    const bytes = new TextEncoder().encode(golden)
    const edit = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.constantFrom('change', 'take', 'put'))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const damaged = [...bytes]
        for (const [where, byte, how] of edits) damaged.splice(where, how === 'put' ? 0 : 1, ...(how === 'take' ? [] : [byte]))
        survives(Uint8Array.from(damaged))
      }),
      { numRuns: 300 },
    )
  })

  it('with segments shuffled is refused or read', () => {
    const [isa, ...rest] = golden.split('~\n').slice(0, -1)
    fc.assert(
      fc.property(fc.shuffledSubarray(rest, { minLength: 20 }), (some) => survives(`${[isa, ...some].join('~')}~`)),
      { numRuns: 200 },
    )
  })
})
