import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type ImportPlan, readBundle } from './index.ts'
import expected from './synthea.expected.json' with { type: 'json' }

/** What a separate reading of the same files in Python says (counts, spot values, digits as written). */
type Expected = (typeof expected)[keyof typeof expected]

const folder = new URL('../../../../shared/data/synthea/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json.gz')) : []

function plan(file: string): ImportPlan {
  const read = readBundle(gunzipSync(readFileSync(new URL(encodeURIComponent(file), folder))).toString('utf8'))
  if (read.kind === 'problem') throw new Error(`${read.message} at ${read.where}`)
  return read
}

function summary(read: ImportPlan): Expected {
  const bps = read.vitals.flatMap((vital) => (vital.kind === 'bp' ? vital : []))
  const weights = read.vitals.flatMap((vital) => (vital.kind === 'weight' ? vital : []))
  const lastBp = bps.reduce((a, b) => (b.takenAt > a.takenAt ? b : a))
  const lastWeight = weights.reduce((a, b) => (b.takenAt > a.takenAt ? b : a))
  const vitalKinds: Record<string, number> = {}
  for (const { kind } of read.vitals) vitalKinds[kind] = (vitalKinds[kind] ?? 0) + 1
  const { patient } = read
  const names = Object.keys(Object.values(expected)[0]?.sections ?? {}) as (keyof Expected['sections'])[]
  return {
    resources: read.counts.resources,
    name: `${patient.family}, ${patient.given}`,
    birthDate: patient.birthDate,
    sex: patient.sex,
    deceasedOn: patient.deceasedOn ?? null,
    language: patient.language?.code ?? '',
    mrn: patient.identifiers.find((identifier) => identifier.type === 'MR')?.value ?? '',
    sections: Object.fromEntries(names.map((name) => [name, read[name].length])) as Expected['sections'],
    vitalKinds: vitalKinds as Expected['vitalKinds'],
    lastBp: [lastBp.takenAt, lastBp.systolic?.asSent ?? '', lastBp.diastolic?.asSent ?? ''],
    lastWeight: [lastWeight.sourceId, lastWeight.measure.asSent, lastWeight.measure.unit],
    resolved: read.problems.filter((row) => row.clinicalStatus === 'resolved').length,
    activeMedicines: read.medicines.flatMap((row) => (row.status === 'active' ? (row.code?.code ?? []) : [])).sort(),
    cvx: [...new Set(read.immunizations.flatMap((row) => row.cvx ?? []))].sort(),
    allergies: read.allergies.map((row) => row.text).sort(),
  } as Expected
}

describe('Synthea charts', () => {
  test.skipIf(files.length > 0)('are not beside this repository (../shared/data/synthea), so they are not read', () => {
    expect(files).toEqual([])
  })

  test.each(files)('%s says what Python read, and every resource is accounted for', (file) => {
    const read = plan(file)
    expect(summary(read)).toEqual(expected[file as keyof typeof expected])
    expect(read.counts.understood + read.counts.notUnderstood).toBe(read.counts.resources)
    expect(read.notUnderstood).toHaveLength(read.counts.notUnderstood)
    const mapped = Object.keys(expected[file as keyof typeof expected].sections) as (keyof Expected['sections'])[]
    expect(1 + mapped.reduce((sum, name) => sum + read[name].length, 0)).toBe(read.counts.understood)
  })

  test.runIf(files.length > 0)('leave claims, laboratory observations, procedures and care plans kept and named', () => {
    const kinds = new Set(files.flatMap((file) => plan(file).notUnderstood.map((row) => row.resourceType)))
    expect([...kinds].sort()).toEqual(
      ['CarePlan', 'Claim', 'DiagnosticReport', 'ExplanationOfBenefit', 'ImagingStudy', 'Observation', 'Procedure'].sort(),
    )
  })
})
