import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Account, identity } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { holderOf } from './lock.ts'
import { settings } from './settings.ts'

export type Postmaster = { pid: number; port: number; tied: boolean; child: ChildProcess | null }

const startupLog = 'startup.log'
const logsKept = 10

/**
 * Spawns the server in a session of its own: Ctrl-C in the terminal reaches us and not it, so that we
 * can finish what is under way and then stop it. On Linux the kernel sends it SIGINT (fast shutdown)
 * when the thread that called this ends, even by kill -9.
 */
export function spawnPostmaster(
  cluster: Cluster,
  options: { port: number; fsync: boolean; binaries: Binaries; account: Account },
): Postmaster {
  pruneLogs(cluster.logFolder)
  const { binaries, account, port, fsync } = options
  const command = [binaries.postgres, '-D', cluster.data, ...settings({ port, fsync, logFolder: cluster.logFolder })]
  const tied = canTie()
  const [program, ...args] = tied ? ['setpriv', '--pdeathsig', 'INT', ...command] : command
  const output = openSync(join(cluster.logFolder, startupLog), 'w', 0o600)
  const child = spawn(program!, args, {
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', output, output],
    ...identity(account),
  })
  closeSync(output)
  child.on('error', () => {}) // its absence shows as a missing pid below, with a better message
  child.unref()
  if (child.pid === undefined) throw new Error(`PostgreSQL could not be started: ${program} did not run.`)
  return { pid: child.pid, port, tied, child }
}

let tie: boolean | undefined
function canTie(): boolean {
  tie ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0
  return tie
}

/** A port nobody uses now. Another program may still take it before PostgreSQL does, so the caller retries. */
export async function freePort(wanted = 0): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', (error) => (wanted === 0 ? fail(error) : done(freePort())))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}

/** What it said before it ended: first to its output, then to its log. */
export function lastWords(cluster: Cluster): string {
  const newest = logsIn(cluster.logFolder).at(-1)
  const words = [startupLog, ...(newest ? [newest] : [])]
    .flatMap((name) => readFileSync(join(cluster.logFolder, name), 'utf8').split('\n'))
    .filter((line) => /FATAL|PANIC|ERROR|error while loading|could not/.test(line))
  return words.slice(-4).join('\n') || `see ${cluster.logFolder}`
}

/** Fast shutdown; after 30 s the immediate one, which loses nothing either but recovers at the next start. */
export async function endPostmaster(postmaster: Postmaster, data: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!signalIt(postmaster.pid, signal)) return
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if (hasEnded(postmaster, data)) return
      await pause(10)
    }
  }
}

/** True once the folder's lock is its own: only then may we write down that it is ours. False when it ended first. */
export async function untilHolding(postmaster: Postmaster, data: string): Promise<boolean> {
  while (!hasEnded(postmaster, data)) {
    if (holderOf(data)?.pid === postmaster.pid) return true
    await pause(2)
  }
  return false
}

export function hasEnded({ child, pid }: Postmaster, data: string): boolean {
  if (child) return child.exitCode !== null || child.signalCode !== null
  const holder = holderOf(data)
  return holder?.pid !== pid || holder.state !== 'live'
}

function signalIt(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

const logsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('postgresql-'))
    .sort()

/** Rotation makes new files and never removes one; a clinic's disk is small. */
function pruneLogs(folder: string): void {
  for (const name of logsIn(folder).slice(0, -logsKept)) rmSync(join(folder, name), { force: true })
}
