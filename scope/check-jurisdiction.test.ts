import { describe, expect, test } from 'vitest'
import { checkJurisdiction, checkVersions } from './check-jurisdiction.ts'
import { conditions } from './conditions.ts'
import type { Check } from './finding.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import type { JurisdictionRules, TaskRule } from './rule.ts'
import { ask, newcomer } from './sample.ts'
import { allTasks } from './tasks.ts'
import type { Question } from './types.ts'

const [ohio] = jurisdictions.OH
const { vital_signs: vitals } = ohio.rules
/** Ohio with one rule made wrong. What would not compile in a file is let through here, to see that it is found all the same. */
const withVitals = (wrong: Record<string, unknown>): readonly string[] =>
  checkJurisdiction({ ...ohio, rules: { ...ohio.rules, vital_signs: { ...vitals, ...wrong } as TaskRule } })

describe('the file of every state', () => {
  test.each(Object.entries<readonly JurisdictionRules[]>(jurisdictions))('%s', (code, versions) => {
    expect([...versions.flatMap(checkJurisdiction), ...checkVersions(code, versions)]).toEqual([])
    for (const j of versions) expect(Object.keys(j.rules)).toEqual([...allTasks])
  })
})

describe('a file that does not compile', () => {
  test('for an unknown task', () => {
    // @ts-expect-error there is no such task
    const j: JurisdictionRules = { ...ohio, rules: { ...ohio.rules, brain_surgery: vitals } }
    expect(checkJurisdiction(j)).toEqual(['OH.brain_surgery is not a task'])
  })
  test('for a task left out', () => {
    const { ekg: _, ...rules } = ohio.rules
    // @ts-expect-error all 28 tasks must be there
    const j: JurisdictionRules = { ...ohio, rules }
    expect(checkJurisdiction(j)).toEqual(['OH.ekg is missing'])
  })
  test('for a misspelt condition', () => {
    // @ts-expect-error the set of conditions is closed
    const rule: TaskRule = { ...vitals, conditions: ['trainig_documented'] }
    expect(withVitals({ ...rule })).toEqual(['OH.vital_signs asks the unknown condition trainig_documented'])
  })
  test('for an unknown word of supervision', () => {
    // @ts-expect-error the set of supervision words is closed
    const rule: TaskRule = { ...vitals, supervision: 'somewhere_near' }
    expect(withVitals({ ...rule })).toEqual(['OH.vital_signs asks the unknown supervision somewhere_near'])
  })
  test('for a missing source, or one that is not listed', () => {
    // @ts-expect-error at least one source
    const none: TaskRule = { ...vitals, sources: [] }
    // @ts-expect-error a source that sources.ts does not have
    const unknown: TaskRule = { ...vitals, sources: ['OH99'] }
    expect(withVitals({ ...none })).toEqual(['OH.vital_signs names no source'])
    expect(withVitals({ ...unknown })).toEqual(['OH.vital_signs names the unknown source OH99'])
  })
})

describe('a file that fails its test by name', () => {
  test.each([
    ['without a note', { note: ' ' }, 'has no note'],
    ['without a citation', { citation: '' }, 'has no citation'],
    [
      'with the citation of another rule',
      { citation: 'Tex. Occ. Code 157.001' },
      'cites "Tex. Occ. Code 157.001", which none of its sources is about',
    ],
    [
      'on the source of another state',
      { citation: 'Tex. Occ. Code 157.001', sources: ['TX157'] },
      "rests on another state's source: TX157",
    ],
    ['that opens what no text speaks of', { basis: 'default_delegation' }, 'is open on no text: it is silent'],
    ['that opens on silence', { citation: 'OAC 4731-23-02 (silent)' }, 'is open, but cites "OAC 4731-23-02 (silent)"'],
    ['sure of what was never read', { sources: ['GK'] }, 'is of high confidence, but no source was read'],
    ['prohibited under conditions', { status: 'prohibited' }, 'is prohibited under conditions'],
    ['allowed if nothing', { conditions: [], supervision: null }, 'is allowed if nothing'],
  ])('%s', (_, wrong, problem) => {
    expect(withVitals(wrong)).toEqual([`OH.vital_signs ${problem}`])
  })
  test('with a condition nobody can meet here: another state’s registration and no injection by injection', () => {
    const injection = { ...ohio.rules.injection_im_sc_id, conditions: ['nebulizer_only', 'intradermal:skin_test_only'] as const }
    expect(checkJurisdiction({ ...ohio, rules: { ...ohio.rules, injection_im_sc_id: injection } })).toEqual([
      expect.stringContaining('OH.injection_im_sc_id asks what nobody can meet'),
    ])
  })
  test('with days that are none, ends before beginnings, and half a review', () => {
    expect(checkJurisdiction({ ...ohio, checkedOn: '2026-02-30' })).toEqual(['OH 2026.1: "2026-02-30" is no day'])
    expect(checkJurisdiction({ ...ohio, effectiveTo: '2024-01-01' })).toEqual(['OH 2026.1: ends before it begins'])
    expect(checkJurisdiction({ ...ohio, reviewedBy: 'A. Counsel' })).toEqual(['OH 2026.1: a review has a name and a day, or neither'])
  })
  test('with versions that overlap by a day, share a name, or stand under another state', () => {
    const old = { ...ohio, version: 'old', effectiveTo: '2026-06-30' }
    const young = { ...ohio, version: 'young', effectiveFrom: '2026-06-30' }
    expect(checkVersions('OH', [old, young])).toEqual(['OH: versions old and young overlap'])
    expect(checkVersions('OH', [old, { ...young, effectiveFrom: '2026-07-01' }])).toEqual([])
    expect(checkVersions('OH', [old, { ...young, effectiveFrom: '2026-07-01', version: 'old' }])).toEqual(['OH: two versions of one name'])
    expect(checkVersions('OK', [ohio])).toEqual(['OK: holds the file of OH'])
  })
})

describe('every condition of the closed set', () => {
  const all = Object.entries<Check>(conditions)
  const places = Object.keys(jurisdictions)
  /** By every task and place: with everything in order, and with nothing at all. */
  const full: Question[] = allTasks.flatMap((task) => [
    ...places.map((state) => ask(task, state)),
    { ...ask(task, 'OH'), subject: { jurisdiction: 'OH', on: ask(task, 'OH').subject.on } },
  ])
  const bare: Question[] = full.map((q) => ({
    ...q,
    actor: newcomer,
    present: [],
    order: null,
    facts: {},
    subject: { jurisdiction: q.subject.jurisdiction, on: q.subject.on, drugClass: 'local_anaesthetic' },
  }))
  const closed: Question[] = [
    ...bare,
    ...full.map((q) => ({ ...q, subject: { ...q.subject, route: q.subject.route === 'IM' ? ('PO' as const) : ('IM' as const) } })),
  ]

  test.each(all)('%s can be met, and can be missed unless Roomed meets it', (_, c) => {
    expect(full.some((q) => c.check(q) === null)).toBe(true)
    expect(closed.some((q) => c.check(q) !== null)).toBe(c.asks !== 'nothing')
  })
})
