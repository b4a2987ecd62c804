// Plain JavaScript without dependencies: it runs under any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const at = (...parts) => join(root, ...parts)
export const say = (line) => process.stdout.write(`${line}\n`)

/** Something the reader can put right: shown as its sentence, without a stack. */
export class Trouble extends Error {}

export function fail(message) {
  throw new Trouble(message)
}

/** Runs the work of a command; its troubles become a message and exit code 1. */
export function main(work) {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Runs a command and answers its exit code. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (done.error) fail(`${command} could not be run: ${done.error.message}`)
  return done.status ?? 1
}

const ownBin = at('node_modules', '.bin')
const path = () => (process.env.PATH ?? '').split(':').filter((folder) => folder !== ownBin)

/** The packages' own commands, and so the brought Node, first on the path. */
export const withBin = () => ({ ...process.env, PATH: [ownBin, ...path()].join(':') })

/** Without them: what replaces node_modules must not run from it. */
export const withoutBin = () => ({ ...process.env, PATH: path().join(':') })
