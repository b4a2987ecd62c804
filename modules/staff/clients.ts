import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id, Instant, Line, Nothing } from '../../core/shapes.ts'
import { newToken, tokenHash } from './secret.ts'

const insert = sql(
  'client_insert',
  'insert into client (practice_id, id, name, token_hash, issued_by, issued_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
)
const list = sql(
  'client_list',
  `select c.id, c.name, c.issued_at as "issuedAt", c.expires_at as "expiresAt", c.revoked_at as "revokedAt", s.given || ' ' || s.family as "issuedBy"
     from client c join staff s on s.practice_id = $1 and s.id = c.issued_by where c.practice_id = $1 order by c.issued_at desc, c.id`,
)
const revoke = sql(
  'client_revoke',
  'update client set revoked_at = $3, version = version + 1 where practice_id = $1 and id = $2 and revoked_at is null',
)

interface Client {
  id: string
  name: string
  issuedAt: string
  expiresAt: string
  revokedAt: string | null
  issuedBy: string
}

const listClients = (cx: Context) => cx.tx.rows<Client>(list, [cx.practice.id])

/**
 * Gives a program its own name and token. The token is told once and only its hash is kept; this is no `write`, because the answer
 * of a write is stored to be replayed, and the token would be stored with it.
 */
export const issueClient = action({
  name: 'clients.issue',
  kind: 'session',
  input: z.object({ name: Line.min(1), days: z.int().min(1).max(366) }),
  output: z.object({ clientId: Id, token: z.string(), expiresAt: Instant }),
  allow: { roles: ['manager'] },
  async run(cx, { name, days }) {
    const clientId = newId()
    const token = newToken()
    const expiresAt = new Date(Date.parse(cx.now) + days * 86_400_000).toISOString()
    await cx.tx.run(insert, [cx.practice.id, clientId, name, tokenHash(token), cx.actor.id, cx.now, expiresAt])
    cx.tell({ name: 'staff.client_issued', body: { clientId } })
    return { clientId, token: `${cx.practice.id}.${token}`, expiresAt }
  },
})

/** Takes a program's token back, at once. */
export const revokeClient = action({
  name: 'clients.revoke',
  kind: 'write',
  input: z.object({ clientId: Id }),
  output: Nothing,
  allow: { roles: ['manager'] },
  on: async (_cx, { clientId }) => ({ objectId: clientId }),
  async run(cx, { clientId }) {
    if (!(await cx.tx.run(revoke, [cx.practice.id, clientId, cx.now])))
      throw new Refusal('missing', 'client', 'There is no such client, or its token is revoked already.')
    cx.tell({ name: 'staff.client_revoked', body: { clientId } })
    return {}
  },
})

/** The programs that have or had a token. */
export const clientsList = action({
  name: 'clients.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    clients: z.array(
      z.object({
        id: Id,
        name: z.string(),
        issuedAt: Instant,
        expiresAt: Instant,
        revokedAt: Instant.nullable(),
        issuedBy: z.string(),
        works: z.boolean(),
      }),
    ),
  }),
  allow: { roles: ['manager'] },
  run: async (cx) => ({ clients: (await listClients(cx)).map((c) => ({ ...c, works: c.revokedAt === null && c.expiresAt > cx.now })) }),
})
