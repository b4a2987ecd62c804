import pg from 'pg'
import { isId } from '../ids.ts'
import { createReaders } from './readers.ts'
import { cork, isAftermath, type Open, type Tx, txOn } from './tx.ts'

// Instants and days stay text (ISO), numerics stay as typed; counts and cents are safe integers.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export interface Db {
  /** Every connection to tenant data is had here: a transaction that can see one practice and is all or nothing. */
  forPractice<T>(practiceId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same for work that only reads: reads of one practice that come together share a transaction. */
  readPractice<T>(practiceId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Code sets and the directory of practices: what belongs to no practice. */
  global<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  listen(channel: string, heard: (payload: string) => void): Promise<{ notify(payload: string): void; end(): Promise<void> }>
  end(): Promise<void>
}

const ignore = () => {}

export type { Tx } from './tx.ts'

/**
 * Statements are planned once a connection, and by index: a plan made while a table was still empty (the first minutes of a practice,
 * a table of idempotency keys) would scan it for ever after. What really wants another plan says so (plans.ts).
 */
const sessionOptions = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'statement_timeout=15000',
  'idle_in_transaction_session_timeout=30000',
  'lock_timeout=5000',
  'citus.propagate_set_commands=local',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

/** Opens the pool, as the role that owns nothing. Statements are pipelined: begin travels with the first query, commit with the last. */
export function openDb(url: string, { max = 10 } = {}): Db {
  const config = { connectionString: url, options: sessionOptions, pipeline: true }
  const pool = new pg.Pool({ ...config, max, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000 })
  pool.on('error', ignore)
  const readers = createReaders(pool, beginFor)
  return {
    forPractice: (practiceId, work) => transact(pool, beginFor(practiceId), work),
    readPractice: readers.read,
    global: (work) => transact(pool, 'begin', work),
    listen: (channel, heard) => listen(config, channel, heard),
    end: () => pool.end(),
  }
}

function beginFor(practiceId: string): string {
  if (!isId(practiceId)) throw new Error('a practice id is a UUID')
  return `begin; set local app.practice_id = '${practiceId}'`
}

async function transact<T>(pool: pg.Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  client.on('error', (broken_: Error) => {
    broken = broken_
  })
  const open: Open = { client, sent: [], failure: undefined }
  try {
    cork(client)
    client.query(begin).catch(ignore)
    const result = await work(txOn(open))
    const committed = client.query('commit')
    committed.catch(ignore)
    await Promise.all(open.sent)
    const { command } = await committed
    if (command !== 'COMMIT') throw new Error('the transaction could not be committed')
    return result
  } catch (error) {
    await Promise.allSettled(open.sent)
    await client.query('rollback').catch((failed: Error) => {
      broken = failed
    })
    throw isAftermath(error) ? (open.failure ?? error) : error
  } finally {
    client.removeAllListeners('error')
    client.release(broken)
  }
}

async function listen(config: pg.ClientConfig, channel: string, heard: (payload: string) => void) {
  const client = new pg.Client(config)
  client.on('error', ignore)
  client.on('notification', (message) => heard(message.payload ?? ''))
  await client.connect()
  await client.query(`listen ${client.escapeIdentifier(channel)}`)
  return {
    notify: (payload: string) => {
      client.query('select pg_notify($1, $2)', [channel, payload]).catch(ignore)
    },
    end: () => client.end(),
  }
}
