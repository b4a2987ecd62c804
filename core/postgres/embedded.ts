import { setTimeout as pause } from 'node:timers/promises'
import { accountFor } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, openCluster } from './cluster.ts'
import { holderOf } from './lock.ts'
import { ownerLives, readOwner, writeOwner } from './owner.ts'
import { endPostmaster, freePort, hasEnded, lastWords, type Postmaster, spawnPostmaster } from './postmaster.ts'
import { untilReady, urlOf } from './ready.ts'

export type Options = {
  /** Holds the password, the record of the owner, data/ and log/. */
  dir: string
  /** Off only for tests: then a power cut loses the data. */
  fsync?: boolean
  log?: (line: string) => void
}

export type Postgres = {
  /** Of the superuser: it owns everything and bypasses row-level security. The pool must log in as another role. */
  url: string
  port: number
  pid: number
  stop(): Promise<void>
}

/** How long a killed postmaster may linger before we give up: 2 s were seen, 10 s are given. */
const lingering = 10_000

/** Starts the PostgreSQL that npm brought, as a child that lives and dies with us. */
export async function startPostgres({ dir, fsync = true, log = () => {} }: Options): Promise<Postgres> {
  const account = accountFor(`${dir}/data`)
  const binaries = findBinaries(account, log)
  const cluster = await openCluster(dir, { binaries, account, fsync, log })
  const deadline = Date.now() + lingering
  for (;;) {
    const left = await takeOver(cluster, deadline, log)
    const port = left?.port ?? (await freePort(readOwner(cluster.dir)?.port))
    const postmaster = left ?? spawnPostmaster(cluster, { port, fsync, binaries, account })
    if (await untilReady(cluster, port, () => hasEnded(postmaster, cluster.data), log)) return serve(cluster, postmaster, log)
    const words = lastWords(cluster)
    if (!worthRetrying(words) || Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${words}`)
    await pause(25)
  }
}

/** The folder's lock was still held by a dying server, or somebody took our port: both pass. */
function worthRetrying(words: string): boolean {
  return /lock file|shared memory block|could not bind|could not create any TCP/.test(words)
}

/**
 * Waits until nobody holds the folder. Returns the postmaster of a Roomed that died where the kernel
 * could not end it with its parent (not Linux): we go on with that one.
 */
async function takeOver(cluster: Cluster, deadline: number, log: (line: string) => void): Promise<Postmaster | null> {
  let told = false
  for (;;) {
    const holder = holderOf(cluster.data)
    if (!holder || holder.state === 'dead' || holder.state === 'stranger') return null
    const owner = readOwner(cluster.dir)
    const known = owner?.postmaster === holder.pid ? owner : null
    if (known && ownerLives(known)) refuseSecond(cluster, known.roomed)
    const orphan = holder.state === 'live' && (known ? !known.tied : process.platform !== 'linux' && Date.now() > deadline)
    if (orphan) return { pid: holder.pid, port: holder.port, tied: false, child: null }
    if (Date.now() > deadline) throw new Error(`PostgreSQL process ${holder.pid} still holds ${cluster.data}: end it, then start again.`)
    if (!told) log(`waiting for the last PostgreSQL (process ${holder.pid}) to end`)
    told = true
    await pause(20)
  }
}

function refuseSecond(cluster: Cluster, pid: number): never {
  const who = pid === process.pid ? 'This process' : `Another Roomed (process ${pid})`
  throw new Error(`${who} already runs on the database in ${cluster.dir}. One folder has one Roomed: use that one, or stop it first.`)
}

function serve(cluster: Cluster, postmaster: Postmaster, log: (line: string) => void): Postgres {
  writeOwner(cluster.dir, postmaster)
  const onExit = () => {
    if (!hasEnded(postmaster, cluster.data)) process.kill(postmaster.pid, 'SIGINT')
  }
  process.once('exit', onExit)
  log(`PostgreSQL is ready on 127.0.0.1:${postmaster.port}`)
  return {
    url: urlOf(cluster, postmaster.port),
    port: postmaster.port,
    pid: postmaster.pid,
    async stop() {
      process.off('exit', onExit)
      if (!hasEnded(postmaster, cluster.data)) await endPostmaster(postmaster, cluster.data)
    },
  }
}
