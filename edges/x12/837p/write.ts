import type { Claim, Receiver, Submitter } from '../../../modules/claims/claim.ts'
import { STANDARD } from '../delimiters.ts'
import { type Draft, encode, encodeIsa } from '../encode.ts'
import { d8, hhmm } from '../values.ts'
import { assertBalanced } from './assert-balanced.ts'
import { checkBatch } from './batch.ts'
import { hierarchy } from './hierarchy.ts'
import { organization } from './names.ts'
import type { Finding } from './text.ts'

export const GUIDE = '005010X222A1'

/** Who stands on the envelope: a qualifier (ZZ mutually agreed, 30 tax number, 01 DUNS …) and at most 15 characters. */
export interface TradingPartner {
  qualifier: string
  id: string
}

export interface Batch {
  claims: readonly Claim[]
  /** Persisted, never reused per sender and receiver: ISA13 (9 digits), GS06 (9 digits), ST02 (4 to 9 digits). */
  control: { isa: number; gs: number; st: number }
  /** ISO date and time; its digits are written as they are, so give the practice's wall clock. */
  at: string
  /** Test or production. */
  usage: 'T' | 'P'
  submitter: Submitter
  receiver: Receiver
  /** Envelope addresses, when they differ from `ZZ` and the ids of submitter and receiver. */
  sender?: TradingPartner
  destination?: TradingPartner
  /** BHT03, echoed by the 277CA; the interchange's control number when left out. */
  batchId?: string
  /** Whether a TA1 is asked for (ISA14). */
  acknowledge?: boolean
}

export interface Counts {
  claims: number
  lines: number
  segments: number
  totalCents: number
}

export type Written = { ok: true; text: string; segments: readonly string[]; counts: Counts } | { ok: false; findings: readonly Finding[] }

function headerSegments(batch: Batch): Draft[] {
  const { name, phone, email } = batch.submitter.contact
  const id = batch.batchId ?? String(batch.control.isa)
  return [
    ['BHT', '0019', '00', id, d8(batch.at), hhmm(batch.at), 'CH'],
    organization('41', batch.submitter.name, '46', batch.submitter.id),
    ['PER', 'IC', name, 'TE', phone, ...(email ? ['EM', email] : [])],
    organization('40', batch.receiver.name, '46', batch.receiver.id),
  ]
}

/** ST … SE, with the count of segments in SE01 (facts 1.2). */
function transactionSet(batch: Batch): Draft[] {
  const control = batch.control.st.toString().padStart(4, '0')
  const inner = [...headerSegments(batch), ...hierarchy(batch.claims)]
  return [['ST', '837', control, GUIDE], ...inner, ['SE', String(inner.length + 2), control]]
}

function envelope(batch: Batch, set: readonly Draft[]): string[] {
  const sender = batch.sender ?? { qualifier: 'ZZ', id: batch.submitter.id }
  const receiver = batch.destination ?? { qualifier: 'ZZ', id: batch.receiver.id }
  const { isa, gs } = batch.control
  return [
    encodeIsa({ sender, receiver, at: batch.at, control: isa, acknowledge: batch.acknowledge ?? false, usage: batch.usage }),
    encode(['GS', 'HC', sender.id, receiver.id, d8(batch.at), hhmm(batch.at), String(gs), 'X', GUIDE]),
    ...set.map(encode),
    encode(['GE', '1', String(gs)]),
    encode(['IEA', '1', isa.toString().padStart(9, '0')]),
  ]
}

/**
 * Writes one interchange with one group and one 837P set. All or nothing: findings name what to correct in which claim, and then
 * there is no file. Throws `Unbalanced` or `UnwritableValue` only if this code is wrong.
 */
export function write837p(batch: Batch): Written {
  const checked = checkBatch(batch)
  if (!checked.ok) return checked
  const set = transactionSet(checked.batch)
  const totalCents = assertBalanced(set)
  const segments = envelope(checked.batch, set)
  const lines = checked.batch.claims.reduce((count, claim) => count + claim.lines.length, 0)
  return {
    ok: true,
    text: segments.map((segment) => `${segment}${STANDARD.terminator}\n`).join(''),
    segments,
    counts: { claims: batch.claims.length, lines, segments: set.length, totalCents },
  }
}

/** `837P_P_20261124_1817_000000042.txt`: usage, date and time, interchange control number; no patient data. */
export function fileName837p(batch: Pick<Batch, 'at' | 'usage' | 'control'>): string {
  return `837P_${batch.usage}_${d8(batch.at)}_${hhmm(batch.at)}_${batch.control.isa.toString().padStart(9, '0')}.txt`
}
