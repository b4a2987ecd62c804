import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { federal } from './federal.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import { sources } from './sources.ts'
import { watch } from './watch.ts'

interface Facts {
  watch: { state: string; date: string; source: string }[]
  federal: { cpoe: { rule: string; sources: string[] }; incident_to: { rule: string; sources: string[] }; clia: { rule: string } }
}
const factsFile = new URL('../../shared/facts/scope-of-practice.json', import.meta.url)
const facts: Facts | undefined = existsSync(factsFile) ? (JSON.parse(readFileSync(factsFile, 'utf8')) as Facts) : undefined

test.skipIf(!facts)('every change the facts watch is watched here, by its day and source', () => {
  expect(watch.map(({ state, on, source }) => ({ state, date: on, source }))).toEqual(
    facts?.watch.map(({ state, date, source }) => ({ state, date, source })),
  )
})

test('what is watched names a state we have, or all, and a source we list', () => {
  for (const { state, source } of watch) {
    expect([...Object.keys(jurisdictions), 'US']).toContain(state)
    expect([...Object.keys(sources), 'CMS CY2026 PFS']).toContain(source)
  }
})

test.skipIf(!facts)('the federal notes rest on the sources of the facts', () => {
  const of = (title: string) => federal.find((f) => f.title.startsWith(title))
  expect(facts?.federal.cpoe.sources).toEqual(expect.arrayContaining([...(of('Entering orders')?.sources ?? ['none'])]))
  expect(facts?.federal.incident_to.sources).toEqual(expect.arrayContaining([...(of('Incident-to')?.sources ?? ['none'])]))
  expect(of('Incident-to')?.rule).toContain(facts?.federal.incident_to.rule)
  expect(of('Waived tests')?.rule).toBe(facts?.federal.clia.rule)
})
