import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { type Holder, holderOf } from './lock.ts'
import { canJudge, type Owner, ownerLives, readOwner } from './owner.ts'
import type { Postmaster } from './postmaster.ts'

/** Just killed with -9, it looks alive for a moment more; only then do we say that somebody uses it. */
const dying = 300

/** A killed postmaster was seen to linger 2 s; a live one that was told to stop may have much to write on an old disk. */
const patience = { lingering: 10_000, live: 60_000 }

/**
 * Waits until nobody holds the folder. Returns a postmaster to go on with when its Roomed died and the
 * kernel could not end it with its parent (not Linux).
 */
export async function takeOver(cluster: Cluster, log: (line: string) => void): Promise<Postmaster | null> {
  const began = Date.now()
  for (let told = false; ; told = true) {
    const holder = holderOf(cluster.data)
    if (!holder || holder.state === 'dead' || holder.state === 'stranger') return null
    const owner = readOwner(cluster.dir)
    const known = owner?.postmaster === holder.pid ? owner : null
    const settled = holder.state === 'live' && Date.now() - began > dying
    if (settled && known && ownerLives(known)) refuseSecond(cluster, known.roomed)
    const late = Date.now() - began > patience[holder.state]
    if (isOrphan(holder, known, late)) return { pid: holder.pid, port: holder.port, tied: false, child: null }
    if (late) throw new Error(`PostgreSQL process ${holder.pid} still holds ${cluster.data}: end it, then start again.`)
    if (!told) log(`waiting for the last PostgreSQL (process ${holder.pid}) to end`)
    await pause(20)
  }
}

/** Unknown owners get time first: another Roomed that starts right now writes its name in a moment. */
function isOrphan(holder: Holder, known: Owner | null, late: boolean): boolean {
  return holder.state === 'live' && (known ? !known.tied : late)
}

function refuseSecond(cluster: Cluster, pid: number): never {
  const who = pid === process.pid ? 'This process' : `Another Roomed (process ${pid})`
  throw new Error(`${who} already runs on the database in ${cluster.dir}. One folder has one Roomed: use that one, or stop it first.`)
}

/**
 * After a power cut the number in the lock file may belong to a browser, and PostgreSQL then refuses to
 * start: the clinic would stand still until somebody deletes a file. This is the one case in which we
 * take a lock away, and only with proof: we wrote down who made it, and the system says that it is gone.
 */
export function clearStrangersLock(cluster: Cluster, log: (line: string) => void): boolean {
  const holder = holderOf(cluster.data)
  const owner = readOwner(cluster.dir)
  if (holder?.state !== 'stranger' || owner?.postmaster !== holder.pid || !canJudge(owner)) return false
  log(`process ${holder.pid} is another program now: the lock of the last PostgreSQL is cleared`)
  rmSync(join(cluster.data, 'postmaster.pid'))
  return true
}
