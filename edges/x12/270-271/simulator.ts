import { STANDARD } from '../delimiters.ts'
import { type Draft, encode, encodeIsa } from '../encode.ts'
import { readEnvelope } from '../envelope.ts'
import { at } from '../segment.ts'
import { table } from '../table.ts'
import { type Located, locate270 } from './loops.ts'
import { GUIDE } from './write.ts'

/**
 * The demo clearinghouse: synthetic payers that answer by the digits of the member number, so that a demo shows every kind of
 * answer and a test can ask for one. It says in each answer that it is one.
 */

const marking = 'DEMO CLEARINGHOUSE - NO PAYER WAS ASKED'

interface Asked {
  trace: string
  traceOrigin: string
  payer: { name: string; id: string }
  memberId: string
  practice: Located[]
  patient: Located[]
  member: Located[]
  day: string
  at: { day: string; time: string }
}

function askedIn(set: readonly Located[]): Asked {
  const find = (id: string, loop?: string) => set.find((s) => s.id === id && (!loop || s.loop === loop))
  const element = (id: string, position: number, loop?: string) => {
    const segment = find(id, loop)
    return segment ? at(segment, position) : ''
  }
  const who = (letter: string) => set.filter((s) => s.loop === `2100${letter}` && ['NM1', 'DMG'].includes(s.id))
  return {
    trace: element('TRN', 2),
    traceOrigin: element('TRN', 3),
    payer: { name: element('NM1', 3, '2100A'), id: element('NM1', 9, '2100A') },
    memberId: element('NM1', 9, '2100C'),
    practice: who('B'),
    member: who('C'),
    patient: who('D'),
    day: element('DTP', 3),
    at: { day: element('BHT', 4), time: element('BHT', 5) },
  }
}

const active = (plan: string, copay: string, left: string): Draft[] => [
  ['EB', '1', undefined, '30', undefined, plan],
  ['EB', 'B', 'IND', '98', undefined, undefined, '27', copay, undefined, undefined, undefined, undefined, 'Y'],
  ['EB', 'C', 'IND', '30', undefined, undefined, '23', '1500', undefined, undefined, undefined, undefined, 'Y'],
  ['EB', 'C', 'IND', '30', undefined, undefined, '29', left, undefined, undefined, undefined, undefined, 'Y'],
  ['EB', 'A', 'IND', '30', undefined, undefined, undefined, undefined, '.2', undefined, undefined, undefined, 'Y'],
]

/** What the sum of a member number's digits, by its last digit, stands for; the rest are active with the usual plan. */
const manners: Readonly<Record<string, { reject?: string; followUp?: string; says: Draft[] }>> = table({
  '6': { says: [['EB', '6', undefined, '30']] },
  '3': { says: active('DEMO HIGH DEDUCTIBLE', '40', '1312.5') },
  '4': { reject: '42', followUp: 'P', says: [] },
  '5': { reject: '75', followUp: 'C', says: [] },
})
const usual = { says: active('DEMO CHOICE PLUS', '25', '380') }

const draftOf = ({ id, elements }: Located): Draft => [id, ...elements]

const sumOf = (memberId: string) => String([...memberId.replace(/\D/g, '')].reduce((sum, digit) => sum + Number(digit), 0) % 10)

/** The loop of the person asked about: the name, then a refusal or the group, then birth date, plan and benefits. */
function person(asked: Asked, segments: readonly Located[]): Draft[] {
  const { reject, followUp, says }: (typeof manners)[string] = manners[sumOf(asked.memberId)] ?? usual
  const [name, ...rest] = segments.map(draftOf)
  if (reject) return [name!, ['AAA', 'N', undefined, reject, followUp], ...rest]
  const begins: Draft = ['DTP', '346', 'D8', `${asked.day.slice(0, 4)}0101`]
  return [name!, ['REF', '6P', 'DEMO-0042'], ...rest, begins, ...says, ['MSG', marking]]
}

function answer(asked: Asked): Draft[] {
  const dependent = asked.patient.length > 0
  const trace: Draft = ['TRN', '2', asked.trace, asked.traceOrigin]
  const above: Draft[] = [
    ['BHT', '0022', '11', asked.trace, asked.at.day, asked.at.time],
    ['HL', '1', undefined, '20', '1'],
    ['NM1', 'PR', '2', asked.payer.name, undefined, undefined, undefined, undefined, 'PI', asked.payer.id],
    ['HL', '2', '1', '21', '1'],
    ...asked.practice.map(draftOf),
    ['HL', '3', '2', '22', dependent ? '1' : '0'],
  ]
  if (!dependent) return [...above, trace, ...person(asked, asked.member)]
  return [...above, ...asked.member.map(draftOf), ['HL', '4', '3', '23', '0'], trace, ...person(asked, asked.patient)]
}

/** Answers one 270 with one 271, at once. */
export function simulate(question: string): string {
  const [interchange] = readEnvelope(question)
  const { isa, groups } = interchange!
  const [gs, set] = [groups[0]!.gs, groups[0]!.sets[0]!]
  const inner = answer(askedIn(locate270(set.segments)))
  const address = (qualifier: number, id: number) => ({ qualifier: at(isa, qualifier), id: at(isa, id).trim() })
  const header = {
    sender: address(7, 8),
    receiver: address(5, 6),
    at: `20${at(isa, 9).replace(/(..)(..)(..)/, '$1-$2-$3')}T${at(isa, 10).replace(/(..)(..)/, '$1:$2')}`,
    control: Number(interchange!.control),
    acknowledge: false,
    usage: 'T' as const,
  }
  const segments = [
    encodeIsa(header),
    ...[
      ['GS', 'HB', at(gs, 3), at(gs, 2), at(gs, 4), at(gs, 5), at(gs, 6), 'X', GUIDE] as Draft,
      ['ST', '271', set.control, GUIDE] as Draft,
      ...inner,
      ['SE', String(inner.length + 2), set.control] as Draft,
      ['GE', '1', at(gs, 6)] as Draft,
      ['IEA', '1', interchange!.control] as Draft,
    ].map(encode),
  ]
  return segments.map((segment) => `${segment}${STANDARD.terminator}\n`).join('')
}
