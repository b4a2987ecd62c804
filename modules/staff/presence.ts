import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { may } from '../../core/permit.ts'
import { Id, Instant, May, Nothing } from '../../core/shapes.ts'
import type { Role } from '../../scope/index.ts'
import { allStaff } from '../practice/index.ts'
import { displayName } from './actor.ts'
import { staffNow } from './admin-sql.ts'
import { endPresenceRow, insertPresence, listPresence, openPresence, presenceById, whoCanSupervise } from './presence-sql.ts'
import { PresenceMode } from './staff.ts'

const supervisors: readonly Role[] = ['provider', 'nurse', 'manager']

/** Presence is one's own word, or the manager's: nobody else can say that a supervisor is here. */
function ownWord(cx: Context, staffId: string) {
  if (cx.actor.role !== 'manager' && staffId !== cx.actor.id)
    throw new Refusal('forbidden', 'not_own_presence', 'You say so of yourself; for someone else the manager does.', {
      detail: { instead: ['manager'] },
    })
}

/** A licensed person is here and supervises from now on: what many tasks of a medical assistant need. */
export const startPresence = action({
  name: 'presence.start',
  kind: 'write',
  input: z.object({ staffId: Id, placeId: Id, mode: PresenceMode }),
  output: z.object({ presenceId: Id }),
  allow: { roles: supervisors },
  async on(cx, { staffId, placeId }) {
    const person = await staffNow(cx, staffId)
    if (!person || !cx.practice.places.has(placeId)) throw new Refusal('missing', 'presence', 'There is no such person or place here.')
    return { objectId: staffId, placeId, person }
  },
  async run(cx, { staffId, placeId, mode }, { person }) {
    ownWord(cx, staffId)
    const open = await openPresence(cx, staffId)
    if (person.role !== 'provider' && person.role !== 'nurse')
      throw new Refusal('invalid', 'no_supervisor', 'Only a provider or a nurse supervises.', {
        fields: [{ path: 'staffId', message: 'Not a provider or nurse.' }],
      })
    if (open) throw new Refusal('conflict', 'already_present', 'They are on the list already. End that first to change it.')
    const presenceId = newId()
    await insertPresence(cx, { id: presenceId, staffId, placeId, mode })
    cx.tell({ name: 'presence.changed', body: { presenceId, staffId, placeId, mode, here: true } })
    return { presenceId }
  },
})

/** They no longer supervise here: what needs them is refused from now on. */
export const endPresence = action({
  name: 'presence.end',
  kind: 'write',
  input: z.object({ presenceId: Id }),
  output: Nothing,
  allow: { roles: supervisors },
  async on(cx, { presenceId }) {
    const presence = await presenceById(cx, presenceId)
    if (!presence) throw new Refusal('missing', 'presence', 'There is no such entry.')
    return { objectId: presence.staffId, placeId: presence.placeId, presence }
  },
  async run(cx, { presenceId }, { presence }) {
    ownWord(cx, presence.staffId)
    if (!(await endPresenceRow(cx, presenceId))) throw new Refusal('conflict', 'ended', 'This has ended already.')
    cx.tell({ name: 'presence.changed', body: { presenceId, staffId: presence.staffId, placeId: presence.placeId, here: false } })
    return {}
  },
})

const Row = z.object({
  id: Id,
  staffId: Id,
  name: z.string(),
  role: z.string(),
  placeId: Id,
  placeName: z.string(),
  mode: PresenceMode,
  from: Instant,
  until: Instant.nullable(),
  may: May,
})

/** Who supervises today, who did, and who could. */
export const presenceToday = action({
  name: 'presence.today',
  kind: 'read',
  input: Nothing,
  output: z.object({
    present: z.array(Row),
    able: z.array(z.object({ id: Id, name: z.string(), role: z.string() })),
    may: z.record(z.string(), May),
  }),
  allow: { roles: allStaff },
  async run(cx) {
    const [rows, able] = await Promise.all([listPresence(cx), whoCanSupervise(cx)])
    const end = (staffId: string) =>
      cx.actor.role === 'manager' || staffId === cx.actor.id
        ? may(cx, endPresence)
        : { allowed: false, because: 'Each ends their own; the manager any.', instead: ['manager'] }
    return {
      present: rows.map(({ given, family, title, ...row }) => ({
        ...row,
        name: displayName({ given, family, title }),
        may: end(row.staffId),
      })),
      able: able.map((s) => ({ id: s.id, name: displayName(s), role: s.role })),
      may: { start: may(cx, startPresence) },
    }
  },
})
