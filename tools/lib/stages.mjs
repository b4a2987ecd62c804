import { readFileSync } from 'node:fs'
import { say, Trouble } from './process.mjs'

/** Counts what passed: checks that pass or fail as a whole, and the tests of a vitest report. */
export function counter() {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failures = []

  /** One check with a name. Work answers true when all is well; a trouble is a failure too, and the rest still runs. */
  function stage(name, work) {
    const began = Date.now()
    say(`── ${name}`)
    const well = withoutTrouble(work)
    total[well ? 'passed' : 'failed']++
    if (!well) failures.push(name)
    say(`── ${name} ${well ? 'passed' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    return well
  }

  /** Adds vitest's numbers. A file that broke before its first test, or a run without a report, is a failure of its own. */
  function addReport(file, succeeded) {
    const report = readReport(file)
    const broken = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
    total.passed += report.numPassedTests
    total.failed += report.numFailedTests + broken.length
    total.skipped += report.numPendingTests + report.numTodoTests
    failures.push(...failedTests(report), ...broken.map((one) => one.name))
    if (succeeded || report.numFailedTests + broken.length > 0) return
    total.failed++
    failures.push('the test run')
  }

  /** The very last line is for machines: nothing may follow it. */
  function finish() {
    if (failures.length > 0) say(['', 'failed:', ...failures.map((name) => `  ${name}`), ''].join('\n'))
    say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
    process.exitCode = total.failed > 0 ? 1 : 0
  }

  return { stage, addReport, finish }
}

function withoutTrouble(work) {
  try {
    return work()
  } catch (error) {
    say(error instanceof Trouble ? error.message : error.stack)
    return false
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { testResults: [], numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  }
}

const failedTests = (report) =>
  report.testResults.flatMap((one) =>
    one.assertionResults.filter((test) => test.status === 'failed').map((test) => `${one.name}: ${test.fullName}`),
  )
