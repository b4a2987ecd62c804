import { createHash } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../core/action.ts'
import type { Context } from '../../../core/context.ts'
import { Refusal } from '../../../core/errors.ts'
import { Id } from '../../../core/shapes.ts'
import { keepGarbled, onAnswer, type Settled, takeReceipt, takeReply } from '../../../modules/eligibility/index.ts'
import { money } from '../../../modules/practice/index.ts'
import { explain271 } from './explain.ts'
import { type Read271, read271 } from './read.ts'

/** A file of answers is small; what is larger is not one. */
const mostCharacters = 2_000_000

/** Text as PostgreSQL can keep it. */
const keepable = (body: string) => body.replaceAll('\u0000', '\ufffd').toWellFormed()

function readOrSay(body: string): Read271 | string {
  try {
    return read271(body)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** Every answer of a file finds its question or is kept as nobody's; a file that cannot be read is kept as it is. */
async function takeFile(cx: Context, body: string, way: string): Promise<{ settled: Settled[]; receipts: number }> {
  const received = { body: keepable(body), sha256: createHash('sha256').update(body).digest(), way }
  const read = readOrSay(body)
  if (typeof read === 'string') return { settled: [await keepGarbled(cx, read, received)], receipts: 0 }
  const settled: Settled[] = []
  // One after the other: two answers to one question in one file are a first and a second.
  for (const reply of read.replies) settled.push(await takeReply(cx, reply, received))
  for (const receipt of read.receipts) {
    const one = await takeReceipt(cx, receipt, received)
    if (one) settled.push(one)
  }
  if (settled.length === 0 && read.receipts.length === 0) {
    const kinds = read.others.length ? ` It holds ${[...new Set(read.others)].slice(0, 3).join(', ')}.` : ''
    settled.push(await keepGarbled(cx, `The file holds no answer about insurance.${kinds}`, received))
  }
  return { settled, receipts: read.receipts.length }
}

/**
 * Takes what a clearinghouse sent: from its folder, over the web, by a program, or as a file a biller was sent. Nothing is refused:
 * what is not ours, late, said twice or garbled is kept with its reason.
 */
export const receiveAnswers = action({
  name: 'eligibility.receive',
  kind: 'write',
  input: z.object({
    body: z.string().min(1).max(mostCharacters),
    way: z.enum(['folder', 'https', 'demo', 'hand', 'program']).default('hand'),
  }),
  output: z.object({
    answers: z.array(
      z.object({
        answerId: Id,
        kind: z.enum(['answer', 'late', 'duplicate', 'stray', 'garbled']),
        state: z.enum(['active', 'inactive', 'undetermined']),
      }),
    ),
    receipts: z.int(),
  }),
  mostBytes: 4_200_000,
  allow: { roles: [...money, 'client', 'system'] },
  async run(cx, { body, way }) {
    const { settled, receipts } = await takeFile(cx, body, cx.actor.role === 'client' ? 'program' : way)
    return { answers: settled, receipts }
  },
})

const Explained = z.object({
  id: z.string(),
  loop: z.string(),
  meaning: z.string(),
  text: z.string(),
  elements: z.array(z.object({ position: z.string(), value: z.string(), label: z.string() })),
})

/** An answer as it came, segment by segment, in our own words; a file that breaks as its bare text. */
export const readAnswer = action({
  name: 'eligibility.segments',
  kind: 'read',
  input: z.object({ answerId: Id }),
  output: z.object({
    receivedAt: z.string(),
    kind: z.string(),
    state: z.string(),
    segments: z.array(Explained),
    raw: z.string().nullable(),
  }),
  allow: { roles: money },
  on: (cx, { answerId }) => onAnswer(cx, answerId),
  async run(_cx, _input, { answer: { body, receivedAt, kind, state } }) {
    try {
      return { receivedAt, kind, state, segments: explain271(body), raw: null }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { receivedAt, kind, state, segments: [], raw: body.slice(0, 20_000) }
    }
  },
})
