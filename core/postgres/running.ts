import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { holderOf } from './lock.ts'
import { urlOf } from './ready.ts'

/** The address of the database that a running Roomed keeps in this folder, so that the command line can work beside it. Undefined when none runs. */
export function runningUrl(dir: string): string | undefined {
  const holder = holderOf(join(dir, 'data'))
  if (holder?.state !== 'live') return undefined
  const password = readFileSync(join(dir, 'password'), 'utf8').trim()
  return urlOf({ dir, data: join(dir, 'data'), logFolder: join(dir, 'log'), password }, holder.port)
}
