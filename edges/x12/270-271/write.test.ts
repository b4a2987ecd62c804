import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEnvelope } from '../envelope.ts'
import { explain271 } from './explain.ts'
import { child, inquiry, question } from './sample.ts'
import { type Inquiry, write270 } from './write.ts'

const written = (more: Partial<Inquiry> = {}) => {
  const result = write270(inquiry(more))
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result.text
}

const golden = (name: string) => new URL(`../golden/${name}`, import.meta.url)
function expectGolden(name: string, text: string) {
  if (process.env['WRITE_GOLDEN'] && !existsSync(golden(name))) writeFileSync(golden(name), text)
  expect(text).toBe(readFileSync(golden(name), 'utf8'))
}

describe('a question about a plan', () => {
  it('about the member is, to the byte, the golden file', () => expectGolden('member.270', written()))
  it('about a child of the member is, to the byte, the golden file', () =>
    expectGolden('dependent.270', written({ question: question({ dependent: child }) })))

  it('opens with an ISA of 106 characters, counts right, and carries its trace', () => {
    const text = written()
    expect(text.indexOf('~')).toBe(105)
    const [interchange] = readEnvelope(text)
    expect(interchange!.problems).toEqual([])
    expect(interchange!.groups[0]).toMatchObject({ kind: 'HS', sets: [{ kind: '270', guide: '005010X279A1' }] })
    expect(text).toContain('TRN*1*0198A1B2C3D4E5F60718293A4B5C6D7E*9123456789~')
  })

  it('of somebody without a given name or a known sex leaves those out', () => {
    const text = written({ question: question({ subscriber: { ...question().subscriber, first: '', sex: null } }) })
    expect(text).toContain("NM1*IL*1*O'BRIEN*****MI*W123456781~")
    expect(text).toContain('DMG*D8*19800229~')
  })

  it('is explained segment by segment, each in a word of ours', () => {
    const segments = explain271(written({ question: question({ dependent: child }) }))
    expect(segments.filter((s) => s.meaning === 'not explained here')).toEqual([])
    expect(segments.map((s) => s.loop)).toContain('2100D')
  })
})

describe('no question is written', () => {
  const withMember = (more: object) => write270(inquiry({ question: question({ subscriber: { ...question().subscriber, ...more } }) }))
  it.each([
    ['with a name in another script', withMember({ last: 'כהן' }), 'question.subscriber.last'],
    ['without a family name', withMember({ last: '' }), 'question.subscriber.last'],
    ['with a delimiter in the member number', withMember({ memberId: 'W1~2' }), 'question.subscriber.memberId'],
    ['without our number at the clearinghouse', write270(inquiry({ question: question({ submitterId: '' }) })), 'submitterId'],
    [
      'without an NPI',
      write270(inquiry({ question: question({ provider: { ...question().provider, npi: '' } }) })),
      'question.provider.npi',
    ],
  ])('%s, and the finding names the field', (_, result, where) => {
    expect(result.ok ? [] : result.findings.map((f) => f.where)).toContain(where)
  })

  it('that breaks its file, whatever the name', () => {
    const anyName = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.string({ unit: 'binary', maxLength: 40 }))
    fc.assert(
      fc.property(anyName, anyName, (last, first) => {
        const result = withMember({ last, first })
        if (!result.ok) return
        expect(readEnvelope(result.text)[0]!.problems).toEqual([])
        expect(result.text).toMatch(/^[ -~\n]*$/)
      }),
      { numRuns: 400 },
    )
  })
})
