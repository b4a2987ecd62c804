import { createHash, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Db } from '../db/pool.ts'
import { sql } from '../db/statement.ts'
import { none, rootOf, rowsBetween, type SealKeys, sealText } from './seal.ts'

export interface Verdict {
  sealed: number
  unsealed: number
  seals: number
  problems: string[]
}

interface SealRow {
  seq: number
  xid_from: string
  xid_to: string
  rows: number
  root: Buffer
  previous: Buffer
  signature: Buffer
}

const allSeals = sql(
  'audit_seals',
  'select seq, xid_from::text as xid_from, xid_to::text as xid_to, rows, root, previous, signature from audit_seal where practice_id = $1 order by seq',
)
const after = sql('audit_unsealed', 'select count(*)::int as n from audit where practice_id = $1 and xid >= $2::text::xid8')
const before = sql('audit_before', 'select count(*)::int as n from audit where practice_id = $1 and xid < $2::text::xid8')

/** Recomputes every seal from the rows. No problem listed means: not edited, not deleted, not inserted, not reordered, not cut. */
export async function verifyAudit(db: Db, keys: SealKeys, practiceId: string): Promise<Verdict> {
  const anchors = await readAnchors(keys.anchors, practiceId)
  return db.forPractice(practiceId, async (tx) => {
    const problems: string[] = []
    const seals = await tx.rows<SealRow>(allSeals, [practiceId])
    let previous: Buffer = none
    let at = seals[0]?.xid_from ?? '0'
    let sealed = 0
    for (const [i, s] of seals.entries()) {
      const rows = await tx.rows<object>(rowsBetween, [practiceId, s.xid_from, s.xid_to])
      problems.push(...problemsOf(s, i + 1, at, previous, rows, keys, practiceId, anchors))
      previous = createHash('sha256').update(s.signature).digest()
      at = s.xid_to
      sealed += rows.length
    }
    if (anchors.size > seals.length)
      problems.push(
        `${anchors.size - seals.length} seal(s) at the end are gone: the anchor file knows ${anchors.size}, the table ${seals.length}`,
      )
    const early = (await tx.row<{ n: number }>(before, [practiceId, seals[0]?.xid_from ?? '0']))!.n
    if (early) problems.push(`${early} row(s) lie before the first seal`)
    const unsealed = (await tx.row<{ n: number }>(after, [practiceId, at]))!.n
    return { sealed, unsealed, seals: seals.length, problems }
  })
}

function problemsOf(
  s: SealRow,
  seq: number,
  at: string,
  previous: Buffer,
  rows: object[],
  keys: SealKeys,
  practiceId: string,
  anchors: Map<number, string>,
): string[] {
  const problems: string[] = []
  const say = (what: string) => problems.push(`seal ${s.seq}: ${what}`)
  if (s.seq !== seq) say(`expected seal ${seq}; one is missing`)
  if (s.xid_from !== at) say('does not begin where the one before it ends')
  if (!s.previous.equals(previous)) say('does not follow from the seal before it')
  const root = rootOf(rows)
  if (rows.length !== s.rows) say(`covers ${s.rows} rows, ${rows.length} are there`)
  else if (!root.equals(s.root)) say('a row in its range was changed')
  const body = { practiceId, seq: s.seq, from: s.xid_from, to: s.xid_to, rows: s.rows, root: s.root, previous: s.previous }
  if (!verify(null, sealText(body), keys.publicKey, s.signature)) say('its signature is not ours')
  if (anchors.get(s.seq) !== s.signature.toString('base64')) say('differs from its anchor outside the database')
  return problems
}

async function readAnchors(file: string, practiceId: string): Promise<Map<number, string>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { practiceId: string; seq: number; signature: string })
  return new Map(lines.filter((l) => l.practiceId === practiceId).map((l) => [l.seq, l.signature]))
}
