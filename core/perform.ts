import { createHash } from 'node:crypto'
import type { AnyAction } from './action.ts'
import { auditInsert, auditParams, auditRow, type Outcome } from './audit/row.ts'
import type { Caller, Context, Fact, PracticeNow, Subject } from './context.ts'
import type { Tx } from './db/pool.ts'
import { asRefusal, canRetry } from './db/refusals.ts'
import { sql } from './db/statement.ts'
import { Refusal } from './errors.ts'
import { sendFacts } from './facts.ts'
import type { House } from './house.ts'
import { isId, newId } from './ids.ts'
import { barred, permit } from './permit.ts'

export interface Performed {
  answer: unknown
  session?: { token: string } | 'end'
  replayed?: boolean
  /** The observation that the change was done under. */
  observed?: string
}

const findPerformed = sql('performed_find', 'select actor_id, action, body_hash, answer from performed where practice_id = $1 and key = $2')
const keepPerformed = sql(
  'performed_keep',
  'insert into performed (practice_id, key, actor_id, action, body_hash, answer, at) values ($1, $2, $3, $4, $5, $6, $7)',
)

const changes = (a: AnyAction) => a.kind !== 'read' && a.kind !== 'document'

/**
 * The same change sent twice at once: the second fails on whatever the first has just done (a dose gone, a visit moved). What it
 * should hear is the first one's answer.
 */
async function performedMeanwhile(house: House, a: AnyAction, caller: Caller, raw: unknown, key: string): Promise<Performed | undefined> {
  const { cx } = begin(house, await house.practice(caller.practiceId), caller)
  return house.db
    .forPractice(caller.practiceId, (tx) => {
      cx.tx = tx
      return replay(cx, a, key, bodyHash(a, raw))
    })
    .catch(() => undefined)
}

/** A PIN or password is left out: six digits behind a plain hash would be no secret to who can read the table. */
const withoutSecrets = (name: string, value: unknown) => (name === 'pin' || name === 'password' ? undefined : value)

const bodyHash = (a: AnyAction, raw: unknown) =>
  createHash('sha256')
    .update(`${a.name}\n${JSON.stringify(raw ?? null, withoutSecrets)}`)
    .digest()

/** One attempt's working state: the context the verb sees, and what it told, saw and found. */
interface Attempt {
  cx: Context
  observationId: string | undefined
  facts: Fact[]
  patients: string[]
  on: Subject | undefined
  session: { token: string } | 'end' | undefined
  remark: string | undefined
}

/** Two transactions that met in a deadlock: the loser runs again, a few times at most. */
const mostRetries = 3

/**
 * Performs one action: parse, find, decide, do, record. All or nothing, and never silent. It is the only way in, for staff,
 * devices, patients and programs alike. A write needs `key` (a UUID): the same key answers as the first time.
 */
export async function perform(house: House, a: AnyAction, caller: Caller, raw: unknown, key?: string, tries = 0): Promise<Performed> {
  const practice = await house.practice(caller.practiceId)
  const attempt = begin(house, practice, caller)
  try {
    const input = parse(a, raw)
    if (a.kind === 'write' && (!key || !isId(key)))
      throw new Refusal(
        'invalid',
        'idempotency_key_required',
        'A change needs an Idempotency-Key header with a UUID, so that sending it twice does it once.',
      )
    return await attemptOnce(house, a, attempt, input, raw, a.kind === 'write' ? key : undefined)
  } catch (error) {
    if (a.kind === 'write' && canRetry(error) && tries < mostRetries) return perform(house, a, caller, raw, key, tries + 1)
    const first = a.kind === 'write' && key && isId(key) ? await performedMeanwhile(house, a, caller, raw, key) : undefined
    if (first) return first
    throw await refused(house, a, attempt, error)
  }
}

function begin(house: House, practice: PracticeNow, caller: Caller): Attempt {
  const attempt: Attempt = {
    observationId: caller.observationId,
    facts: [],
    patients: [],
    on: undefined,
    session: undefined,
    remark: undefined,
    cx: undefined as unknown as Context,
  }
  attempt.cx = {
    practice,
    actor: caller.actor,
    sessionId: caller.sessionId,
    deviceId: caller.deviceId,
    actId: newId(),
    now: house.clock.now(),
    today: practice.today,
    tx: undefined as unknown as Tx,
    authority: undefined,
    tell: (fact) => attempt.facts.push(fact),
    saw: (ids) => attempt.patients.push(...ids),
    session: (change) => {
      attempt.session = change
    },
    remark: (what) => {
      attempt.remark = what
    },
  }
  return attempt
}

async function attemptOnce(
  house: House,
  a: AnyAction,
  attempt: Attempt,
  input: unknown,
  raw: unknown,
  key: string | undefined,
): Promise<Performed> {
  const { cx } = attempt
  const transact = changes(a) ? house.db.forPractice : house.db.readPractice
  const result = await transact(cx.practice.id, async (tx): Promise<Performed> => {
    cx.tx = tx
    if (attempt.observationId) cx.observation = await house.observation(tx, cx.practice.id, attempt.observationId, cx.actor.id)
    const hash = key ? bodyHash(a, raw) : undefined
    // Looked for together, in one packet; an act that was performed before is answered whatever its subject has become.
    const looking = subjectOf(a, cx, input).then(
      (on) => ({ on }),
      (error: unknown) => ({ error }),
    )
    const before = key && hash ? await replay(cx, a, key, hash) : undefined
    const found = await looking
    if (before) return before
    if ('error' in found) throw found.error
    attempt.on = found.on
    cx.authority = permit(cx, a.allow, attempt.on)
    const answer = await a.run(cx, input as never, attempt.on as never)
    if (house.checkAnswers) a.output.parse(answer)
    if (changes(a)) record(house, a, attempt, answer, key, hash)
    return finished(a, attempt, answer)
  })
  if (!changes(a)) await house.auditor.record(auditRow(cx, { ...ended(a, attempt, 'done'), patients: attempt.patients }))
  else if (attempt.facts.length && !result.replayed) announce(house, cx.practice.id, attempt.facts)
  return result
}

function finished(a: AnyAction, { cx, session }: Attempt, answer: unknown): Performed {
  const observed = changes(a) ? cx.authority?.observed?.id : undefined
  return { answer, ...(session ? { session } : {}), ...(observed ? { observed } : {}) }
}

/**
 * Whom the act is about. For a role that may not, what was looked for only goes into the audit: the refusal is the same whether it
 * exists or not, whether a PIN was right or not, so that nobody learns from a verb what they may not do with it.
 */
async function subjectOf(a: AnyAction, cx: Context, input: unknown): Promise<Subject> {
  if (!a.on) return {}
  const no = barred(cx, a.allow)
  return a.on(cx, input as never).catch((error: unknown) => {
    throw no ?? error
  })
}

const ended = (a: AnyAction, attempt: Attempt, outcome: Outcome, reason?: string) => ({
  action: a.name,
  task: a.allow.task,
  outcome,
  on: attempt.on,
  reason: reason ?? attempt.remark,
})

function record(house: House, a: AnyAction, attempt: Attempt, answer: unknown, key: string | undefined, hash: Buffer | undefined) {
  const { cx } = attempt
  if (key) cx.tx.send(keepPerformed, [cx.practice.id, key, cx.actor.id || null, a.name, hash, JSON.stringify(answer), cx.now])
  sendFacts(cx, attempt.facts, house.consumers)
  cx.tx.send(auditInsert(1), auditParams(auditRow(cx, { ...ended(a, attempt, 'done'), patients: attempt.patients })))
}

/** Tells the open screens and the worker after the commit; drops what this server remembered of the practice. */
export function announce(house: House, practiceId: string, facts: readonly Fact[]) {
  if (facts.some((f) => /^(practice|staff|presence|session)\./.test(f.name))) house.forget(practiceId)
  house.hub.publish(practiceId, facts)
}

async function replay(cx: Context, a: AnyAction, key: string, hash: Buffer): Promise<Performed | undefined> {
  const known = await cx.tx.row<{ actor_id: string | null; action: string; body_hash: Buffer; answer: string }>(findPerformed, [
    cx.practice.id,
    key,
  ])
  if (!known) return undefined
  if (known.action !== a.name || !known.body_hash.equals(hash) || known.actor_id !== (cx.actor.id || null))
    throw new Refusal('conflict', 'key_reused', 'This Idempotency-Key was already used for something else. Use a new key for a new change.')
  cx.tx.send(auditInsert(1), auditParams(auditRow(cx, { action: a.name, outcome: 'replayed' })))
  return { answer: JSON.parse(known.answer), replayed: true }
}

function parse(a: AnyAction, raw: unknown): unknown {
  const result = a.input.safeParse(raw ?? {})
  if (result.success) return result.data
  const fields = result.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }))
  throw new Refusal('invalid', 'input', fields.map((f) => (f.path ? `${f.path}: ${f.message}` : f.message)).join('; '), { fields })
}

/** A refusal is audited in a transaction of its own: the failed one took its audit row with it. */
async function refused(house: House, a: AnyAction, attempt: Attempt, error: unknown): Promise<unknown> {
  const refusal = error instanceof Refusal ? error : asRefusal(error)
  const outcome = refusal ? 'refused' : 'failed'
  if (!refusal) house.log.error({ action: a.name, act: attempt.cx.actId, err: error }, 'action failed')
  if (refusal?.kind !== 'unavailable')
    await house.auditor
      .record(auditRow(attempt.cx, ended(a, attempt, outcome, refusal ? `${refusal.code}: ${refusal.message}` : 'failed')))
      .catch((lost) => house.log.error({ act: attempt.cx.actId, err: lost }, 'a refusal could not be audited'))
  return refusal ?? error
}
