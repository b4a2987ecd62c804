import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { at, fail, run, say, withoutBin } from './process.mjs'

/** Installs the pinned packages when one is missing or of another version. `dev` also wants what the tests need. */
export function ensurePackages({ dev }) {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  if (isComplete(wanted, present, dev)) return
  // A developer who runs npm start keeps the tests' packages.
  const withDev = dev || Object.values(present).some((one) => one.dev)
  say('installing packages (once; about half a minute)')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', withDev ? '--include=dev' : '--omit=dev']
  if (run('npm', args, { env: withoutBin() }) === 0) return
  fail('The packages could not be installed. Check that the npm registry can be reached, then try again.')
}

/** npm writes down in node_modules/.package-lock.json what it installed, last of all: an interrupted install leaves none. */
function packagesIn(file) {
  if (!existsSync(at(file))) return {}
  const { '': _ourselves, ...packages } = JSON.parse(readFileSync(at(file), 'utf8')).packages
  return packages
}

/** Optional ones may be absent: most are for other kinds of machines. */
function isComplete(wanted, present, dev) {
  if (Object.keys(present).length === 0) return false
  return Object.entries(wanted).every(([name, { version, optional, dev: onlyDev, devOptional }]) => {
    if (present[name]) return present[name].version === version
    return optional || devOptional || (onlyDev && !dev)
  })
}

/** The Node that runs Roomed: the one npm brought, else the present one when it runs TypeScript by itself (22.18 or newer). */
export function findNode() {
  const brought = at('node_modules', '.bin', 'node')
  // It may be there and not run: on musl, or after node_modules was copied from another machine.
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return fail(
    `Roomed needs Node 22.18 or newer on this kind of machine; this is ${process.versions.node}. Install Node 24, then start again.`,
  )
}
