import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db, Tx } from '../db/pool.ts'
import { sql } from '../db/statement.ts'

export interface SealKeys {
  privateKey: KeyObject
  publicKey: KeyObject
  anchors: string
}

/** The signing key and the anchors live beside the data, outside the database: who rewrites the tables cannot re-sign them. */
export async function openSealKeys(folder: string): Promise<SealKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'audit-seal.pem')
  let pem = await readFile(file, 'utf8').catch(() => '')
  if (!pem) {
    pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' })
  }
  const privateKey = createPrivateKey(pem)
  return { privateKey, publicKey: createPublicKey(privateKey), anchors: join(folder, 'audit-anchors.jsonl') }
}

export const rowsBetween = sql(
  'audit_between',
  `select xid::text as xid, id, at::text as at, actor_id, actor_role, session_id, action, outcome, patient_id, visit_id, object_id, patients::text as patients, reason, authority::text as authority
     from audit where practice_id = $1 and xid >= $2::text::xid8 and xid < $3::text::xid8 order by xid, id`,
)
const lastSeal = sql(
  'audit_seal_last',
  'select seq, xid_to::text as xid_to, root, signature from audit_seal where practice_id = $1 order by seq desc limit 1',
)
const horizon = sql('audit_horizon', 'select pg_snapshot_xmin(pg_current_snapshot())::text as xid')
const keepSeal = sql(
  'audit_seal_keep',
  `insert into audit_seal (practice_id, seq, xid_from, xid_to, rows, root, previous, signature, sealed_at)
   values ($1, $2, $3::text::xid8, $4::text::xid8, $5, $6, $7, $8, $9)`,
)

/** One hash over rows in their order: any edit, deletion, insertion or swap changes it. */
export function rootOf(rows: readonly object[]): Buffer {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(JSON.stringify(row)).update('\n')
  return hash.digest()
}

export interface SealBody {
  practiceId: string
  seq: number
  from: string
  to: string
  rows: number
  root: Buffer
  previous: Buffer
}

export const sealText = (s: SealBody): Buffer =>
  Buffer.from([s.practiceId, s.seq, s.from, s.to, s.rows, s.root.toString('hex'), s.previous.toString('hex')].join('|'))

export const none = Buffer.alloc(32)

/**
 * Seals what is final: rows of transactions older than the oldest one still running. Answers how many rows were sealed.
 * The anchor goes to a file first, so that a cut tail of the seal table shows.
 */
export async function sealPractice(db: Db, keys: SealKeys, practiceId: string, now: string): Promise<number> {
  return db.forPractice(practiceId, async (tx: Tx) => {
    const last = await tx.row<{ seq: number; xid_to: string; root: Buffer; signature: Buffer }>(lastSeal, [practiceId])
    const to = (await tx.row<{ xid: string }>(horizon))!.xid
    const from = last?.xid_to ?? '0'
    if (BigInt(to) <= BigInt(from)) return 0
    const rows = await tx.rows<object>(rowsBetween, [practiceId, from, to])
    if (rows.length === 0) return 0
    const body: SealBody = {
      practiceId,
      seq: (last?.seq ?? 0) + 1,
      from,
      to,
      rows: rows.length,
      root: rootOf(rows),
      previous: last ? createHash('sha256').update(last.signature).digest() : none,
    }
    const signature = sign(null, sealText(body), keys.privateKey)
    await tx.run(keepSeal, [practiceId, body.seq, from, to, body.rows, body.root, body.previous, signature, now])
    await appendFile(keys.anchors, `${JSON.stringify({ practiceId, seq: body.seq, signature: signature.toString('base64') })}\n`, {
      mode: 0o600,
    })
    return rows.length
  })
}
