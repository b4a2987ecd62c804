import type { Person, Question } from '../../../modules/eligibility/index.ts'
import { organization, person } from '../837p/names.ts'
import { type Finding, normalTexts } from '../837p/text.ts'
import { STANDARD } from '../delimiters.ts'
import { type Draft, encode, encodeIsa } from '../encode.ts'
import { isWritable } from '../fold.ts'
import { d8, hhmm } from '../values.ts'

export const GUIDE = '005010X279A1'

export interface Inquiry {
  question: Question
  /** Persisted, never reused: ISA13, GS06, ST02. */
  control: { isa: number; gs: number; st: number }
  /** ISO date and time; its digits are written as they are, so give the practice's wall clock. */
  at: string
  usage: 'T' | 'P'
  /** TRN02 and BHT03: how the answer finds its question. */
  trace: string
}

export type Written = { ok: true; text: string } | { ok: false; findings: readonly Finding[] }

/** INS02 and the plan's own word for who the patient is to the member; `other` has no code that is true of everybody. */
const relationships: Readonly<Record<string, string>> = { spouse: '01', child: '19' }

/** Service type 30: the plan as a whole, which every payer must answer (facts 1.7). */
const wholePlan = '30'

function birth({ birthDate, sex }: Person): Draft[] {
  return birthDate ? [['DMG', 'D8', d8(birthDate), sex ?? undefined]] : []
}

function asks({ question: { serviceDay } }: Inquiry): Draft[] {
  return [
    ['DTP', '291', 'D8', d8(serviceDay)],
    ['EQ', wholePlan],
  ]
}

/** TRN03 is the number of who asks: a 9 before the tax number. */
const trace = (inquiry: Inquiry): Draft => ['TRN', '1', inquiry.trace, `9${inquiry.question.provider.ein}`]

const named = (who: Person) => ({ last: who.last, first: who.first })

/** 2000C and, when the plan is somebody else's, 2000D. The trace stands where the patient is. */
function patientLoops(inquiry: Inquiry): Draft[] {
  const { subscriber, dependent } = inquiry.question
  const member = person('IL', named(subscriber), 'MI', subscriber.memberId)
  if (!dependent) return [['HL', '3', '2', '22', '0'], trace(inquiry), member, ...birth(subscriber), ...asks(inquiry)]
  const relation = relationships[dependent.relationship]
  return [
    ['HL', '3', '2', '22', '1'],
    member,
    ...birth(subscriber),
    ['HL', '4', '3', '23', '0'],
    trace(inquiry),
    person('03', named(dependent)),
    ...birth(dependent),
    ...(relation ? [['INS', 'N', relation] as const] : []),
    ...asks(inquiry),
  ]
}

function transactionSet(inquiry: Inquiry): Draft[] {
  const { payer, provider } = inquiry.question
  const control = inquiry.control.st.toString().padStart(4, '0')
  const inner: Draft[] = [
    ['BHT', '0022', '13', inquiry.trace, d8(inquiry.at), hhmm(inquiry.at)],
    ['HL', '1', undefined, '20', '1'],
    organization('PR', payer.name, 'PI', payer.id),
    ['HL', '2', '1', '21', '1'],
    organization('1P', provider.name, 'XX', provider.npi),
    ...patientLoops(inquiry),
  ]
  return [['ST', '270', control, GUIDE], ...inner, ['SE', String(inner.length + 2), control]]
}

function envelope(inquiry: Inquiry): string[] {
  const { submitterId, receiverId } = inquiry.question
  const { isa, gs } = inquiry.control
  const sender = { qualifier: 'ZZ', id: submitterId }
  const receiver = { qualifier: 'ZZ', id: receiverId }
  return [
    encodeIsa({ sender, receiver, at: inquiry.at, control: isa, acknowledge: false, usage: inquiry.usage }),
    encode(['GS', 'HS', submitterId, receiverId, d8(inquiry.at), hhmm(inquiry.at), String(gs), 'X', GUIDE]),
    ...transactionSet(inquiry).map(encode),
    encode(['GE', '1', String(gs)]),
    encode(['IEA', '1', isa.toString().padStart(9, '0')]),
  ]
}

/** Envelope addresses have 2 to 15 plain characters, and the trace at most 50. */
function checkEnvelope({ question, trace }: Inquiry): Finding[] {
  const addressed = (id: string) => isWritable(id) && id.length >= 2 && id.length <= 15
  return [
    ...(addressed(question.submitterId)
      ? []
      : [{ where: 'submitterId', message: 'Our number at the clearinghouse has 2 to 15 characters.' }]),
    ...(addressed(question.receiverId) ? [] : [{ where: 'receiverId', message: 'The clearinghouse’s number has 2 to 15 characters.' }]),
    ...(/^[A-Za-z0-9-]{1,50}$/.test(trace) ? [] : [{ where: 'trace', message: 'Use 1 to 50 letters, digits or hyphens.' }]),
  ]
}

/** Writes one interchange with one question about one person, or says which field keeps it from being written. */
export function write270(inquiry: Inquiry): Written {
  const findings: Finding[] = []
  const { submitterId, receiverId, ...rest } = inquiry.question
  const texts = normalTexts(rest, 'question', findings)
  const normal = { ...inquiry, question: { ...texts, submitterId: submitterId.trim(), receiverId: receiverId.trim() } }
  findings.push(...checkEnvelope(normal))
  if (findings.length > 0) return { ok: false, findings }
  return {
    ok: true,
    text: envelope(normal)
      .map((segment) => `${segment}${STANDARD.terminator}\n`)
      .join(''),
  }
}

/** `270_T_20261124_1817_000000042.txt`: usage, date and time, interchange control number; no patient data. */
export const fileName270 = ({ isa, usage, at }: { isa: number; usage: 'T' | 'P'; at: string }): string =>
  `270_${usage}_${d8(at)}_${hhmm(at)}_${isa.toString().padStart(9, '0')}.txt`
