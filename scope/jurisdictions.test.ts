import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conditionsOf } from './asked.ts'
import { conditions } from './conditions.ts'
import { decide } from './decide.ts'
import { defaults } from './defaults.ts'
import { decideDelegated } from './delegated.ts'
import type { Check } from './finding.ts'
import { cite, rulesOn } from './in-force.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import type { JurisdictionRules } from './rule.ts'
import { adopts, ask, newcomer } from './sample.ts'
import { type Source, sources } from './sources.ts'
import { standing } from './standing.ts'
import { allTasks, type Task, tasks } from './tasks.ts'

interface FactRule {
  status: string
  conditions: string[]
  supervision: string | null
  basis: string
  confidence: string
  sources: string[]
}
interface Facts {
  tasks: { id: string; label: string; risk_tier: number }[]
  product_default: Record<string, string[]>
  states: Record<string, { name: string; sources: string[]; rules: Record<string, FactRule> }>
  sources: Record<string, { url: string }>
}

const factsFile = new URL('../../shared/facts/scope-of-practice.json', import.meta.url)
const facts: Facts | undefined = existsSync(factsFile) ? (JSON.parse(readFileSync(factsFile, 'utf8')) as Facts) : undefined
const versions: JurisdictionRules[] = Object.values<readonly JurisdictionRules[]>(jurisdictions).flat()
const checkedOn = '2026-11-01'

/** Each cell of the researched facts, with the citation of the rule that is to agree with it. */
const cells = Object.entries(facts?.states ?? {}).flatMap(([state, { rules }]) =>
  Object.entries(rules).map(([task, fact]) => {
    const rule = rulesOn(state, checkedOn)?.rules[task as Task]
    return { rule, fact, state, name: `${state}.${task}: ${fact.status} (${rule?.citation ?? 'no rule of ours'})` }
  }),
)

/** Where our word is another than the facts', with the reason. A word that is gone without an entry here fails its cell. */
const ourWords: Readonly<Record<string, string>> = {
  // one kind of hours a task, so that hours of one course are not counted for another
  'CA.venipuncture hours:10': 'hours:venipuncture=10',
  'CA.capillary_puncture hours:10': 'hours:venipuncture=10',
  'CA.capillary_puncture reps:skin_puncture=10': 'reps:capillary=10',
  'CA.injection_im_sc_id hours:10': 'hours:injections=10',
  'CA.vaccine_admin hours:10': 'hours:injections=10',
  'CA.med_oral_topical_inhaled inhalation:hours=10': 'hours:inhalation=10',
  // it is supervision, and stands there
  'CA.refill_protocol direct_supervision': 'on_premises',
  // a certificate that the source asks to confirm is not counted
  'WA.venipuncture wa_credential:MA-C|MA-P|MA-R(confirm)': 'wa_credential:MA-C|MA-P',
  'WA.capillary_puncture wa_credential:MA-C|MA-P|MA-R(confirm)': 'wa_credential:MA-C|MA-P',
  'WA.injection_im_sc_id wa_credential:MA-C|MA-R(limited)': 'wa_credential:MA-C',
  'WA.med_oral_topical_inhaled wa_credential:MA-C|MA-R(limited)': 'wa_credential:MA-C',
  'WA.urinary_catheter wa_credential:MA-C|MA-R(confirm)': 'wa_credential:MA-C',
  // no condition but a way to meet two others, which take it
  'CT.vaccine_admin or_alternative:armed_forces_ma_training': 'certified:AAMA|NHA|NCCT|AMT|AMCA',
}

/** In Oregon the word describes the delegated task, not one call on the telephone, so the delegation states it. */
const ourWord = (state: string, task: string, word: string): string =>
  ourWords[`${state}.${task} ${word}`] ??
  (state === 'OR' && word === 'no_independent_judgment' && task !== 'telephone_advice' ? 'no_professional_judgment' : word)

/** Maryland means by "direct supervision" more than Florida does. */
const ourSupervision = (state: string, word: string | null): string | null =>
  state === 'MD' && word === 'direct_supervision' ? 'direct_supervision_md' : word

const absent = facts ? '' : ' (skipped: ../shared/facts/scope-of-practice.json is not here)'

describe.skipIf(!facts)(`agrees with the researched facts${absent}`, () => {
  test.each(cells.map((c) => [c.name, c] as const))('%s', (name, { rule, fact, state }) => {
    const task = name.slice(3, name.indexOf(':'))
    expect(rule && { status: rule.status, basis: rule.basis, confidence: rule.confidence, sources: rule.sources }).toEqual({
      status: fact.status,
      basis: fact.basis,
      confidence: fact.confidence,
      sources: fact.sources,
    })
    const asked: readonly (string | null)[] = rule ? [...rule.conditions, rule.supervision] : []
    const lost = fact.conditions.map((c) => ourWord(state, task, c)).filter((c) => !asked.includes(c))
    expect(lost, 'a condition of the facts that ours does not ask').toEqual([])
    if (!Object.hasOwn(ourWords, `${state}.${task} direct_supervision`))
      expect(rule?.supervision).toBe(ourSupervision(state, fact.supervision))
  })
  test('the same 51 jurisdictions by name, each with its sources', () => {
    const ours = Object.entries(jurisdictions).map(([code, [j]]) => [code, { name: j.name, sources: j.sources }])
    const theirs = Object.entries(facts?.states ?? {}).map(([code, { name, sources: read }]) => [code, { name, sources: read }])
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs))
    expect(ours).toHaveLength(51)
  })
  test('the same 28 tasks with the same labels and risk tiers', () => {
    const ours = Object.entries(tasks).map(([id, t]) => ({ id, label: t.label, risk_tier: t.riskTier }))
    expect(ours).toEqual(facts?.tasks)
  })
  test('the same recommended defaults', () => {
    expect(Object.fromEntries(allTasks.map((t) => [t, defaults[t] === 'BLOCK' ? ['BLOCK'] : defaults[t]]))).toEqual(facts?.product_default)
  })
  test('the same addresses of sources, all of them', () => {
    const ours = Object.entries<Source>(sources).map(([id, { url }]) => [id, url])
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(Object.entries(facts?.sources ?? {}).map(([id, { url }]) => [id, url])))
  })
})

describe('a medical assistant with everything in order, and one with nothing', () => {
  test.each(versions)('$name, all 28 tasks', (j) => {
    for (const task of allTasks) {
      const where = standing('medical_assistant', task, j.jurisdiction, j.checkedOn)
      const q = ask(task, j.jurisdiction)
      const nothing = { ...q, actor: newcomer, present: [], order: null, facts: {} }
      const full = decide({ ...q, policies: [adopts(task)] })
      expect([task, full.verdict, full.unmet]).toEqual([task, where === 'no' ? 'refused' : 'allowed', []])
      expect([task, decide(nothing).verdict]).toEqual([task, { yes: 'allowed', if: 'conditional', adopt: 'refused', no: 'refused' }[where]])
      expect(decide(q).rule).toBe(cite(j, task))
      expect(decide(q).rule.id).toBe(`${j.jurisdiction}.${task}`)
    }
  })
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

test('an act of the last day is judged by the old version, one of the next day by the new, and each names its own', () => {
  const [ny] = jurisdictions.NY
  const [old, young] = [
    { ...ny, version: '2026.1', effectiveTo: '2026-12-31' },
    {
      ...ny,
      version: '2027.1',
      effectiveFrom: '2027-01-01',
      rules: { ...ny.rules, vaccine_admin: jurisdictions.UT[0].rules.vaccine_admin },
    },
  ]
  const all = new Map([['NY', [old, young]]])
  const judged = (on: string) => {
    const q = ask('vaccine_admin', 'NY', { subject: { jurisdiction: 'NY', on, drugClass: 'vaccine' } })
    const rules = rulesOn('NY', on, all)
    const d = rules && decideDelegated(q, rules)
    return [d?.verdict, d?.rule.version]
  }
  expect(judged('2026-12-31')).toEqual(['refused', '2026.1'])
  expect(judged('2027-01-01')).toEqual(['allowed', '2027.1'])
})

test('every condition has a message and a way to meet it', () => {
  for (const [name, c] of Object.entries<Check>(conditions))
    expect([name, c.message.length > 10, c.how.length > 10]).toEqual([name, true, true])
})

test('every condition is used by some rule or default, or is met by the way Roomed is built', () => {
  const used = new Set([
    ...versions.flatMap((j) => allTasks.flatMap((task) => conditionsOf(task, j.jurisdiction, j.checkedOn))),
    ...Object.values(defaults).flatMap((d) => (d === 'BLOCK' ? [] : d)),
  ])
  const idle = Object.entries<Check>(conditions).filter(([name, c]) => c.asks !== 'nothing' && !used.has(name as keyof typeof conditions))
  expect(idle.map(([name]) => name)).toEqual([])
})
