import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Id, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { displayName } from './actor.ts'
import { credentialName } from './credentials.ts'
import { listRoster, staffById } from './sql.ts'

/** The password of the demo practice's staff: offered on the sign-in page of a demo, refused anywhere else. */
export const demoPassword = 'roomed-demo-2026'
export const demoPin = '246810'

/** What the sign-in page may show before anyone is known: the practice, and in a demo its staff by name. */
export const offer = action({
  name: 'session.offer',
  kind: 'read',
  input: Nothing,
  output: z.object({
    practiceName: z.string(),
    demo: z.boolean(),
    demoPassword: z.string().optional(),
    demoPin: z.string().optional(),
    staff: z.array(z.object({ id: Id, login: z.string(), name: z.string(), role: z.string(), credential: z.string().nullable() })),
  }),
  allow: { roles: 'anyone' },
  async run(cx) {
    const { name, demo } = cx.practice
    if (!demo) return { practiceName: name, demo, staff: [] }
    const staff = (await listRoster(cx)).map((s) => ({
      id: s.id,
      login: s.login,
      name: displayName(s),
      role: s.role,
      credential: s.credentials,
    }))
    return { practiceName: name, demo, demoPassword, demoPin, staff }
  },
})

/** Who I am here, and what the shell needs to know. */
export const me = action({
  name: 'session.me',
  kind: 'read',
  input: Nothing,
  output: z.object({
    staffId: Id,
    name: z.string(),
    role: z.string(),
    credential: z.string().nullable(),
    hasPin: z.boolean(),
    practice: z.object({
      name: z.string(),
      timeZone: z.string(),
      jurisdiction: z.string(),
      demo: z.boolean(),
      sandbox: z.boolean(),
      today: z.string(),
    }),
    lockAfterSeconds: z.number(),
  }),
  allow: { roles: allStaff },
  async run(cx) {
    const { name, timeZone, demo, sandbox, places, today, lockAfterSeconds } = cx.practice
    const valid = cx.actor.credentials.filter((c) => c.validFrom <= cx.today && (c.validTo === null || c.validTo >= cx.today))
    const staff = await staffById(cx, cx.actor.id)
    return {
      staffId: cx.actor.id,
      name: cx.actor.name,
      role: cx.actor.role,
      // The title says it already.
      credential: cx.actor.name.includes(', ') ? null : valid.map((c) => credentialName(c.kind)).join(', ') || null,
      hasPin: Boolean(staff?.pin_hash),
      practice: { name, timeZone, jurisdiction: [...places.values()][0]?.jurisdiction ?? '', demo, sandbox, today },
      lockAfterSeconds,
    }
  },
})

/** The people of the practice: whom the board, the schedule and the lists name. */
export const listStaff = action({
  name: 'staff.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    staff: z.array(
      z.object({
        id: Id,
        name: z.string(),
        family: z.string(),
        role: z.string(),
        npi: z.string().nullable(),
        credentials: z.string().nullable(),
      }),
    ),
  }),
  allow: { roles: [...allStaff, 'client'] },
  async run(cx) {
    const staff = (await listRoster(cx)).map((s) => ({
      id: s.id,
      name: displayName(s),
      family: s.family,
      role: s.role,
      npi: s.npi,
      credentials: s.credentials,
    }))
    return { staff }
  },
})
