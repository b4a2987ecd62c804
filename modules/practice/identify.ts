import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { stale } from '../../core/errors.ts'
import { Nothing, Version } from '../../core/shapes.ts'
import { Identity, IdentityRead } from './identity.ts'
import { money } from './roles.ts'

const read = sql(
  'practice_identity_read',
  `select p.version, p.name, coalesce(p.npi, '') as npi, coalesce(p.ein, '') as ein, coalesce(p.taxonomy, '') as taxonomy, coalesce(p.phone, '') as phone,
          coalesce(p.submitter->>'id', '') as "submitterId", coalesce(p.submitter->>'receiverName', '') as "receiverName", coalesce(p.submitter->>'receiverId', '') as "receiverId",
          l.id as "placeId", l.name as "placeName", coalesce(l.clia, '') as clia, coalesce(l.clia_expires::text, '') as "cliaExpires", l.clia_kind as "cliaKind"
     from practice p join lateral (select * from place where practice_id = $1 order by name limit 1) l on true where p.practice_id = $1 and p.id = $1`,
)
const write = sql(
  'practice_identity_write',
  `update practice set npi = nullif($3, ''), ein = nullif($4, ''), taxonomy = nullif($5, ''), phone = nullif($6, ''), submitter = $7, version = version + 1
    where practice_id = $1 and id = $1 and version = $2`,
)
const writePlace = sql(
  'place_clia_write',
  `update place set clia = nullif($3, ''), clia_expires = nullif($4, '')::date, clia_kind = $5 where practice_id = $1 and id = $2`,
)

const current = async (cx: Context) => (await cx.tx.row<z.infer<typeof IdentityRead> & { placeId: string }>(read, [cx.practice.id]))!

/** The numbers payers and laboratories know the practice by. */
export const readIdentity = action({
  name: 'practice.identity',
  kind: 'read',
  input: Nothing,
  output: IdentityRead,
  allow: { roles: money },
  async run(cx) {
    const { placeId: _place, ...identity } = await current(cx)
    return identity
  },
})

/** Sets them. Claims and tests use the new ones from this moment on; what was filed keeps the old. */
export const setIdentity = action({
  name: 'practice.set_identity',
  kind: 'write',
  input: Identity.extend({ version: Version }),
  output: z.object({ version: Version }),
  allow: { roles: ['manager'] },
  async run(cx, { version, submitterId, receiverName, receiverId, clia, cliaExpires, cliaKind, ...p }) {
    const before = await current(cx)
    const submitter = JSON.stringify({ id: submitterId, receiverName, receiverId })
    if ((await cx.tx.run(write, [cx.practice.id, version, p.npi, p.ein, p.taxonomy, p.phone, submitter])) === 0)
      throw stale(before, version)
    await cx.tx.run(writePlace, [cx.practice.id, before.placeId, clia, cliaExpires, cliaKind])
    cx.tell({ name: 'practice.identified', body: {} })
    return { version: version + 1 }
  },
})
