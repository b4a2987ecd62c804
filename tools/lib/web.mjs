import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { findNode } from './packages.mjs'
import { at, fail, root, run, say, withBin } from './process.mjs'

/** Everything the browser's code may come from; the server's files in them cost a rebuild, never a stale app. */
const sources = ['app', 'ui', 'modules', 'core', 'scope', 'package-lock.json']
const isSource = (file) => !/\.(test|story)\.tsx?$|\.(md|sql)$/.test(file)
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Builds the web app when a file it is made of has changed since the last build. */
export function ensureWeb() {
  const files = sources.flatMap((name) => filesUnder(at(name))).filter(isSource)
  const stamp = sha256(files.map((file) => `${relative(root, file)} ${sha256(readFileSync(file))}`).join('\n'))
  const stampFile = at('dist', 'web.stamp')
  if (existsSync(at('dist', 'web', 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say('building the web app')
  rmSync(stampFile, { force: true }) // a build that is cut off must not look finished
  const vite = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '-c', 'app/vite.config.ts', '--logLevel', 'warn']
  // Under a test runner NODE_ENV is "test", and the app would be built with React's development half.
  if (run(findNode(), vite, { env: { ...withBin(), NODE_ENV: 'production' } }) !== 0)
    fail('The web app could not be built; the messages above say why.')
  writeFileSync(stampFile, stamp)
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
