import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, canEnter, identity } from './account.ts'
import type { Binaries } from './binaries.ts'
import { syncFolder, writeDurably } from './write-durably.ts'

export const superuser = 'roomed_owner'

/** dir holds the secrets and the record of the owner; data and logs are PostgreSQL's, and usually lie in dir too. */
export type Cluster = { dir: string; data: string; logFolder: string; password: string }

/** Opens the cluster in `dir`, and makes one when there is none. */
export async function openCluster(
  dir: string,
  tools: { binaries: Binaries; account: Account; fsync: boolean; log: (line: string) => void },
): Promise<Cluster> {
  const { binaries, account, log } = tools
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  const link = join(dir, 'data')
  const isNew = !existsSync(link)
  const password = isNew ? newPassword(dir) : keptPassword(dir)
  const home = isNew ? homeFor(dir, account, log) : dirname(realpathSync(link))
  if (isNew) await initialise(home, password, tools)
  if (home !== realpathSync(dir) && isNew) symlinkSync(join(home, 'data'), link)
  const data = realpathSync(link)
  refuseOtherMajor(data, binaries)
  const logFolder = join(home, 'log')
  mkdirSync(logFolder, { recursive: true, mode: 0o700 })
  give(logFolder, account)
  return { dir: resolve(dir), data, logFolder, password }
}

/** Beside the data and not in it, so that a copy of the data folder does not carry its own key. */
const passwordFile = (dir: string) => join(dir, 'password')

function newPassword(dir: string): string {
  if (existsSync(passwordFile(dir))) return keptPassword(dir)
  writeDurably(passwordFile(dir), randomBytes(24).toString('base64url'))
  return keptPassword(dir)
}

function keptPassword(dir: string): string {
  try {
    return readFileSync(passwordFile(dir), 'utf8').trim()
  } catch {
    throw new Error(`The database in ${dir} has lost its password file (${passwordFile(dir)}): put it back from the backup.`)
  }
}

/**
 * Under root, PostgreSQL runs as a user who may not be able to enter a project below /root. Then the
 * data live in /var/lib/roomed and a link stays here. The name is random: a new clone at an old path
 * must not find the patients of the old one.
 */
function homeFor(dir: string, account: Account, log: (line: string) => void): string {
  if (canEnter(account, realpathSync(dir))) return realpathSync(dir)
  chmodSync(dir, 0o711) // our own folder, whose secrets are each 0600
  if (canEnter(account, realpathSync(dir))) return realpathSync(dir)
  const home = join('/var/lib/roomed', randomBytes(6).toString('hex'))
  mkdirSync(home, { recursive: true })
  chmodSync('/var/lib/roomed', 0o711)
  chmodSync(home, 0o711)
  log(`user ${account?.name} cannot enter ${dir}: the database is kept in ${home}, with a link from there`)
  return home
}

/** Made under another name and renamed when whole: a power cut or a second start never finds half a cluster. */
async function initialise(home: string, password: string, tools: Parameters<typeof openCluster>[1]): Promise<void> {
  const { account, fsync, log, binaries } = tools
  log('preparing a new database')
  const unfinished = join(home, `data.${randomUUID()}`)
  const secret = `${unfinished}.secret`
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(secret, password, { mode: 0o600 })
  give(unfinished, account)
  give(secret, account)
  try {
    await runInitdb(binaries.initdb, [...initdbArguments(unfinished, secret), ...(fsync ? [] : ['--no-sync'])], account)
    renameSync(unfinished, join(home, 'data'))
    syncFolder(home)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(home, 'data'))) throw error // else another start was faster; its data stand
  } finally {
    rmSync(secret, { force: true })
  }
}

/** The builtin C.UTF-8 sorts the same on every machine: an index never goes stale because libc was updated. */
function initdbArguments(data: string, secret: string): string[] {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return ['-D', data, '-U', superuser, `--pwfile=${secret}`, '--auth=scram-sha-256', '--data-checksums', '--no-instructions', ...locale]
}

function runInitdb(initdb: string, args: string[], account: Account): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(initdb, args, {
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...identity(account),
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`initdb failed: ${said.trim().split('\n').slice(-3).join(' ')}`))))
  })
}

/** PostgreSQL would refuse too, but only in its log and in words for database people. */
function refuseOtherMajor(data: string, { major }: Binaries): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (found === major) return
  throw new Error(
    `The database in ${data} was made by PostgreSQL ${found}, and this Roomed brings PostgreSQL ${major}. ` +
      'Nothing was changed. Start the earlier Roomed, make a backup, and restore it with this one.',
  )
}

function give(path: string, account: Account): void {
  if (account) chownSync(path, account.uid, account.gid)
}
