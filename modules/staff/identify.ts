import type { Caller } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import type { House } from '../../core/house.ts'
import { isId } from '../../core/ids.ts'
import { loadActor } from './actor.ts'
import { tokenHash } from './secret.ts'
import { clientOf, lock, type SessionRow, sessionByToken, touch } from './sql.ts'

const signIn = () => new Refusal('unauthenticated', 'sign_in', 'Sign in to go on.')
const locked = () => new Refusal('locked', 'locked', 'This workstation is locked. Enter your PIN to go on; what you typed is kept.')

interface Known {
  caller: Caller
  /** Who they are in the practice clinic, while they are inside. */
  inside: Caller | undefined
  session: SessionRow | undefined
  until: string | undefined
  at: number
}

const keptFor = 2000

/**
 * Says who asks, by session cookie or by a client's bearer token. Looks the session up at most every two seconds; a lock or a
 * sign-out on this server is felt at once (`forget`). Expiry is checked before anything else and on every request, whatever
 * the request says of itself; only `touch` and writes postpone it.
 */
export function createIdentify(house: House) {
  const kept = new Map<string, Known>()
  /** One more with each `forgetAll`: what was looked up before it and comes back after it is not kept. */
  let age = 0

  const look = async (practiceId: string, secret: string, bearer: boolean): Promise<Known> => {
    const hash = tokenHash(secret)
    return house.db.forPractice(practiceId, async (tx) => {
      const at = Date.parse(house.clock.now())
      if (bearer) {
        const client = await clientOf(tx, practiceId, hash)
        if (!client || client.revoked_at) throw signIn()
        const caller = { practiceId, actor: clientActor(client.id, client.name) }
        return { caller, inside: undefined, session: undefined, until: client.expires_at, at }
      }
      const session = await sessionByToken(tx, practiceId, hash)
      const actor = session && !session.ended_at ? await loadActor(tx, practiceId, session.staff_id) : undefined
      if (!session || !actor) throw signIn()
      const caller = { practiceId, actor, sessionId: session.id, deviceId: session.device_id }
      return { caller, inside: await insideOf(house, session), session, until: undefined, at }
    })
  }

  const checkIdle = async (known: Known, now: string) => {
    const { session, caller } = known
    if (known.until && known.until <= now) throw signIn()
    if (!session) return
    if (session.locked_at) throw locked()
    const { lockAfterSeconds } = await house.practice(caller.practiceId)
    if (Date.parse(now) - Date.parse(session.active_at) <= lockAfterSeconds * 1000) return
    await house.db.forPractice(caller.practiceId, (tx) => lock(tx, caller.practiceId, session.id, now))
    throw locked()
  }

  const postpone = async ({ session, caller }: Known, now: string) => {
    if (!session || Date.parse(now) - Date.parse(session.active_at) < 15_000) return
    session.active_at = now
    await house.db.forPractice(caller.practiceId, (tx) => touch(tx, caller.practiceId, session.id, now))
  }

  return {
    async identify(token: string | undefined, bearer: string | undefined, active: boolean, outside = false): Promise<Caller> {
      const given = bearer ?? token
      const [practiceId = '', secret = ''] = given?.split('.', 2) ?? []
      if (!isId(practiceId) || !secret) throw signIn()
      const now = house.clock.now()
      const cached = kept.get(given!)
      const fresh = cached && Math.abs(Date.parse(now) - cached.at) < keptFor
      const before = age
      const known = fresh ? cached : await look(practiceId, secret, bearer !== undefined)
      if (!fresh && before === age) kept.set(given!, known)
      if (kept.size > 5000) kept.clear()
      await checkIdle(known, now)
      if (active) await postpone(known, now)
      return (outside ? undefined : known.inside) ?? known.caller
    },
    forgetAll: () => {
      age++
      kept.clear()
    },
  }
}

/** The session stays where it was opened: its lock and its end are those of the real practice. Only the acts are of the other one. */
async function insideOf(house: House, session: SessionRow): Promise<Caller | undefined> {
  const { inside_practice: practiceId, inside_staff: staffId } = session
  if (!practiceId || !staffId) return undefined
  const actor = await house.db.forPractice(practiceId, (tx) => loadActor(tx, practiceId, staffId))
  return actor && { practiceId, actor, sessionId: session.id, deviceId: session.device_id }
}

const clientActor = (id: string, name: string) => ({
  id,
  name,
  role: 'client' as const,
  credentials: [],
  signOffs: [],
  training: { documented: [], hours: {}, reps: {} },
})

/** Nobody yet: the caller of the sign-in page. */
export const nobody = { ...clientActor('', 'nobody') }
