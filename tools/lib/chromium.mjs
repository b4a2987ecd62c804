import { existsSync } from 'node:fs'
import { fail, run, say } from './process.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const present = () => [process.env.CHROME_PATH, ...places].find((path) => path && existsSync(path))

/** A system Chromium for the browser tests: the one that is there, else Debian's when we may install it. Answers its path. */
export function ensureChromium() {
  const found = present()
  if (found) return found
  const debian = existsSync('/usr/bin/apt-get')
  if (debian && process.getuid?.() === 0) installFromDebian()
  const advice = debian ? 'Run: sudo apt-get install chromium' : 'Install Chromium or Chrome'
  return present() ?? fail(`The browser tests need Chromium. ${advice}, or set CHROME_PATH to one.`)
}

function installFromDebian() {
  say('installing Chromium for the browser tests (once)')
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] }
  run('apt-get', ['update', '-qq'], options)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options)
}
