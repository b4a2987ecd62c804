import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** Whom PostgreSQL runs as. `null` means: as ourselves. */
export type Account = { name: string; uid: number; gid: number } | null

/** Best first: a user made for us, then the distribution's, then the one every Unix has. */
const candidates = ['roomed', 'postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root, so under root it gets an existing unprivileged user.
 * The owner of existing data wins: else installing the distribution's PostgreSQL later would
 * change our choice and lock us out of our own folder.
 */
export function accountFor(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const owner = statSync(dataFolder, { throwIfNoEntry: false })?.uid
  const existing = owner ? accounts.find((account) => account.uid === owner) : undefined
  const chosen = existing ?? candidates.map((name) => accounts.find((account) => account.name === name)).find((found) => found)
  if (chosen) return chosen
  throw new Error('PostgreSQL cannot run as root and this machine has no user named roomed, postgres or nobody: create one of them.')
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.name !== '' && account.uid > 0)
}

/** The part of spawn's options that makes the child that account. */
export function identity(account: Account): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

/** Asks the kernel itself, as that user, so that ACLs and odd mounts count too. */
export function canEnter(account: Account, folder: string): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { cwd: '/', stdio: 'ignore', ...identity(account) }).status === 0
}
