import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context, Subject } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Day, Id, Version } from '../../core/shapes.ts'
import { checkCoverage, keepers } from './add.ts'
import { CoverageChanges, type CoverageFields } from './coverage.ts'
import { type Coverage, coverageById, updateCoverage } from './sql.ts'

interface OnCoverage extends Subject {
  patientId: string
  coverage: Coverage
}

async function onCoverage(cx: Context, { coverageId }: { coverageId: string }): Promise<OnCoverage> {
  const coverage = await coverageById(cx, coverageId)
  if (!coverage) throw new Refusal('missing', 'coverage', 'There is no such plan here.')
  return { patientId: coverage.patientId, objectId: coverageId, coverage }
}

const definite = (changes: CoverageChanges) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<CoverageFields>

async function change(cx: Context, { coverage, patientId }: OnCoverage, version: number, changes: CoverageChanges) {
  if (coverage.version !== version) throw stale(coverage, version)
  const next = { ...coverage, ...definite(changes) }
  const warnings = await checkCoverage(cx, patientId, coverage.id, next)
  if (!(await updateCoverage(cx, coverage.id, version, next))) throw stale(await coverageById(cx, coverage.id), version)
  return { version: version + 1, warnings }
}

const Output = z.object({ version: Version, warnings: z.array(z.string()) })

/** Corrects a plan: only what is sent, and only over the version that was seen. */
export const changeCoverage = action({
  name: 'coverage.change',
  kind: 'write',
  input: z.object({ coverageId: Id, version: Version, changes: CoverageChanges }),
  output: Output,
  allow: { roles: keepers },
  on: onCoverage,
  async run(cx, { coverageId, version, changes }, on) {
    const done = await change(cx, on, version, changes)
    cx.tell({ name: 'coverage.changed', patientId: on.patientId, body: { coverageId, fields: Object.keys(definite(changes)) } })
    return done
  },
})

/** Ends a plan: the last day it holds. It stays on file for the claims of its days. */
export const endCoverage = action({
  name: 'coverage.end',
  kind: 'write',
  input: z.object({ coverageId: Id, version: Version, lastDay: Day }),
  output: Output,
  allow: { roles: keepers },
  on: onCoverage,
  async run(cx, { coverageId, version, lastDay }, on) {
    const done = await change(cx, on, version, { validTo: lastDay })
    cx.tell({ name: 'coverage.ended', patientId: on.patientId, body: { coverageId, lastDay } })
    return done
  },
})
