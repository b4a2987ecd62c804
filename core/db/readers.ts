import type pg from 'pg'
import { cork, isAftermath, type Open, type Tx, txOn } from './tx.ts'

const ignore = () => {}

/** A transaction that several reads of one practice use together. */
interface Shared extends Open {
  users: number
  taken: number
  broken: Error | undefined
}

/** As many reads as may join one transaction, so that none waits long behind others. */
const most = 8

/**
 * Reads that come together share a transaction: `begin`, who may be seen, and `commit` are said once for up to eight of them.
 * Isolation is read committed, so each statement sees what it would have seen alone. When one fails, the others were aborted with
 * it through no fault of theirs: they read again, each for itself.
 */
export function createReaders(pool: pg.Pool, begin: (practiceId: string) => string) {
  const open = new Map<string, Promise<Shared>>()

  const start = async (practiceId: string): Promise<Shared> => {
    const client = await pool.connect()
    const shared: Shared = { client, sent: [], failure: undefined, users: 0, taken: 0, broken: undefined }
    client.on('error', (error: Error) => {
      shared.broken = error
    })
    cork(client)
    client.query(begin(practiceId)).catch(ignore)
    return shared
  }

  const enter = (shared: Shared): Shared => {
    shared.users++
    shared.taken++
    return shared
  }

  // Counted in the same turn as it is looked at: else the last user could give the connection back in between.
  const join = async (practiceId: string, alone: boolean): Promise<Shared> => {
    if (alone) return enter(await start(practiceId))
    const known = open.get(practiceId)
    const current = known && (await known.catch(() => undefined))
    if (current && current.taken < most && current.users > 0 && !current.failure) return enter(current)
    const fresh = start(practiceId).then(enter)
    open.set(practiceId, fresh)
    return fresh
  }

  const leave = (practiceId: string, shared: Shared) => {
    if (--shared.users > 0) return
    open.delete(practiceId)
    shared.client.query(shared.failure ? 'rollback' : 'commit').catch(ignore)
    shared.client.removeAllListeners('error')
    shared.client.on('error', ignore)
    shared.client.release(shared.broken)
  }

  const read = async <T>(practiceId: string, work: (tx: Tx) => Promise<T>, alone = false): Promise<T> => {
    const shared = await join(practiceId, alone)
    try {
      return await work(txOn(shared))
    } catch (error) {
      if (!isAftermath(error) || alone) throw error
    } finally {
      leave(practiceId, shared)
    }
    return read(practiceId, work, true)
  }
  return { read: <T>(practiceId: string, work: (tx: Tx) => Promise<T>) => read(practiceId, work) }
}
