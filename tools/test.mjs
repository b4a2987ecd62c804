// npm test: installs what is missing, runs everything, ends with one line `N passed, N failed, N skipped`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium, ensurePackages, ensureWeb, findNode, root, run, withBin } from './lib/ensure.mjs'

const checkOnly = process.argv.includes('--check')
const total = { passed: 0, failed: 0, skipped: 0 }
const bin = (...path) => join(root, 'node_modules', ...path)

ensurePackages({ dev: true })
const env = { ...withBin(), TZ: 'UTC', LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' }

/** One check that passes or fails as a whole. */
function stage(name, work) {
  const started = Date.now()
  const ok = work() === 0
  total[ok ? 'passed' : 'failed']++
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

const node = findNode()
stage('lint', () => run(node, [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'], { env }))
stage('types', () => run(node, [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'], { env }))
stage('import rules', () => run(node, [join(root, 'tools', 'imports.mjs')], { env }))

if (!checkOnly) {
  const chrome = ensureChromium()
  stage('web build', () => {
    ensureWeb()
    return 0
  })
  const folder = mkdtempSync(join(tmpdir(), 'roomed-report-'))
  const report = join(folder, 'report.json')
  const status = run(node, [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env: { ...env, CHROME_PATH: chrome } })
  count(report, status)
  rmSync(folder, { recursive: true, force: true })
}

/** Adds vitest's numbers; a run that broke before it counted is a failure of its own. */
function count(report, status) {
  try {
    const r = JSON.parse(readFileSync(report, 'utf8'))
    total.passed += r.numPassedTests
    total.failed += r.numFailedTests
    total.skipped += r.numPendingTests + (r.numTodoTests ?? 0)
    if (status !== 0 && r.numFailedTests === 0) total.failed++
  } catch {
    total.failed++
  }
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed ? 1 : 0)
