import type { Benefit, Reply } from '../../../modules/eligibility/index.ts'
import { type Interchange, type Problem, readEnvelope } from '../envelope.ts'
import { at } from '../segment.ts'
import { table } from '../table.ts'
import { cents, fromD8 } from '../values.ts'
import { type Located, locate270 } from './loops.ts'
import { kindOf, networkOf, rejectionOf, spanOf, whoOf } from './words.ts'

/** What came instead of an answer: our file or group was taken, or was refused before any payer saw it. */
export interface Receipt {
  of: 'interchange' | 'group'
  control: number
  taken: boolean
}

export interface Read271 {
  replies: Reply[]
  receipts: Receipt[]
  /** Transactions of another kind, by their number. */
  others: string[]
  problems: Problem[]
}

/** One day (D8) or the first and last of a range (RD8); nothing when it cannot be read. */
export function spanFrom(segment: Located): { from: string | null; to: string | null } {
  const [from = '', to = ''] = at(segment, 3).split('-')
  const begin = realDay(fromD8(from))
  return { from: begin, to: at(segment, 2) === 'RD8' ? realDay(fromD8(to)) : begin }
}

/** A day that the calendar has. */
const realDay = (day: string | undefined): string | null => {
  const time = day ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return day && Number.isFinite(time) && new Date(time).toISOString().startsWith(day) ? day : null
}

const text = (value: string) => value.replace(/\s+/g, ' ').trim().slice(0, 500)

function benefitOf(eb: Located): Benefit {
  const repetition = eb.delimiters.repetition
  const services = repetition ? at(eb, 3).split(repetition) : [at(eb, 3)]
  const percent = /^\d*\.?\d+$|^\d+\.$/.test(at(eb, 8)) ? Number(at(eb, 8)) : undefined
  const amount = cents(at(eb, 7))
  return {
    kind: kindOf(at(eb, 1)),
    services: services.filter(Boolean).slice(0, 99),
    who: whoOf(at(eb, 2)),
    plan: text(at(eb, 5)) || null,
    span: spanOf(at(eb, 6)),
    cents: amount !== undefined && Number.isSafeInteger(amount) ? amount : null,
    percent: percent !== undefined && percent <= 1 ? Math.round(percent * 10_000) / 100 : null,
    network: networkOf(at(eb, 12)),
    authorization: at(eb, 11) === 'Y' ? true : at(eb, 11) === 'N' ? false : null,
    messages: [],
  }
}

const emptyReply = (traces: string[]): Reply => ({
  traces,
  payer: { name: '', id: '' },
  person: { last: '', first: '', birthDate: null, memberId: null },
  group: null,
  plan: { from: null, to: null },
  benefits: [],
  rejections: [],
  messages: [],
  others: [],
  kept: [],
})

/** DTP01 of the plan and of eligibility: a whole span, its begin, or its end. */
const spanning: Readonly<Record<string, 'both' | 'from' | 'to'>> = table({
  '291': 'both',
  '307': 'both',
  '346': 'from',
  '347': 'to',
  '356': 'from',
  '357': 'to',
})

function takeDate(reply: Reply, segment: Located): boolean {
  const which = spanning[at(segment, 1)]
  if (!which || !/^21[01]0[CD]$/.test(segment.loop)) return false
  // What stands first holds: the plan's own dates come before those of single benefits.
  const { from, to } = spanFrom(segment)
  if (which !== 'to') reply.plan.from ??= from
  if (which === 'to') reply.plan.to ??= from
  if (which === 'both' && at(segment, 2) === 'RD8') reply.plan.to ??= to
  return true
}

const loneEntities: Readonly<Record<string, string>> = table({
  PR: 'payer',
  PRP: 'primary payer',
  SEP: 'secondary payer',
  TTP: 'tertiary payer',
  P3: 'primary care provider',
  IL: 'member there',
  VN: 'vendor',
  '1P': 'provider',
  '13': 'contracted provider',
})

function takeName(reply: Reply, segment: Located): boolean {
  const last = text(at(segment, 3))
  const number = text(at(segment, 9))
  if (segment.loop === '2100A') reply.payer = { name: last, id: number }
  else if (segment.loop === '2100C' || segment.loop === '2100D') {
    const memberId = at(segment, 8) === 'MI' && number ? number : reply.person.memberId
    reply.person = { ...reply.person, last, first: text(at(segment, 4)), memberId }
  } else if (segment.loop.startsWith('2120')) {
    const name = [text(at(segment, 4)), last].filter(Boolean).join(' ')
    reply.others.push({ role: loneEntities[at(segment, 1)] ?? 'other', name })
  } else return segment.loop === '2100B'
  return true
}

/** What one segment adds to an answer; false when it is not understood. */
const takes: Readonly<Record<string, (reply: Reply, segment: Located) => boolean>> = table({
  HL: () => true,
  INS: () => true,
  NM1: takeName,
  TRN: (reply, segment) => {
    reply.traces.push(text(at(segment, 2)))
    return true
  },
  AAA: (reply, segment) => {
    reply.rejections.push(rejectionOf(text(at(segment, 3)), at(segment, 4), segment.loop.startsWith('211')))
    return true
  },
  DMG: (reply, segment) => {
    reply.person.birthDate = realDay(fromD8(at(segment, 2))) ?? reply.person.birthDate
    return true
  },
  REF: (reply, segment) => {
    if (at(segment, 1) !== '6P' && at(segment, 1) !== '1L') return false
    reply.group ??= text(at(segment, 2)) || null
    return true
  },
  DTP: takeDate,
  EB: (reply, segment) => {
    reply.benefits.push(benefitOf(segment))
    return true
  },
  MSG: (reply, segment) => {
    const said = text(at(segment, 1))
    const last = reply.benefits.at(-1)
    if (said) (last && segment.loop.startsWith('211') ? last.messages : reply.messages).push(said)
    return true
  },
})

function take(reply: Reply, segment: Located) {
  if (!(takes[segment.id]?.(reply, segment) ?? false)) reply.kept.push([segment.id, ...segment.elements].join(segment.delimiters.element))
}

/** What stands above a person holds for them too: the payer, and a refusal of the payer or of the practice. */
const below = (above: Reply): Reply => structuredClone(above)

/**
 * The answers of one 271, one for each person it speaks of. A payer may refuse before it looks for anybody: then there is one answer
 * without a person.
 */
function repliesOf(segments: readonly Located[]): Reply[] {
  const bht = segments.find((s) => s.id === 'BHT')
  const source = emptyReply(bht && at(bht, 3) ? [text(at(bht, 3))] : [])
  const done: Reply[] = []
  let member: Reply | undefined
  let current = source
  for (const segment of segments) {
    if (segment.loop === 'header') continue
    const level = segment.id === 'HL' ? segment.loop : ''
    if (level === '2000C') {
      member = below(source)
      current = member
      done.push(current)
    } else if (level === '2000D') {
      // The member stays as the one whose plan it is; the answer is about the patient below.
      const ofMember = member ?? source
      const memberId = ofMember.person.memberId
      current = { ...below(ofMember), person: { last: '', first: '', birthDate: null, memberId } }
      if (done.at(-1) === member) done.pop()
      done.push(current)
    }
    take(current, segment)
  }
  return done.length ? done : [source]
}

const number = (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined)

/** TA1 of the interchange, AK1 with AK9 of the group: taken, or refused before a payer saw it. */
function receiptsOf(interchange: Interchange): Receipt[] {
  const ofFiles = interchange.acknowledgements.map((ta1) => ({
    of: 'interchange' as const,
    control: number(at(ta1, 1)),
    taken: at(ta1, 4) !== 'R',
  }))
  const ofGroups = interchange.groups
    .flatMap((g) => g.sets)
    .filter((set) => set.kind === '999')
    .map((set) => {
      const [ak1, ak9] = ['AK1', 'AK9'].map((id) => set.segments.find((s) => s.id === id))
      const ours = ak1 && at(ak1, 1) === 'HS'
      return { of: 'group' as const, control: ours ? number(at(ak1, 2)) : undefined, taken: !ak9 || /^[AEP]$/.test(at(ak9, 1)) }
    })
  return [...ofFiles, ...ofGroups].flatMap((r) => (r.control === undefined ? [] : [{ ...r, control: r.control }]))
}

/**
 * Reads what a clearinghouse sends back: answers (271), receipts (TA1, 999), and whatever else is in the file by its number. Throws
 * only the `x12.…` refusals of a file that breaks; whatever can be read ends in answers.
 */
export function read271(input: string | Uint8Array): Read271 {
  const interchanges = readEnvelope(input)
  const sets = interchanges.flatMap((i) => i.groups.flatMap((g) => g.sets))
  return {
    replies: sets.filter((s) => s.kind === '271').flatMap((s) => repliesOf(locate270(s.segments))),
    receipts: interchanges.flatMap(receiptsOf),
    others: sets.map((s) => s.kind).filter((kind) => kind !== '271' && kind !== '999'),
    problems: interchanges.flatMap((i) => i.problems),
  }
}
