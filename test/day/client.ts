import { newId } from '../../core/ids.ts'
import { type Actions, allActions } from '../../registry.ts'

/** What was sent, what came back, and what nobody knows: the other half of the audit. */
export interface Ledger {
  /** Keys of writes that were answered with success. */
  acked: Set<string>
  /** Requests that got an answer from an action, good or bad. */
  answered: number
  /** Requests whose answer was lost on the way. */
  unknown: number
  refusals: Map<string, number>
}

export const newLedger = (): Ledger => ({ acked: new Set(), answered: 0, unknown: 0, refusals: new Map() })

export class Refused extends Error {
  readonly code: string
  readonly status: number
  constructor(name: string, status: number, code: string, message: string) {
    super(`${name}: ${code}: ${message}`)
    this.code = code
    this.status = status
  }
}

export interface Person {
  name: string
  role: string
  id: string
  do<N extends keyof Actions>(name: N, input: Actions[N]['input']): Promise<Actions[N]['output']>
}

interface Where {
  /** Moves when the server comes back on another port. */
  port: number
}

const writes = new Set(allActions.filter((a) => a.kind === 'write').map((a) => a.name))
const notActions = new Set([401, 423, 503])
const pause = (ms: number) => new Promise((next) => setTimeout(next, ms))

async function once(
  where: Where,
  ledger: Ledger,
  name: string,
  cookie: string,
  input: unknown,
  key: string,
): Promise<Response | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${where.port}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'idempotency-key': key },
      body: JSON.stringify(input),
    })
    if (!notActions.has(answer.status)) ledger.answered++
    return answer.status === 503 ? undefined : answer
  } catch {
    ledger.unknown++
    return undefined
  }
}

/** Sends until an answer comes, with one key: as the browser's outbox does while the server is away. */
async function send(where: Where, ledger: Ledger, name: string, cookie: string, input: unknown): Promise<Response> {
  const key = newId()
  for (let tries = 0; tries < 300; tries++) {
    const answer = await once(where, ledger, name, cookie, input, key)
    if (!answer) {
      await pause(50)
      continue
    }
    if (answer.ok && writes.has(name)) ledger.acked.add(key)
    return answer
  }
  throw new Error(`${name}: the server did not come back`)
}

/** Signs a member of the demo's staff in with the demo's password. */
export async function signIn(
  where: Where,
  ledger: Ledger,
  staff: { id: string; login: string; name: string; role: string },
  password: string,
): Promise<Person> {
  const device = crypto.randomUUID()
  const answer = await send(where, ledger, 'session.sign_in', `roomed_device=${device}`, { login: staff.login, password })
  const session = answer.headers
    .getSetCookie()
    .find((c) => c.startsWith('roomed='))
    ?.split(';')[0]
  if (!session) throw new Error(`${staff.login} could not sign in: ${await answer.text()}`)
  const cookie = `${session}; roomed_device=${device}`
  return {
    name: staff.name,
    role: staff.role,
    id: staff.id,
    async do(name, input) {
      const reply = await send(where, ledger, name, cookie, input)
      const body = (await reply.json()) as { code?: string; message?: string }
      if (reply.ok) return body as never
      const code = body.code ?? 'failed'
      ledger.refusals.set(code, (ledger.refusals.get(code) ?? 0) + 1)
      throw new Refused(name, reply.status, code, body.message ?? '')
    },
  }
}
