import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Condition, conditions } from './conditions.ts'
import { decide } from './decide.ts'
import { defaults } from './defaults.ts'
import { decideDelegated, needsAdoption } from './delegated.ts'
import { rulesOn } from './in-force.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import type { JurisdictionRules } from './rule.ts'
import { adopts, ana, ask, drLee, everythingStated, nurseKim, today } from './sample.ts'
import { allTasks } from './tasks.ts'
import type { Decision, PracticePolicy, Question, Role } from './types.ts'

const rank = (d: Decision): number => ({ refused: 0, conditional: 1, allowed: 2 })[d.verdict]
const roles: Role[] = ['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager', 'student', 'system', 'client']
const some = <T>(all: readonly T[]) => fc.subarray([...all])
/** Mostly everything, sometimes a random part: so that allowed, conditional and refused all occur. */
const mostly = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([...all]) }, { weight: 1, arbitrary: some(all) })
const counts = (keys: readonly string[]) => fc.record(Object.fromEntries(keys.map((k) => [k, fc.constantFrom(0, 9, 10, 20)])))

const policy = (task: PracticePolicy['task']): fc.Arbitrary<PracticePolicy> =>
  fc
    .record({
      kind: fc.constantFrom('adopt' as const, 'narrow' as const),
      expires: fc.constantFrom('2026-12-31', '2026-01-31'),
      requires: fc.option(fc.subarray([...Object.keys(conditions), 'house_rule'], { maxLength: 2 }), { nil: undefined }),
    })
    .map(({ kind, expires, requires }) => adopts(task, { kind, expires, ...(requires ? { requires } : {}) }))

const question: fc.Arbitrary<Question> = fc.constantFrom(...allTasks).chain((task) =>
  fc
    .record({
      role: fc.oneof({ weight: 3, arbitrary: fc.constant<Role>('medical_assistant') }, { weight: 1, arbitrary: fc.constantFrom(...roles) }),
      state: fc.constantFrom(...Object.keys(jurisdictions), 'PR'),
      credentials: mostly(ana.credentials),
      signOffs: mostly(ana.signOffs),
      documented: mostly(ana.training.documented),
      hours: counts(['injections', 'venipuncture', 'inhalation']),
      reps: counts(['IM', 'SC', 'ID', 'skin_test', 'venipuncture', 'capillary']),
      present: some([
        drLee,
        { ...drLee, id: 'roe', mode: 'room' as const },
        nurseKim,
        { ...drLee, id: 'poe', mode: 'live_video' as const },
      ]),
      ordered: fc.boolean(),
      policies: fc.array(policy(task), { maxLength: 2 }),
      facts: mostly(Object.keys(everythingStated)),
    })
    .map((x) => {
      const base = ask(task, x.state)
      return {
        ...base,
        actor: {
          ...ana,
          role: x.role,
          credentials: x.credentials,
          signOffs: x.signOffs,
          training: { documented: x.documented, hours: x.hours, reps: x.reps },
        },
        present: x.present,
        order: x.ordered ? (base.order ?? null) : null,
        policies: x.policies,
        facts: Object.fromEntries(x.facts.map((f) => [f, true])),
      }
    }),
)

const without = <T>(all: readonly T[], n: number): T[] => all.filter((_, i) => i !== n % Math.max(all.length, 1))
const neverMore = (fewer: (q: Question, n: number) => Question) =>
  fc.assert(
    fc.property(question, fc.nat(), (q, n) => rank(decide(fewer(q, n))) <= rank(decide(q))),
    { numRuns: 1_000 },
  )

test('taking a credential away never allows more', () => {
  neverMore((q, n) => ({ ...q, actor: { ...q.actor, credentials: without(q.actor.credentials, n) } }))
})
test('taking a sign-off away never allows more', () => {
  neverMore((q) => ({ ...q, actor: { ...q.actor, signOffs: q.actor.signOffs.filter((s) => s.skill !== q.task) } }))
})
test('taking training away never allows more', () => {
  neverMore((q, n) => {
    const { documented, hours, reps } = q.actor.training
    const less = [
      { documented: documented.filter((t) => t !== q.task), hours, reps },
      { documented, hours: {}, reps },
      { documented, hours, reps: {} },
    ]
    return { ...q, actor: { ...q.actor, training: less[n % 3] ?? q.actor.training } }
  })
})
test('someone leaving never allows more', () => {
  neverMore((q, n) => ({ ...q, present: without(q.present, n) }))
})
test('taking the order or a statement away never allows more', () => {
  neverMore((q) => ({ ...q, order: null }))
  neverMore((q, n) => ({ ...q, facts: Object.fromEntries(without(Object.entries(q.facts ?? {}), n)) }))
})
test('narrowing never allows more', () => {
  neverMore((q, n) => ({ ...q, policies: [...q.policies, adopts(q.task, { kind: 'narrow', requires: n % 2 ? [] : ['house_rule'] })] }))
})
test('an override never opens what the law closes: at most it is as if the practice had not narrowed', () => {
  const lifting = (q: Question): Question => {
    const policies = q.policies.map((p, i) => ({ ...p, id: `p${i}` }))
    const lifts = policies.map((p) => p.id)
    const override = { id: 'o', staffId: q.actor.id, task: q.task, visitId: 'v', on: today, byId: 'lee', by: 'Dr. Lee', reason: 'alone' }
    return { ...q, subject: { ...q.subject, visitId: 'v' }, policies, overrides: [{ ...override, lifts }] }
  }
  fc.assert(
    fc.property(question, (q) => {
      const unnarrowed = decide({ ...q, policies: q.policies.filter((p) => p.kind === 'adopt') })
      const lifted = decide(lifting(q))
      expect(lifted.verdict).toBe(unnarrowed.verdict)
      expect(rank(lifted)).toBeGreaterThanOrEqual(rank(decide(q)))
      if (lifted.rule.status === 'prohibited') expect(lifted.verdict).toBe('refused')
    }),
    { numRuns: 1_000 },
  )
})
test('a condition more in the law itself never allows more, in any state', () => {
  fc.assert(
    fc.property(question, fc.constantFrom(...(Object.keys(conditions) as Condition[])), (q, added) => {
      const j = rulesOn(q.subject.jurisdiction, today)
      if (!j) return true
      const rule = j.rules[q.task]
      const stricter = { ...j, rules: { ...j.rules, [q.task]: { ...rule, conditions: [...rule.conditions, added] } } }
      return rank(decideDelegated(q, stricter)) <= rank(decideDelegated(q, j))
    }),
    { numRuns: 1_000 },
  )
})
test('no policy whatever opens what law prohibits, in any of the 51', () => {
  for (const j of Object.values<readonly JurisdictionRules[]>(jurisdictions).flat())
    for (const task of allTasks.filter((t) => j.rules[t].status === 'prohibited')) {
      const policies = [adopts(task), adopts(task, { signedBy: 'roe' }), adopts(task, { kind: 'narrow', requires: ['competency_on_file'] })]
      expect([task, decide(ask(task, j.jurisdiction, { policies })).verdict]).toEqual([task, 'refused'])
    }
})
test('adopting never allows what the law prohibits', () => {
  fc.assert(
    fc.property(question, (q) => {
      const prohibited = rulesOn(q.subject.jurisdiction, today)?.rules[q.task].status === 'prohibited'
      const licensed = q.actor.role === 'provider' || q.actor.role === 'nurse'
      return !prohibited || licensed || decide({ ...q, policies: [...q.policies, adopts(q.task)] }).verdict === 'refused'
    }),
    { numRuns: 1_000 },
  )
})
test('adopting never opens a doubtful task whose default is BLOCK', () => {
  fc.assert(
    fc.property(question, (q) => {
      const rule = rulesOn(q.subject.jurisdiction, today)?.rules[q.task]
      const blocked = rule !== undefined && needsAdoption(rule, q.task) && defaults[q.task] === 'BLOCK'
      const licensed = q.actor.role === 'provider' || q.actor.role === 'nurse'
      return !blocked || licensed || decide({ ...q, policies: [...q.policies, adopts(q.task)] }).verdict === 'refused'
    }),
    { numRuns: 1_000 },
  )
})
test('every answer names its rule and source, and every refusal says why and who may instead', () => {
  fc.assert(
    fc.property(question, (q) => {
      const d = decide(q)
      expect(d.rule.id && d.rule.citation && d.rule.source && d.because).not.toBe('')
      expect(d.verdict === 'conditional').toBe(d.unmet.length > 0)
      for (const u of d.unmet) expect(u.message && u.how).not.toBe('')
      if (d.verdict !== 'allowed') expect(d.instead.length).toBeGreaterThan(0)
      if (d.verdict === 'refused') expect(d.instead).not.toContain(q.actor.role)
    }),
    { numRuns: 1_000 },
  )
})
