import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conditionsOf } from './asked.ts'
import { conditions } from './conditions.ts'
import { decide } from './decide.ts'
import { defaults } from './defaults.ts'
import type { Check } from './finding.ts'
import { cite, rulesOn } from './in-force.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import type { JurisdictionRules, TaskRule } from './rule.ts'
import { adopts, ask, newcomer } from './sample.ts'
import { sources } from './sources.ts'
import { standing } from './standing.ts'
import { allTasks, tasks } from './tasks.ts'

interface FactRule {
  status: string
  supervision: string | null
  basis: string
  confidence: string
  sources: string[]
}
interface Facts {
  tasks: { id: string; label: string; risk_tier: number }[]
  product_default: Record<string, string[]>
  states: Record<string, { rules: Record<string, FactRule> }>
  sources: Record<string, { url: string }>
}

const factsFile = new URL('../../shared/facts/scope-of-practice.json', import.meta.url)
const facts: Facts | undefined = existsSync(factsFile) ? (JSON.parse(readFileSync(factsFile, 'utf8')) as Facts) : undefined
const versions: JurisdictionRules[] = Object.values(jurisdictions).flat()
const cells = versions.flatMap((j) => allTasks.map((task) => ({ j, task, name: `${j.jurisdiction}.${task} (${j.rules[task].citation})` })))

describe.skipIf(!facts)(
  `agrees with the researched facts${facts ? '' : ' (skipped: ../shared/facts/scope-of-practice.json is not here)'}`,
  () => {
    test.each(cells)('$name', ({ j, task }) => {
      const { status, supervision, basis, confidence, sources: read } = j.rules[task]
      const fact = facts?.states[j.jurisdiction]?.rules[task]
      expect({ status, supervision, basis, confidence, sources: read }).toEqual({
        status: fact?.status,
        supervision: fact?.supervision ?? null,
        basis: fact?.basis,
        confidence: fact?.confidence,
        sources: fact?.sources,
      })
    })
    test('the same 28 tasks with the same labels and risk tiers', () => {
      const ours = Object.entries(tasks).map(([id, t]) => ({ id, label: t.label, risk_tier: t.riskTier }))
      expect(ours).toEqual(facts?.tasks)
    })
    test('the same recommended defaults', () => {
      expect(Object.fromEntries(allTasks.map((t) => [t, defaults[t] === 'BLOCK' ? ['BLOCK'] : defaults[t]]))).toEqual(
        facts?.product_default,
      )
    })
    test('the same addresses of sources', () => {
      for (const [id, { url }] of Object.entries(sources)) expect(url).toBe(facts?.sources[id]?.url)
    })
  },
)

describe('a medical assistant with everything in order, and one with nothing', () => {
  test.each(cells)('$name', ({ j, task }) => {
    const where = standing('medical_assistant', task, j.jurisdiction, j.checkedOn)
    const q = ask(task, j.jurisdiction)
    const nothing = { ...q, actor: newcomer, present: [], order: null, facts: {} }
    expect(decide({ ...q, policies: [adopts(task)] }).verdict).toBe(where === 'no' ? 'refused' : 'allowed')
    expect(decide(nothing).verdict).toBe({ yes: 'allowed', if: 'conditional', adopt: 'refused', no: 'refused' }[where])
    expect(decide(q).rule).toBe(cite(j, task))
  })
})

test('versions of a state do not overlap, and each says when it was checked', () => {
  for (const all of Object.values<readonly JurisdictionRules[]>(jurisdictions))
    for (const j of all) {
      expect(all.filter((k) => k.effectiveFrom <= (j.effectiveTo ?? '9999') && j.effectiveFrom <= (k.effectiveTo ?? '9999'))).toEqual([j])
      expect(j.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(Object.keys(j.rules)).toEqual([...allTasks])
    }
})

test('the version in force is picked by the day, and a gap has none', () => {
  const [old, young] = [
    { ...jurisdictions.CA[0], version: 'old', effectiveTo: '2025-06-30' },
    { ...jurisdictions.CA[0], version: 'young', effectiveFrom: '2025-08-01' },
  ]
  const all = new Map([['CA', [old, young]]])
  expect(rulesOn('CA', '2025-06-30', all)?.version).toBe('old')
  expect(rulesOn('CA', '2025-07-15', all)).toBeUndefined()
  expect(rulesOn('CA', '2025-08-01', all)?.version).toBe('young')
})

test('every condition has a message and a way to meet it', () => {
  for (const [name, c] of Object.entries<Check>(conditions))
    expect([name, c.message.length > 10, c.how.length > 10]).toEqual([name, true, true])
})

test('a condition we do not know does not compile', () => {
  const rule: TaskRule = {
    ...jurisdictions.CA[0].rules.vital_signs,
    // @ts-expect-error a misspelt condition is not in the closed set
    conditions: ['trainig_documented'],
  }
  expect(rule.status).toBe('allowed')
})

test('every condition is used by some rule or default, or is met by the way Roomed is built', () => {
  const used = new Set([
    ...cells.flatMap(({ j, task }) => conditionsOf(task, j.jurisdiction, j.checkedOn)),
    ...Object.values(defaults).flatMap((d) => (d === 'BLOCK' ? [] : d)),
  ])
  const idle = Object.entries<Check>(conditions).filter(([name, c]) => c.asks !== 'nothing' && !used.has(name as keyof typeof conditions))
  expect(idle.map(([name]) => name)).toEqual([])
})
