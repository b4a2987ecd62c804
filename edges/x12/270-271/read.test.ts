import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../core/errors.ts'
import { judge, Reply } from '../../../modules/eligibility/index.ts'
import { explain271 } from './explain.ts'
import { read271 } from './read.ts'
import { child, inquiry, question } from './sample.ts'
import { simulate } from './simulator.ts'
import { write270 } from './write.ts'

const asked = (memberId = 'W123456781', more: Parameters<typeof question>[0] = {}) =>
  question({ subscriber: { ...question().subscriber, memberId }, ...more })
const answerTo = (q: ReturnType<typeof question>) => {
  const written = write270(inquiry({ question: q }))
  if (!written.ok) throw new Error('not written')
  return simulate(written.text)
}
const base = answerTo(asked())
/** The answer with its benefits replaced by others. */
const saying = (...segments: string[]) => {
  const lines = base.split('\n').filter((l) => !/^(EB|MSG|DTP|REF)\*/.test(l))
  const end = lines.findIndex((l) => l.startsWith('SE*'))
  return [...lines.slice(0, end), ...segments.map((s) => `${s}~`), ...lines.slice(end)].join('\n')
}
const only = (text: string) => {
  const { replies } = read271(text)
  expect(replies).toHaveLength(1)
  return Reply.parse(replies[0])
}
const judged = (text: string, q = asked()) => judge(q, only(text))

describe('an answer', () => {
  it('that the plan is active says so, with copay, deductible and part of the cost as answered', () => {
    const reply = only(base)
    expect(judge(asked(), reply)).toEqual({ state: 'active', why: null, next: null })
    expect(reply).toMatchObject({ group: 'DEMO-0042', plan: { from: '2026-01-01', to: null }, traces: [inquiry().trace, inquiry().trace] })
    expect(reply.benefits).toMatchObject([
      { kind: 'active', plan: 'DEMO CHOICE PLUS' },
      { kind: 'copay', cents: 2500, services: ['98'], span: 'visit', network: 'in' },
      { kind: 'deductible', cents: 150_000, span: 'year' },
      { kind: 'deductible', cents: 38_000, span: 'remaining' },
      { kind: 'coinsurance', percent: 20 },
    ])
  })

  it('about a child stands at the child, not at the member', () => {
    const q = asked(undefined, { dependent: child })
    const reply = only(answerTo(q))
    expect(reply.person).toMatchObject({ last: "O'BRIEN", first: 'MAEL', birthDate: '2019-06-01', memberId: 'W123456781' })
    expect(judge(q, reply).state).toBe('active')
  })

  it.each([
    ['W1230', 'inactive', undefined],
    ['W1238', 'undetermined', /down or busy/],
    ['W1239', 'undetermined', /does not find this member/],
  ])('of the demo clearinghouse to %s is %s', (memberId, state, why) => {
    const result = judged(answerTo(asked(memberId)), asked(memberId))
    expect(result.state).toBe(state)
    if (why) expect(result.why).toMatch(why)
  })

  it.each<[string, string[], string]>([
    ['active for the plan and not for teeth', ['EB*1**30', 'EB*6**35'], 'active'],
    ['not active for the plan, active for teeth', ['EB*6**30', 'EB*1**35'], 'inactive'],
    ['active for an office visit, and nothing on the plan', ['EB*1**98^UC'], 'active'],
    ['both', ['EB*1**30', 'EB*6**30'], 'undetermined'],
    ['active, still looked into', ['EB*5**30'], 'undetermined'],
    ['not active until it is looked into', ['EB*8**30'], 'undetermined'],
    ['call us', ['EB*U**30'], 'undetermined'],
    ['only a deductible', ['EB*C*IND*30***23*500'], 'undetermined'],
    ['nothing at all', [], 'undetermined'],
    ['active, from after the visit on', ['DTP*346*D8*20261201', 'EB*1**30'], 'undetermined'],
    ['active, until before the visit', ['DTP*291*RD8*20260101-20261031', 'EB*1**30'], 'undetermined'],
    ['active on the day', ['DTP*291*D8*20261125', 'EB*1**30'], 'active'],
    ['active through the year', ['DTP*291*RD8*20260101-20261231', 'EB*1**30'], 'active'],
    ['active, and one kind of service refused', ['EB*1**30', 'EB*D', 'AAA*N**54*N'], 'active'],
    ['a refusal by a number nobody knows', ['AAA*N**ZQ*N'], 'undetermined'],
    ['a refusal without a number', ['AAA*N'], 'undetermined'],
  ])('that says %s', (_, segments, state) => {
    const result = judged(saying(...segments))
    expect(result.state).toBe(state)
    expect(result.why === null).toBe(state !== 'undetermined')
  })

  it('that was not meant for this patient could not be determined, and says what differs', () => {
    expect(judged(base.replace('19800229', '19810101'))).toMatchObject({ state: 'undetermined', why: /birth date/ })
    expect(judged(base.replace('EXAMPLE HEALTH PLAN', 'OTHER PLAN').replace('PI*EHP01', 'PI*OTHER'))).toMatchObject({
      why: /another payer/,
    })
    expect(judged(base.replace("O'BRIEN", 'SMITH').replace('W123456781', 'X9'))).toMatchObject({ why: /another member/ })
    // A payer that mends a name or a number still speaks of the same person.
    expect(judged(base.replace('W123456781', 'W123456781-01')).state).toBe('active')
    expect(judged(base.replace('EXAMPLE HEALTH PLAN', 'EHP OF CALIFORNIA')).state).toBe('active')
  })

  it('of a payer that refuses before it looks for anybody still finds its question by the number of the exchange', () => {
    const lines = base.split('\n')
    const from = lines.findIndex((l) => l.startsWith('HL*2'))
    const end = lines.findIndex((l) => l.startsWith('SE*'))
    const reply = only([...lines.slice(0, from), 'AAA*Y**42*P~', ...lines.slice(end)].join('\n'))
    expect(reply.traces).toEqual([inquiry().trace])
    expect(judge(asked(), reply)).toMatchObject({ state: 'undetermined', next: 'Ask again in a few minutes.' })
  })

  it('keeps what it does not understand, and speaks of another payer that is named', () => {
    const reply = only(saying('EB*1**30', 'HSD*VS*12', 'EB*R**30', 'LS*2120', 'NM1*PRP*2*OTHER INSURANCE', 'LE*2120', 'ZZZ*what'))
    expect(reply.kept).toEqual(['HSD*VS*12', 'LS*2120', 'LE*2120', 'ZZZ*what'])
    expect(reply.others).toEqual([{ role: 'primary payer', name: 'OTHER INSURANCE' }])
    expect(reply.person.last).toBe("O'BRIEN")
  })

  it('with several members in one file is several answers', () => {
    const two = base.replace(/(HL\*3\*2\*22\*0~[\s\S]*?)(\nSE\*)/, (_, block, se) => `${block}\n${block.replaceAll('HL*3*', 'HL*4*')}${se}`)
    expect(read271(two).replies).toHaveLength(2)
  })

  it('is explained segment by segment', () => {
    expect(explain271(base).filter((s) => s.meaning === 'not explained here')).toEqual([])
  })
})

describe('a receipt', () => {
  const isa = base.slice(0, base.indexOf('GS*'))
  it('that refuses our file or our group names which', () => {
    expect(read271(`${isa}TA1*000000042*261124*1040*R*006~IEA*0*000000042~`)).toMatchObject({
      replies: [],
      receipts: [{ of: 'interchange', control: 42, taken: false }],
    })
    const ack = (ak9: string) =>
      `${isa}GS*FA*A*B*20261124*1040*1*X*005010X231A1~ST*999*0001*005010X231A1~AK1*HS*17*005010X279A1~AK9*${ak9}*1*1*0~SE*4*0001~GE*1*1~IEA*1*000000042~`
    expect(read271(ack('R')).receipts).toEqual([{ of: 'group', control: 17, taken: false }])
    expect(read271(ack('A')).receipts).toEqual([{ of: 'group', control: 17, taken: true }])
  })
})

/** Reads, judges and explains: it ends in one of the three answers, or in the documented refusal of a file that breaks. */
function endsWell(input: string | Uint8Array) {
  try {
    for (const reply of read271(input).replies) {
      const { state, why, next } = judge(asked(), Reply.parse(reply))
      expect(['active', 'inactive', 'undetermined']).toContain(state)
      if (state === 'undetermined') expect(why && next).toBeTruthy()
    }
    explain271(input)
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect((error as Refusal).code).toMatch(/^x12\.(not-x12|cut-short|bad-segment|bad-envelope)$/)
  }
}

it('a code that is a word of the language is just an unknown code', () => {
  for (const code of ['toString', 'constructor', '__proto__']) expect(() => read271(saying(`AAA****${code}`))).not.toThrow()
})

describe('a damaged answer ends well', () => {
  it('cut at any byte', () => {
    for (let length = 0; length < base.length; length += 3) endsWell(base.slice(0, length))
  })

  it('with bytes changed, taken out or put in', () => {
    const bytes = new TextEncoder().encode(base)
    const edit = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.constantFrom('change', 'take', 'put'))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const damaged = [...bytes]
        for (const [where, byte, how] of edits) damaged.splice(where, how === 'put' ? 0 : 1, ...(how === 'take' ? [] : [byte]))
        endsWell(Uint8Array.from(damaged))
      }),
      { numRuns: 2000 },
    )
  })

  it('with any elements in its segments, in any order', () => {
    const element = fc.oneof(
      fc.constantFrom('', '1', '6', '30', '98^35', 'D8', 'RD8', '20261332', '.2', '-5', '1e9', '99999999999999999999'),
      fc.stringMatching(/^[ -)+-;=-}]{0,12}$/),
    )
    const segment = fc
      .tuple(
        fc.constantFrom('EB', 'AAA', 'DTP', 'NM1', 'TRN', 'HL', 'DMG', 'REF', 'MSG', 'INS', 'LS', 'ZZ'),
        fc.array(element, { maxLength: 13 }),
      )
      .map(([id, elements]) => [id, ...elements].join('*'))
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 30 }), (segments) => {
        const text = saying(...segments)
        for (const reply of read271(text).replies) expect(Reply.safeParse(reply).error).toBeUndefined()
        endsWell(text)
      }),
      { numRuns: 2000 },
    )
  })
})
