import type { Context } from '../../core/context.ts'
import { closeTask, openTask } from '../tasks/index.ts'
import type { Reply, State } from './eligibility.ts'
import { type Judgment, judge } from './judge.ts'
import { type AnswerKind, type Ask, answersOfAsk, askByReceipt, askByTraces, keepAnswer, type NewAnswer, setAnswered } from './sql.ts'

/** A file that came in, or the part of it that one answer was read from. */
export interface Received {
  body: string
  sha256: Buffer
  way: string
}

export interface Settled {
  answerId: string
  kind: AnswerKind
  state: State
}

export const taskOfAsk = (askId: string) => `eligibility.ask.${askId}`
export const taskOfAnswer = (answerId: string) => `eligibility.answer.${answerId}`

/** What belongs to no question of ours, or cannot be read: kept, and somebody looks at it. */
async function keepLoose(
  cx: Context,
  kind: 'stray' | 'garbled',
  because: Omit<Judgment, 'state'>,
  received: Received,
  reply: Reply | null,
) {
  const { why, next } = because
  const answerId = await keepAnswer(cx, { ask: null, kind, state: 'undetermined', why, next, reply, ...received })
  await openTask(cx, {
    key: taskOfAnswer(answerId),
    kind: 'eligibility',
    title: kind === 'stray' ? 'An insurance answer that nobody asked for' : 'An insurance answer that cannot be read',
    why: `${why} ${next}`,
    owner: { role: 'biller' },
    due: cx.today,
    path: '/eligibility',
    objectId: answerId,
  })
  cx.tell({ name: 'eligibility.received', body: { answerId, kind } })
  return { answerId, kind, state: 'undetermined' as const }
}

export const keepGarbled = (cx: Context, problem: string, received: Received): Promise<Settled> =>
  keepLoose(cx, 'garbled', { why: problem, next: 'Ask the clearinghouse to send it again.' }, received, null)

const keepStray = (cx: Context, reply: Reply, received: Received) =>
  keepLoose(
    cx,
    'stray',
    {
      why: 'It names no question of this practice.',
      next: 'Look at whom it names; if it was meant for another practice, tell the clearinghouse.',
    },
    received,
    reply,
  )

/** The first answer counts, until a firmer one comes: a yes or no after "try later". Another yes or no is a second word, and kept as such. */
async function kindOf(cx: Context, ask: Ask, state: State): Promise<{ kind: AnswerKind; contradicts: boolean }> {
  const [before] = await answersOfAsk(cx, ask.id)
  const late = ask.overdueAt ? ('late' as const) : ('answer' as const)
  if (!before) return { kind: late, contradicts: false }
  if (before.state === 'undetermined' && state !== 'undetermined') return { kind: late, contradicts: false }
  return { kind: 'duplicate', contradicts: state !== 'undetermined' && before.state !== state }
}

async function tellContradiction(cx: Context, ask: Ask, answerId: string) {
  await openTask(cx, {
    key: taskOfAnswer(answerId),
    kind: 'eligibility',
    title: 'A payer answered twice, and not the same',
    why: 'The first answer stands until somebody asks again or calls the payer.',
    owner: { role: 'front_desk' },
    due: cx.today,
    path: '/eligibility',
    patientId: ask.patientId,
    objectId: answerId,
  })
}

async function settle(cx: Context, ask: Ask, judged: Judgment, rest: Pick<NewAnswer, 'reply'> & Received): Promise<Settled> {
  const { kind, contradicts } = await kindOf(cx, ask, judged.state)
  const answerId = await keepAnswer(cx, { ask, kind, ...judged, ...rest })
  await setAnswered(cx, ask.id)
  await closeTask(cx, taskOfAsk(ask.id), 'answered')
  if (contradicts) await tellContradiction(cx, ask, answerId)
  cx.saw([ask.patientId])
  cx.tell({ name: 'eligibility.answered', patientId: ask.patientId, body: { coverageId: ask.coverageId, answerId, state: judged.state } })
  return { answerId, kind, state: judged.state }
}

/** Takes one answer: finds its question, judges it, and keeps it whatever it is. */
export async function takeReply(cx: Context, reply: Reply, received: Received): Promise<Settled> {
  const ask = await askByTraces(cx, reply.traces)
  if (!ask) return keepStray(cx, reply, received)
  return settle(cx, ask, judge(ask.asked, reply), { reply, ...received })
}

/** A file of ours that was refused before a payer saw it. Receipts of other files are not ours to judge. */
export async function takeReceipt(
  cx: Context,
  { of, control, taken }: { of: 'interchange' | 'group'; control: number; taken: boolean },
  received: Received,
): Promise<Settled | null> {
  if (taken) return null
  const ask = await askByReceipt(cx, of, control)
  if (!ask) return null
  const next = 'The biller looks at the question with the clearinghouse. Call the number on the card.'
  return settle(
    cx,
    ask,
    { state: 'undetermined', why: 'The clearinghouse refused the question; no payer saw it.', next },
    { reply: null, ...received },
  )
}
