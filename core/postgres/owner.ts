import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { birthOf, isAlive } from './lock.ts'
import { writeDurably } from './write-durably.ts'

/** Which Roomed started which postmaster. `tied`: the kernel ends the postmaster when that Roomed dies. */
const Owner = z.object({ roomed: z.number(), born: z.string().nullable(), postmaster: z.number(), port: z.number(), tied: z.boolean() })
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
  const owner: Owner = {
    roomed: process.pid,
    born: birthOf(process.pid),
    postmaster: postmaster.pid,
    port: postmaster.port,
    tied: postmaster.tied,
  }
  writeDurably(fileIn(dir), JSON.stringify(owner))
}

/** A process number alone is not proof: after a reboot it may be a browser's. */
export function ownerLives(owner: Owner): boolean {
  return isAlive(owner.roomed) && birthOf(owner.roomed) === owner.born
}
