import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Holder = {
  pid: number
  port: number
  /** dead: gone; lingering: killed but not yet reaped; stranger: the number now belongs to another program */
  state: 'live' | 'dead' | 'lingering' | 'stranger'
}

/** Who holds the data folder, by the lock file PostgreSQL keeps in it. Read only: that file is PostgreSQL's to remove. */
export function holderOf(data: string): Holder | null {
  const lines = readIfThere(join(data, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number(lines[3]), state: stateOf(pid, data) }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process began, as the system says it: a number that was given again to another process has another answer. */
export function birthOf(pid: number): string | null {
  if (process.platform === 'linux') return statFields(pid)?.[19] ?? null
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null
}

function stateOf(pid: number, data: string): Holder['state'] {
  if (!isAlive(pid)) return 'dead'
  if (process.platform !== 'linux') {
    const command = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout
    return command.includes('postgres') ? 'live' : 'stranger'
  }
  const state = statFields(pid)?.[0]
  if (state === undefined) return 'dead'
  if (state === 'Z' || state === 'X') return 'lingering'
  return worksIn(pid, data) ? 'live' : 'stranger'
}

/** A postmaster's working folder is its data folder, and it runs as the owner of that folder: PostgreSQL insists on both. */
function worksIn(pid: number, data: string): boolean {
  try {
    if (statSync(`/proc/${pid}`).uid !== statSync(data).uid) return false
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return isAlive(pid) // we may not look: believe the lock file
  }
}

/** Fields of /proc/<pid>/stat from the third on; the second is a name that may hold spaces and brackets. */
function statFields(pid: number): string[] | null {
  const text = readIfThere(`/proc/${pid}/stat`)
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
