import { setTimeout as pause } from 'node:timers/promises'
import { accountFor } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, openCluster } from './cluster.ts'
import { readOwner, writeOwner } from './owner.ts'
import { endPostmaster, freePort, hasEnded, lastWords, type Postmaster, spawnPostmaster, untilHolding } from './postmaster.ts'
import { untilReady, urlOf } from './ready.ts'
import { clearStrangersLock, takeOver } from './take-over.ts'

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

const retryFor = 10_000

/**
 * Starts the PostgreSQL that npm brought, as a child that lives and dies with us. Call it from the main
 * thread: on Linux the kernel ends the server with the *thread* that started it.
 */
export async function startPostgres({ dir, fsync = true, log = () => {} }: Options): Promise<Postgres> {
  const account = accountFor(`${dir}/data`)
  const binaries = findBinaries(account, log)
  const cluster = await openCluster(dir, { binaries, account, fsync, log })
  const began = Date.now()
  for (;;) {
    const orphan = await takeOver(cluster, log)
    const postmaster = orphan ?? spawnPostmaster(cluster, { port: await portFor(cluster), fsync, binaries, account })
    if (await untilHolding(postmaster, cluster.data)) {
      writeOwner(cluster.dir, postmaster)
      if (await untilReady(cluster, postmaster.port, () => hasEnded(postmaster, cluster.data), log)) return serve(cluster, postmaster, log)
    }
    const words = lastWords(cluster)
    const again = clearStrangersLock(cluster, log) || (passes(words) && Date.now() - began < retryFor)
    if (!again) throw new Error(`PostgreSQL did not start:\n${words}`)
    await pause(25)
  }
}

/** The same as last time if it is free, so that a bookmark in a database tool stays true. */
const portFor = (cluster: Cluster) => freePort(readOwner(cluster.dir)?.port)

/** Reasons that pass by themselves: the folder's lock was held by a dying server, or somebody took our port. */
function passes(words: string): boolean {
  return /lock file|shared memory block|could not bind|could not create any TCP/.test(words)
}

function serve(cluster: Cluster, postmaster: Postmaster, log: (line: string) => void): Postgres {
  const onExit = () => {
    if (!hasEnded(postmaster, cluster.data)) process.kill(postmaster.pid, 'SIGINT')
  }
  process.once('exit', onExit)
  postmaster.child?.once('exit', () => process.off('exit', onExit))
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
