import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id, Line, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { deactivate, endSessionsOf, insertStaff, keepPassword, keepRole, type OneStaff, staffNow } from './admin-sql.ts'
import { hashPassword, matches } from './secret.ts'
import { Login, Password, StaffRole } from './staff.ts'

const orNull = Line.transform((text) => text || null)
  .nullable()
  .default(null)

/**
 * Brings a person in: their role says what they may do, their login and first password let them in. What holds a password is no
 * `write`: the fingerprint kept of a write's body would let a stolen table be searched for it.
 */
export const addStaff = action({
  name: 'staff.add',
  kind: 'session',
  input: z.object({
    given: Line.min(1),
    family: Line.min(1),
    title: orNull,
    role: StaffRole,
    npi: orNull.refine((npi) => npi === null || /^[12]\d{9}$/.test(npi), 'An NPI has ten digits.'),
    taxonomy: orNull.refine((code) => code === null || /^[0-9A-Z]{10}$/.test(code), 'A taxonomy code has ten places.'),
    login: Login,
    password: Password,
  }),
  output: z.object({ staffId: Id }),
  allow: { roles: ['manager'] },
  async run(cx, { password, ...who }) {
    const staffId = newId()
    await insertStaff(cx, { ...who, id: staffId, passwordHash: await hashPassword(password) })
    cx.tell({ name: 'staff.added', body: { staffId, role: who.role } })
    return { staffId }
  },
})

/** Someone of the staff who is still here. */
export async function person(cx: Context, { staffId }: { staffId: string }): Promise<{ objectId: string; person: OneStaff }> {
  const found = await staffNow(cx, staffId)
  if (!found) throw new Refusal('missing', 'staff', 'There is no such person here.')
  return { objectId: staffId, person: found }
}

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

async function mayReplace(cx: Context, who: OneStaff, current: string | undefined) {
  if (who.id !== cx.actor.id) {
    if (cx.actor.role !== 'manager')
      throw new Refusal('forbidden', 'role', 'A password is changed by its owner or the manager.', { detail: { instead: ['manager'] } })
    return
  }
  if (!(await matches(who.passwordHash, current ?? ''))) throw wrong('current', 'wrong_password', 'This is not your password now.')
}

/** A new password: one's own, with the old one, or anyone's by the manager. It takes the PIN and every other session with it. */
export const setPassword = action({
  name: 'staff.set_password',
  kind: 'session',
  input: z.object({ staffId: Id, password: Password, current: z.string().max(200).optional() }),
  output: Nothing,
  allow: { roles: allStaff },
  on: person,
  async run(cx, { password, current }, { person: who }) {
    await mayReplace(cx, who, current)
    if (password.toLowerCase().includes(who.login.toLowerCase()))
      throw wrong('password', 'password_is_login', 'Choose a password without the login in it.')
    await keepPassword(cx, who.id, await hashPassword(password))
    await endSessionsOf(cx, who.id)
    cx.tell({ name: 'staff.password_set', body: { staffId: who.id } })
    return {}
  },
})

/** Someone leaves the practice: they can no longer sign in. What they did stays theirs. */
export const leaveStaff = action({
  name: 'staff.leave',
  kind: 'write',
  input: z.object({ staffId: Id }),
  output: Nothing,
  allow: { roles: ['manager'] },
  on: person,
  async run(cx, _input, { person: who }) {
    if (who.id === cx.actor.id) throw new Refusal('invalid', 'not_yourself', 'Another manager ends your access; nobody ends their own.')
    await deactivate(cx, who.id)
    await endSessionsOf(cx, who.id)
    cx.tell({ name: 'staff.left', body: { staffId: who.id } })
    return {}
  },
})

/** A person's work changes: a student becomes a medical assistant. They sign in again; nobody gives themselves another role. */
export const setRole = action({
  name: 'staff.set_role',
  kind: 'write',
  input: z.object({ staffId: Id, role: StaffRole }),
  output: Nothing,
  allow: { roles: ['manager'] },
  on: person,
  async run(cx, { role }, { person: who }) {
    if (who.id === cx.actor.id) throw new Refusal('forbidden', 'own_role', 'Nobody gives themselves another role; another manager does.')
    if (who.role === role) return {}
    await keepRole(cx, who.id, role)
    await endSessionsOf(cx, who.id)
    cx.remark(`${who.role} → ${role}`)
    cx.tell({ name: 'staff.role_set', body: { staffId: who.id, role } })
    return {}
  },
})
