import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { write837p } from '../../../edges/x12/837p/write.ts'
import { anyClaims } from './arbitrary-claims.ts'
import { batch } from './sample.ts'

/**
 * An independent opinion on our files: pyx12, which is not part of this project (`python3 -m venv v && v/bin/pip install pyx12`).
 * Run with `PYX12=/path/to/x12valid`; skipped where that is not given.
 */
const validator = process.env['PYX12']

function validate(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'roomed-x12-'))
  try {
    const paths = files.map((text, index) => {
      const path = join(folder, `${index}.837`)
      writeFileSync(path, text)
      return path
    })
    const { stdout, stderr } = spawnSync(validator!, paths, { encoding: 'utf8' })
    return stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const files = (claims: readonly Parameters<typeof batch>[0][]) =>
  claims.map((values) => {
    const result = write837p(batch(values))
    if (!result.ok) throw new Error(JSON.stringify(result.findings))
    return result.text
  })

const refused = (report: string) => report.split('\n').filter((line) => /ERROR|Failure/.test(line))

describe.skipIf(!validator)('an outside validator of 005010X222A1', () => {
  it('accepts the golden claims', { timeout: 60_000 }, () => {
    const report = validate(files([{}]))
    expect(refused(report)).toEqual([])
    expect(report).toContain(': OK')
  })

  it('accepts claims of every form we write', { timeout: 300_000 }, () => {
    const samples = fc.sample(anyClaims, { numRuns: 40, seed: 837 })
    const report = validate(files(samples.map((claims) => ({ claims }))))
    expect(refused(report)).toEqual([])
    expect(report.match(/: OK/g)).toHaveLength(40)
  })

  it('bites: it refuses a reference that stands after the diagnoses', { timeout: 60_000 }, () => {
    const [text = ''] = files([{}])
    const moved = text.replace(/(REF\*X4\*[^~]*~\n)(HI\*[^~]*~\n)/, '$2$1')
    expect(moved).not.toBe(text)
    expect(refused(validate([moved]))).not.toEqual([])
  })
})
