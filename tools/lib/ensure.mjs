// Makes sure that what is needed is there. Plain JavaScript: it runs under any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const at = (...parts) => join(root, ...parts)
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const say = (line) => process.stdout.write(`${line}\n`)

export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (done.error) throw done.error
  return done.status ?? 1
}

/** Installs the pinned packages when they are missing or the lock file changed. `dev` also wants what tests need. */
export function ensurePackages({ dev }) {
  const stampFile = at('node_modules', '.roomed-installed')
  const lock = sha256(readFileSync(at('package-lock.json')))
  const have = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {}
  const complete = have.lock === lock && (have.dev || !dev)
  if (complete) return
  const wantDev = dev || Boolean(have.dev)
  say('installing packages (once; about half a minute)')
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(wantDev ? ['--include=dev'] : ['--omit=dev'])])
  if (status !== 0) fail('The packages could not be installed. Check that the npm registry can be reached, then try again.')
  writeFileSync(stampFile, JSON.stringify({ lock, dev: wantDev }))
}

/** The Node that runs Roomed: the one npm brought, else the system's own when it can run TypeScript by itself (22.18 or newer). */
export function findNode() {
  const brought = at('node_modules', '.bin', 'node')
  if (existsSync(brought)) return brought
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return fail(`Roomed needs Node 22.18 or newer on this kind of machine; this is ${process.versions.node}. Install Node 24, then start again.`)
}

export function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** PATH with the packages' own commands (and so the brought Node) first. */
export const withBin = () => ({ ...process.env, PATH: `${at('node_modules', '.bin')}:${process.env.PATH ?? ''}` })

function filesUnder(folder, keep) {
  if (!existsSync(folder)) return []
  if (statSync(folder).isFile()) return [folder]
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name), keep) : [join(folder, entry.name)]))
    .filter(keep)
}

/** Builds the web app when a file it is made of has changed since the last build. */
export function ensureWeb() {
  const isSource = (file) => /\.(ts|tsx|css|html|svg|json)$/.test(file) && !/\.(test|story)\.tsx?$/.test(file)
  const files = ['app', 'ui', 'modules', 'core', 'scope', 'package-lock.json'].flatMap((f) => filesUnder(at(f), isSource)).sort()
  const stamp = sha256(files.map((f) => `${relative(root, f)} ${sha256(readFileSync(f))}`).join('\n'))
  const stampFile = at('dist', 'web.stamp')
  if (existsSync(at('dist', 'web', 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say('building the web app')
  const status = run(findNode(), [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '-c', 'app/vite.config.ts', '--logLevel', 'warn'], { env: withBin() })
  if (status !== 0) fail('The web app could not be built; the messages above say why.')
  mkdirSync(at('dist'), { recursive: true })
  writeFileSync(stampFile, stamp)
}

const chromes = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** A system Chromium for the browser tests: the one that is there, else Debian's when we may install it. Answers its path. */
export function ensureChromium() {
  const found = [process.env.CHROME_PATH, ...chromes].find((path) => path && existsSync(path))
  if (found) return found
  const debian = existsSync('/usr/bin/apt-get')
  if (debian && process.getuid?.() === 0) {
    say('installing Chromium for the browser tests (once)')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], { env })
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const installed = chromes.find((path) => existsSync(path))
    if (installed) return installed
  }
  return fail(`The browser tests need Chromium. ${debian ? 'Run: sudo apt-get install chromium' : 'Install Chromium or Chrome'}, or set CHROME_PATH to one.`)
}
