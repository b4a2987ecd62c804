import type { FhirResource } from 'fhir/r4.js'
import { describe, expect, test } from 'vitest'
import { seedDemo } from '../../../demo/seed/index.ts'
import { house, tuesday } from '../../clinic.ts'
import { all, kindsGiven, program, sample } from './everything.ts'
import { packageIsHere, validate } from './validator.ts'

const { ready } = house()

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
})
