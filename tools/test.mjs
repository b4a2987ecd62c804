// npm test: installs what is missing, checks and tests everything, ends with one line `N passed, N failed, N skipped`.
// npm run check: only lint, types and import rules.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensurePackages, findNode } from './lib/packages.mjs'
import { at, run, withBin } from './lib/process.mjs'
import { counter } from './lib/stages.mjs'
import { ensureWeb } from './lib/web.mjs'

const { stage, addReport, finish } = counter()

/** A script of a package or of ours, with the right Node; true when it ends well. */
function runs(script, args, env = {}) {
  return run(findNode(), [at(script), ...args], { env: { ...withBin(), TZ: 'UTC', ...env }, stdio: ['ignore', 'inherit', 'inherit'] }) === 0
}

function checks() {
  stage('lint', () => runs('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']))
  stage('types', () => runs('node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']))
  stage('import rules', () => runs('tools/imports.mjs', []))
}

function tests() {
  let chromium
  stage('web build', () => {
    ensureWeb()
    return true
  })
  stage('a browser', () => {
    chromium = ensureChromium()
    return true
  })
  const folder = mkdtempSync(join(tmpdir(), 'roomed-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const env = { LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent', ...(chromium ? { CHROME_PATH: chromium } : {}) }
  addReport(report, runs('node_modules/vitest/vitest.mjs', args, env))
  rmSync(folder, { recursive: true, force: true })
}

const installed = stage('packages', () => {
  ensurePackages({ dev: true })
  return true
})
if (installed) checks()
if (installed && !process.argv.includes('--check')) tests()
finish()
