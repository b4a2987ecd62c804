import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Id, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { healthKinds, personOf } from '../staff/index.ts'
import { confirmCe, logCe } from './ce.ts'
import { fileCredential } from './file.ts'
import { heldOf } from './held.ts'
import { listChecks, listCredentials, listEntries } from './list-sql.ts'
import { unlessOwn } from './own.ts'
import { Entry, FileShape } from './shapes.ts'
import { verifyCredential, withdraw } from './verify.ts'

async function fileOf(cx: Context, staffId: string, name: string): Promise<z.infer<typeof FileShape>> {
  const own = staffId === cx.actor.id
  const withHealth = own || cx.actor.role === 'manager'
  const [credentials, checks, entries] = await Promise.all([
    listCredentials(cx, staffId, withHealth, healthKinds),
    listChecks(cx, staffId),
    listEntries(cx, staffId),
  ])
  return {
    staffId,
    name,
    credentials: heldOf(credentials, checks, entries, cx.today),
    may: {
      file: unlessOwn(cx, staffId, fileCredential),
      verify: unlessOwn(cx, staffId, verifyCredential),
      withdraw: unlessOwn(cx, staffId, withdraw),
      log: own ? may(cx, logCe) : { allowed: false, because: 'Each logs their own courses.' },
      confirm: unlessOwn(cx, staffId, confirmCe),
    },
  }
}

/** What is on somebody's file: to the manager all, to providers and nurses all but health records. */
export const credentialsOf = action({
  name: 'credentials.of',
  kind: 'read',
  input: z.object({ staffId: Id }),
  output: FileShape,
  allow: { roles: ['manager', 'provider', 'nurse'] },
  on: (cx, input) => personOf(cx, input),
  run: async (cx, { staffId }, { person }) => fileOf(cx, staffId, `${person.given} ${person.family}`),
})

/** What is on my own file, and how far each renewal is. */
export const myCredentials = action({
  name: 'credentials.mine',
  kind: 'read',
  input: Nothing,
  output: FileShape,
  allow: { roles: allStaff },
  run: async (cx) => fileOf(cx, cx.actor.id, cx.actor.name),
})

/** All continuing education of somebody, taken back or not. */
export const ceOf = action({
  name: 'ce.of',
  kind: 'read',
  input: z.object({ staffId: Id }),
  output: z.object({ entries: z.array(Entry) }),
  allow: { roles: ['manager'] },
  on: (cx, input) => personOf(cx, input),
  run: async (cx, { staffId }) => ({ entries: (await listEntries(cx, staffId)).map(({ staffId: _s, ...entry }) => entry) }),
})
