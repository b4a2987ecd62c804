import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLearnedByDoing, isMetByObserver } from './conditions/skill.ts'
import { conditions } from './conditions.ts'
import { decide } from './decide.ts'
import { rulesOn } from './in-force.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import { ana, ask, drLee, everythingStated, newcomer, today } from './sample.ts'
import { allTasks, type Task } from './tasks.ts'
import type { Observer, Question, ScopeActor } from './types.ts'

const kim: Observer = { id: 'watch-1', by: 'kim', name: 'Kim, RN', role: 'nurse' }
/** Ten hours of the course, and not one injection yet. */
const learner: ScopeActor = { ...newcomer, training: { documented: [], hours: { injections: 10 }, reps: {} } }
const shot = (more: Partial<Question> = {}) => ask('vaccine_admin', 'CA', { actor: learner, present: [drLee], ...more })

describe('under observation', () => {
  test('a learner in California gives a vaccine IM, and the answer says who watched and for what', () => {
    expect(decide(shot()).verdict).toBe('conditional')
    const d = decide(shot({ observer: kim }))
    expect(d).toMatchObject({ verdict: 'allowed', observed: { id: 'watch-1', by: 'kim', role: 'nurse' } })
    expect([...(d.observed?.waived ?? [])].sort()).toEqual(['competency_verified', 'reps:IM=10', 'training_documented'])
    expect(d.because).toContain('Kim, RN')
  })
  test('not without the hours of the course', () => {
    const d = decide(shot({ actor: newcomer, observer: kim }))
    expect(d).toMatchObject({ verdict: 'conditional', unmet: [{ condition: 'hours:injections=10' }] })
  })
  test('not without an order, a supervisor or a statement: watching stands in for training alone', () => {
    expect(decide(shot({ observer: kim, order: null })).verdict).toBe('conditional')
    expect(decide(shot({ observer: kim, present: [] })).verdict).toBe('conditional')
  })
  test('not in New York, whoever watches', () => {
    expect(decide(ask('vaccine_admin', 'NY', { actor: learner, observer: kim })).verdict).toBe('refused')
  })
  test('not in Washington without the credential', () => {
    expect(decide(ask('vaccine_admin', 'WA', { actor: learner, observer: kim })).verdict).not.toBe('allowed')
  })
  test('nobody watches themselves, and a nurse watches no x-ray', () => {
    expect(decide(shot({ observer: { ...kim, by: learner.id } })).verdict).toBe('conditional')
    const student: ScopeActor = { ...ana, role: 'student' }
    expect(decide(ask('xray', 'CA', { actor: student, present: [drLee], observer: kim }))).toMatchObject({ verdict: 'refused' })
  })
  test('a student acts with an observer, since that one is in the room', () => {
    const student: ScopeActor = { ...ana, role: 'student' }
    expect(decide(ask('vital_signs', 'CA', { actor: student, present: [drLee] })).verdict).toBe('refused')
    expect(decide(ask('vital_signs', 'CA', { actor: student, present: [drLee], observer: kim })).verdict).toBe('allowed')
  })
})

const signedFor = (task: Task, detail: string): ScopeActor => ({
  ...ana,
  signOffs: [{ skill: task, detail, on: '2026-01-10', validTo: '2027-01-09', assessor: 'kim' }],
})

describe('a sign-off opens what was watched and no more', () => {
  const routes = ['IM', 'SC', 'ID'] as const
  test.for(routes)('%s opens that route only', (route) => {
    for (const other of routes) {
      const subject = { jurisdiction: 'CA', on: today, route: other, drugClass: 'vaccine' }
      const d = decide(ask('vaccine_admin', 'CA', { actor: signedFor('vaccine_admin', route), subject }))
      expect([other, d.verdict]).toEqual([other, other === route ? 'allowed' : 'conditional'])
    }
  })
  test('an injection ID opens no skin test, and a skin test no injection', () => {
    const skinTest = { jurisdiction: 'CA', on: today, route: 'ID' as const, drugClass: 'skin_test' }
    const id = { jurisdiction: 'CA', on: today, route: 'ID' as const, drugClass: 'legend' }
    const as = (detail: string, subject: Question['subject']) =>
      decide(ask('injection_im_sc_id', 'CA', { actor: signedFor('injection_im_sc_id', detail), subject })).unmet.map((u) => u.condition)
    expect(as('ID', skinTest)).toContain('competency_verified')
    expect(as('skin_test', id)).toContain('competency_verified')
    expect(as('skin_test', skinTest)).not.toContain('competency_verified')
    expect(as('ID', id)).not.toContain('competency_verified')
  })
  test('narrowing a sign-off to a detail never allows more', () => {
    const rank = { refused: 0, conditional: 1, allowed: 2 }
    fc.assert(
      fc.property(
        fc.constantFrom(...allTasks),
        fc.constantFrom('CA', 'WA', 'TX', 'FL', 'NY'),
        fc.constantFrom('IM', 'SC', 'ID', 'skin_test', 'kit-1'),
        fc.option(fc.constantFrom('kit-1', 'kit-2'), { nil: undefined }),
        (task, state, detail, product) => {
          const whole = ask(task, state)
          const q = { ...whole, subject: { ...whole.subject, ...(product ? { product } : {}) } }
          const narrow = { ...q, actor: { ...ana, signOffs: ana.signOffs.map((s) => ({ ...s, detail })) } }
          return rank[decide(narrow).verdict] <= rank[decide(q).verdict]
        },
      ),
      { numRuns: 500 },
    )
  })
})

test('an observer meets conditions of training and competence only, and opens nothing that law prohibits', () => {
  const actor = fc.constantFrom(ana, learner, newcomer)
  const kept = Object.keys(everythingStated)
  fc.assert(
    fc.property(
      fc.constantFrom(...allTasks),
      fc.constantFrom(...Object.keys(jurisdictions)),
      actor,
      fc.subarray(kept),
      (task, state, who, facts) => {
        const q = ask(task, state, { actor: who, facts: Object.fromEntries(facts.map((f) => [f, true])) })
        const [alone, watched] = [decide(q), decide({ ...q, observer: kim })]
        if (rulesOn(state, today)?.rules[task].status === 'prohibited') return watched.verdict === 'refused'
        if (alone.verdict === 'refused') return watched.verdict === 'refused'
        if (!alone.unmet.every((u) => isMetByObserver(u.condition)) && watched.verdict === 'allowed') return false
        const others = alone.unmet.filter((u) => !isLearnedByDoing(u.condition) && !u.condition.startsWith('supervision'))
        return watched.verdict !== 'allowed' || others.length === 0
      },
    ),
    { numRuns: 1_000 },
  )
})

test('what watching stands in for is named one by one: no hours, credential, order or registration', () => {
  const waived = Object.keys(conditions).filter(isLearnedByDoing)
  expect(
    waived.filter(
      (c) =>
        !/^(training_documented|trained|(appropriate|properly|venipuncture)_train|competen|knowledge_and_skill|qualified_|reps:)/.test(c),
    ),
  ).toEqual([])
})
