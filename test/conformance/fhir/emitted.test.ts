import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { FhirResource } from 'fhir/r4.js'
import { describe, expect, test } from 'vitest'
import { seedDemo } from '../../../demo/seed/index.ts'
import { importFhir } from '../../../edges/fhir/index.ts'
import { house, tuesday } from '../../clinic.ts'
import { all, kindsGiven, program, sample } from './everything.ts'
import { packageIsHere, validate } from './validator.ts'

const { clinic, ready } = house()

const folder = new URL('../../../../shared/data/synthea/', import.meta.url)
const charts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json.gz')) : []

/** What is wrong, each kind of problem once with one resource that has it. */
export function problemsOf(resources: readonly FhirResource[]): string[] {
  const problems = new Map<string, string>()
  for (const resource of resources)
    for (const profile of resource.meta?.profile ?? ['(no profile)'])
      for (const problem of validate(resource, profile)) problems.set(`${profile.split('/').at(-1)}: ${problem}`, resource.id ?? '')
  return [...problems].map(([problem, id]) => `${problem} (${id})`)
}

describe.skipIf(!packageIsHere)('what the server gives out of a whole practice', () => {
  test('700 patients with eighteen months of visits: what is given out is valid US Core', async () => {
    const practiceId = await seedDemo(ready.ownerUrl, () => {}, { patients: 700, now: tuesday })
    const counts: Record<string, number> = {}
    for (const type of kindsGiven) {
      const resources = await all(ready.house, program(practiceId!), type, '_count=500')
      counts[type] = resources.length
      expect(new Set(resources.map((one) => one.id)).size).toBe(resources.length)
      expect(problemsOf(sample(resources))).toEqual([])
    }
    expect(Object.entries(counts).filter(([, n]) => n === 0)).toEqual([])
    expect(counts['Patient']).toBe(700)
  }, 120_000)

  test.runIf(charts.length)(
    '23 charts of Synthea, imported: every list of each is valid US Core',
    async () => {
      const { practiceId } = await clinic()
      for (const file of charts) {
        const text = gunzipSync(readFileSync(new URL(encodeURIComponent(file), folder))).toString('utf8')
        const done = await importFhir(ready.house, practiceId, file, text)
        expect(done.understood).toBeGreaterThan(20)
      }
      for (const type of kindsGiven) {
        const resources = await all(ready.house, program(practiceId), type, '_count=500')
        expect(resources.length).toBeGreaterThan(0)
        expect(problemsOf(sample(resources))).toEqual([])
      }
    },
    120_000,
  )

  test.skipIf(charts.length)('the charts of Synthea are not beside this repository (../shared/data/synthea), so none is imported', () => {
    expect(charts).toEqual([])
  })
})
