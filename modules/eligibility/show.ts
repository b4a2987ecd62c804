import type { Pending, Reply, Shown, State } from './eligibility.ts'
import { officeCopay } from './judge.ts'
import { sentences } from './plain.ts'
import type { Ask, Latest } from './sql.ts'

/** A refusal by the clearinghouse carries no reply. */
const isReply = (reply: Reply | Record<string, never>): reply is Reply => Array.isArray((reply as Reply).benefits)

/** Copay as answered, and only of a plan that is active. */
export const copayOf = (state: State | null, reply: Reply | null): number | null =>
  state === 'active' && reply && isReply(reply) ? officeCopay(reply.benefits) : null

export function showAnswer(l: Latest): Shown {
  const { answerId, state, why, next, serviceDay, askedAt, askedBy, receivedAt, demo, kind } = l
  const reply = isReply(l.reply) ? l.reply : null
  return {
    ...{ answerId, state, why, next, serviceDay, askedAt, askedBy, receivedAt, demo, late: kind === 'late' },
    payer: reply?.payer.name || l.asked.payer.name,
    plan: reply?.benefits.find((b) => b.kind === 'active' && b.plan)?.plan ?? null,
    group: reply?.group ?? null,
    validFrom: reply?.plan.from ?? null,
    validTo: reply && reply.plan.to !== reply.plan.from ? reply.plan.to : null,
    copayCents: copayOf(state, reply),
    lines: reply ? sentences(reply) : [],
  }
}

/** Until an answer comes it could not be determined, so far. */
export function showPending(a: Ask): Pending {
  const { id: askId, serviceDay, askedAt, askedBy } = a
  const say = (why: string, next: string) => ({
    askId,
    serviceDay,
    askedAt,
    askedBy,
    sent: a.state === 'sent',
    overdue: a.overdueAt !== null,
    why,
    next,
  })
  if (a.state === 'failed') return say(a.lastError ?? 'The question could not be sent.', 'Call the number on the card, or ask again.')
  if (a.overdueAt) return say('No answer has come in time.', 'Call the number on the card, or ask again.')
  if (a.state === 'waiting' && a.lastError) return say(`${a.lastError} It is sent again by itself.`, 'Go on; the answer shows here.')
  return say('Asked; the answer has not come yet.', 'Go on; the answer shows here.')
}
