import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { limiter } from '../../core/limiter.ts'
import { Id, Line, Nothing } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { allStaff } from '../practice/index.ts'
import { displayName } from './actor.ts'
import { hashPassword, matches, newToken, tokenHash } from './secret.ts'
import {
  countPinFailures,
  finishSession,
  keepPin,
  knownHere,
  lastPasswordAt,
  lockAllHere,
  staffById,
  staffByLogin,
  startSession,
} from './sql.ts'

/** reliability.md S7: a PIN works within 12 hours of a full sign-in on that device; 5 wrong ask for the password, 10 disable it. */
const pinHours = 12
const pinTries = 5
const pinMost = 10
/** reliability.md S9: 5 sign-ins a minute for one account. */
const signIns = limiter(5, 60_000)

const Answer = z.object({ status: z.enum(['signed_in', 'wrong', 'password_needed', 'wait']), triesLeft: z.int().optional() })

const device = (cx: Context): string => {
  if (!cx.deviceId) throw new Refusal('invalid', 'device', 'This browser keeps no cookies; sign-in needs them.')
  return cx.deviceId
}

/** One person a workstation: whoever was here is locked, not signed out, and finds their own place again. */
async function open(cx: Context, staffId: string, passwordAt: string) {
  const token = newToken()
  await lockAllHere(cx, device(cx))
  await startSession(cx, { id: newId(), staffId, deviceId: device(cx), hash: tokenHash(token), passwordAt })
  cx.session({ token })
  cx.tell({ name: 'session.started', body: { staffId } })
}

/** Signs in with login and password (argon2id). A wrong one answers `wrong` after the same work, whoever the login is. */
export const signIn = action({
  name: 'session.sign_in',
  kind: 'session',
  input: z.object({ login: Line, password: z.string().min(1).max(200) }),
  output: Answer,
  allow: { roles: 'anyone' },
  async on(cx, { login }) {
    const staff = await staffByLogin(cx, login)
    return { objectId: staff?.id, staff }
  },
  async run(cx, { login, password }, { staff }) {
    if (!signIns.try(`${cx.practice.id}:${login.toLowerCase()}`, Date.parse(cx.now))) {
      cx.remark('too many tries')
      return { status: 'wait' as const }
    }
    if (!(await matches(staff?.password_hash ?? nobodysHash, password)) || !staff) {
      cx.remark('wrong password')
      return { status: 'wrong' as const }
    }
    await countPinFailures(cx, staff.id, 0)
    await open(cx, staff.id, cx.now)
    return { status: 'signed_in' as const }
  },
})

/** The hash of a password nobody has, so that an unknown login takes as long as a known one. */
const nobodysHash = await hashPassword(newToken())

/** Changes the user of a shared workstation by PIN. */
export const switchUser = action({
  name: 'session.switch',
  kind: 'session',
  input: z.object({ staffId: Id, pin: z.string().regex(/^\d{6}$/, 'The PIN has 6 digits.') }),
  output: Answer,
  allow: { roles: 'anyone' },
  on: async (_cx, input) => ({ objectId: input.staffId }),
  async run(cx, { staffId, pin }) {
    const [staff, passwordAt] = await Promise.all([staffById(cx, staffId), lastPasswordAt(cx, device(cx), staffId)])
    const since = new Date(Date.parse(cx.now) - pinHours * 3_600_000).toISOString()
    if (!staff?.pin_hash || !passwordAt || passwordAt < since || staff.pin_failures >= pinTries)
      return { status: 'password_needed' as const }
    if (!(await matches(staff.pin_hash, pin))) return wrongPin(cx, staff.id, staff.pin_failures + 1)
    if (staff.pin_failures) await countPinFailures(cx, staff.id, 0)
    await open(cx, staff.id, passwordAt)
    return { status: 'signed_in' as const }
  },
})

async function wrongPin(cx: Context, staffId: string, failures: number) {
  await countPinFailures(cx, staffId, Math.min(failures, pinMost))
  cx.remark('wrong PIN')
  return { status: failures >= pinTries ? ('password_needed' as const) : ('wrong' as const), triesLeft: Math.max(0, pinTries - failures) }
}

/** Five wrong second looks in a quarter of an hour: then the colleague signs in themself. Counted apart, since a refused act leaves nothing behind. */
const secondLooks = limiter(pinTries, 15 * 60_000)

/** A colleague's second look at the chair side, by their own PIN; the caller stays signed in. Answers who they are, or undefined. */
export async function confirmsByPin(cx: Context, staffId: string, pin: string): Promise<{ role: Role } | undefined> {
  const key = `${cx.practice.id}:${staffId}`
  const now = Date.parse(cx.now)
  const staff = await staffById(cx, staffId)
  if (!staff?.pin_hash || staff.pin_failures >= pinTries || staffId === cx.actor.id || secondLooks.full(key, now)) return undefined
  if (await matches(staff.pin_hash, pin)) return { role: staff.role }
  secondLooks.count(key, now)
  return undefined
}

export const setPin = action({
  name: 'session.set_pin',
  // Not a `write`: that would keep a hash of the PIN beside the idempotency key.
  kind: 'session',
  input: z.object({ pin: z.string().regex(/^\d{6}$/, 'The PIN has 6 digits.') }),
  output: Nothing,
  allow: { roles: allStaff },
  async run(cx, { pin }) {
    if (/^(\d)\1{5}$/.test(pin) || '0123456789876543210'.includes(pin))
      throw new Refusal('invalid', 'pin_too_simple', 'Choose a PIN that is not one digit repeated or counted up or down.', {
        fields: [{ path: 'pin', message: 'Too easy to guess.' }],
      })
    await keepPin(cx, cx.actor.id, await hashPassword(pin))
    cx.tell({ name: 'session.pin_set', body: { staffId: cx.actor.id } })
    return {}
  },
})

export const lockSession = action({
  name: 'session.lock',
  kind: 'session',
  input: Nothing,
  output: Nothing,
  allow: { roles: allStaff },
  async run(cx) {
    await lockAllHere(cx, device(cx))
    cx.tell({ name: 'session.locked', body: { staffId: cx.actor.id } })
    return {}
  },
})

export const signOut = action({
  name: 'session.sign_out',
  kind: 'session',
  input: Nothing,
  output: Nothing,
  allow: { roles: allStaff },
  async run(cx) {
    if (cx.sessionId) await finishSession(cx, cx.sessionId)
    cx.session('end')
    cx.tell({ name: 'session.ended', body: { staffId: cx.actor.id } })
    return {}
  },
})

/** Real input at the workstation: the only thing besides a change that postpones the lock. */
export const touchSession = action({
  name: 'session.touch',
  kind: 'put',
  input: Nothing,
  output: Nothing,
  allow: { roles: allStaff },
  run: async () => ({}),
})

/** Who signed in on this device lately and can come back with a PIN: what the lock screen offers. */
export const whoIsHere = action({
  name: 'session.here',
  kind: 'read',
  input: Nothing,
  output: z.object({ staff: z.array(z.object({ id: Id, name: z.string(), role: z.string() })) }),
  allow: { roles: 'anyone' },
  async run(cx) {
    const since = new Date(Date.parse(cx.now) - pinHours * 3_600_000).toISOString()
    const staff = cx.deviceId ? await knownHere(cx, cx.deviceId, since) : []
    return { staff: staff.map((s) => ({ id: s.id, name: displayName(s), role: s.role })) }
  },
})
