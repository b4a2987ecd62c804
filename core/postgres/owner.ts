import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { birthOf, isAlive } from './lock.ts'
import { writeDurably } from './write-durably.ts'

/** Which Roomed started which postmaster. `tied`: the kernel ends the postmaster when that Roomed dies. */
const Owner = z.object({
  roomed: z.number(),
  born: z.string().nullable(),
  postmaster: z.number(),
  port: z.number(),
  tied: z.boolean(),
  host: z.string(),
  boot: z.string().nullable(),
  space: z.string().nullable(),
})
export type Owner = z.infer<typeof Owner>

const fileIn = (dir: string) => join(dir, 'owner.json')

export function readOwner(dir: string): Owner | null {
  try {
    return Owner.parse(JSON.parse(readFileSync(fileIn(dir), 'utf8')))
  } catch {
    return null
  }
}

export function writeOwner(dir: string, postmaster: { pid: number; port: number; tied: boolean }): void {
  const { pid, port, tied } = postmaster
  const owner: Owner = { roomed: process.pid, born: birthOf(process.pid), postmaster: pid, port, tied, ...whereNumbersCount() }
  writeDurably(fileIn(dir), JSON.stringify(owner))
}

/** A process number alone is not proof: after a reboot it may be a browser's. */
export function ownerLives(owner: Owner): boolean {
  return isAlive(owner.roomed) && birthOf(owner.roomed) === owner.born
}

/**
 * Whether a process number this owner wrote down can be judged from here: on the same machine, either a
 * later boot (then every process of his is gone) or the same process space (then /proc tells the truth).
 * In another container it cannot: his number 30 and ours are two processes.
 */
export function canJudge(owner: Owner): boolean {
  const here = whereNumbersCount()
  if (owner.host !== here.host || owner.boot === null || here.boot === null) return false
  return owner.boot !== here.boot || (owner.space !== null && owner.space === here.space)
}

function whereNumbersCount(): Pick<Owner, 'host' | 'boot' | 'space'> {
  return {
    host: hostname(),
    boot: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: orNull(() => readlinkSync('/proc/self/ns/pid')),
  }
}

function orNull(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null // not Linux
  }
}
