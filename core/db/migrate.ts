import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const folder = new URL('../../migrations/', import.meta.url)
const prologue = [
  'set citus.multi_shard_modify_mode = sequential',
  'set citus.enable_local_reference_table_foreign_keys = off',
  'set citus.enable_unsafe_triggers = on',
  "set lock_timeout = '10s'",
].join('; ')

/**
 * Brings a database to this version: numbered SQL files, forward only, each in a transaction of its own, under an advisory
 * lock so that two servers starting together do not both migrate. A file changed after it was applied is refused.
 */
export async function migrate(ownerUrl: string, log: (line: string) => void = () => {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(prologue)
    await client.query("select pg_advisory_lock(hashtext('roomed.migrate'))")
    await ensureRole(client, ownerUrl)
    await client.query('create schema if not exists mig')
    await client.query(
      'create table if not exists mig.applied (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    const done = new Map(
      (await client.query('select name, sha256 from mig.applied')).rows.map((r) => [r.name as string, r.sha256 as string]),
    )
    for (const name of (await readdir(folder)).filter((n) => n.endsWith('.sql')).sort()) await apply(client, name, done, log)
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, name: string, done: Map<string, string>, log: (line: string) => void) {
  const text = await readFile(new URL(name, folder), 'utf8')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const known = done.get(name)
  if (known === sha256) return
  if (known) throw new Error(`migration ${name} was changed after it was applied; write a new one instead`)
  log(`migrating ${name}`)
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into mig.applied (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

async function ensureRole(client: pg.Client, ownerUrl: string) {
  const password = appPassword(ownerUrl)
  await client.query(
    `do $$ begin create role roomed_app login nosuperuser nocreatedb nocreaterole nobypassrls; exception when duplicate_object then null; end $$`,
  )
  if (password) await client.query(`alter role roomed_app password ${client.escapeLiteral(password)}`)
}

/** Derived from the owner's, so that one setting configures both; without an owner's password DATABASE_APP_URL must be given. */
function appPassword(ownerUrl: string): string | undefined {
  const { password } = new URL(ownerUrl)
  return password
    ? createHash('sha256')
        .update(`roomed_app:${decodeURIComponent(password)}`)
        .digest('hex')
    : undefined
}

/** The address the pool uses: the same database as the role that owns nothing. */
export function appUrl(ownerUrl: string, override?: string): string {
  if (override) return override
  const url = new URL(ownerUrl)
  const password = appPassword(ownerUrl)
  if (!password) throw new Error('DATABASE_URL has no password: set DATABASE_APP_URL for the role roomed_app as well')
  url.username = 'roomed_app'
  url.password = password
  return url.href
}
