import { describe, expect, test } from 'vitest'
import { isAdoptable, standingOf } from './adoption.ts'
import { decide } from './decide.ts'
import { needsAdoption } from './delegated.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import type { TaskRule } from './rule.ts'
import { adopts, ana, ask, today } from './sample.ts'
import { allTasks, type Task } from './tasks.ts'
import type { PracticePolicy } from './types.ts'

const unmetOf = (d: ReturnType<typeof decide>) => d.unmet.map((u) => u.condition)
const narrows = (more: Partial<PracticePolicy> = {}): PracticePolicy =>
  adopts('vital_signs', { kind: 'narrow', reason: 'Only nurses here.', ...more })

describe('a task on which the law is silent', () => {
  const rooming = (policy: Partial<PracticePolicy>) =>
    decide(ask('rooming_history', 'NY', { policies: [adopts('rooming_history', policy)] }))

  test('is closed until the practice adopts it, and says so', () => {
    const d = decide(ask('rooming_history', 'NY'))
    expect(d).toMatchObject({ verdict: 'refused', rule: { status: 'silent' }, instead: ['provider', 'nurse'] })
    expect(d.because).toContain('New York does not say whether')
    expect(d.because).toContain('adopt')
  })
  test('opens with a signed policy, under the recommended default', () => {
    expect(rooming({}).verdict).toBe('allowed')
    const d = decide(ask('rooming_history', 'NY', { actor: { ...ana, signOffs: [] }, policies: [adopts('rooming_history')] }))
    expect(unmetOf(d)).toEqual(['competency_on_file'])
  })
  test('not with a policy that has expired, or is not yet in force', () => {
    expect(rooming({ expires: '2026-11-23' }).verdict).toBe('refused')
    expect(rooming({ expires: today }).verdict).toBe('allowed')
    expect(rooming({ from: '2026-11-25' }).verdict).toBe('refused')
  })
  test('not without signature or reason, nor with her own signature', () => {
    expect(rooming({ signedBy: '' }).verdict).toBe('refused')
    expect(rooming({ reason: ' ' }).verdict).toBe('refused')
    expect(rooming({ signedBy: ana.id }).verdict).toBe('refused')
    expect(rooming({ signedBy: ana.name }).verdict).toBe('refused')
  })
  test('not by a policy on another task', () => {
    expect(rooming({ task: 'waived_lab' }).verdict).toBe('refused')
  })
  test('keeps its own conditions too: Washington asks the credential for suture removal', () => {
    const q = ask('suture_staple_removal', 'WA', { policies: [adopts('suture_staple_removal')] })
    expect(decide(q).verdict).toBe('allowed')
    expect(unmetOf(decide({ ...q, actor: { ...ana, credentials: [] } }))).toEqual(['wa_credential:MA-C|MA-R'])
  })
  test.each([
    ['urinary_catheter', 'NY'],
    ['iv_start', 'TX'],
    ['controlled_substance_admin', 'FL'],
    ['controlled_substance_admin', 'CA'],
  ] as const)('%s in %s is too risky to adopt', (task, state) => {
    expect(decide(ask(task, state, { policies: [adopts(task)] }))).toMatchObject({ verdict: 'refused' })
  })
})

describe('a rule not confirmed, at risk tier 3 or more', () => {
  test('an x-ray with a California permit waits for the practice to adopt it', () => {
    expect(decide(ask('xray', 'CA')).verdict).toBe('refused')
    expect(decide(ask('xray', 'CA', { policies: [adopts('xray')] })).verdict).toBe('allowed')
    expect(unmetOf(decide(ask('xray', 'CA', { actor: { ...ana, credentials: [] }, policies: [adopts('xray')] })))).toContain(
      'ca_limited_xray_permit',
    )
  })
  test('at a low tier it is allowed, and the low confidence is shown', () => {
    const d = decide(ask('spirometry', 'CA'))
    expect(d).toMatchObject({ verdict: 'allowed', rule: { confidence: 'low' } })
    expect(d.because).toContain('low confidence')
  })
})

describe('a law in general words', () => {
  test('a urinary catheter in Texas is closed, and too risky to adopt', () => {
    const d = decide(ask('urinary_catheter', 'TX'))
    expect(d).toMatchObject({ verdict: 'refused', rule: { status: 'allowed_if' }, instead: ['provider', 'nurse'] })
    expect(d.because).toContain('speaks only in general words')
    expect(decide(ask('urinary_catheter', 'TX', { policies: [adopts('urinary_catheter')] })).verdict).toBe('refused')
  })
  test.each(['general_rule', 'board_guidance', 'counsel_opinion', 'default_delegation'] as const)(
    'on %s alone, an injection waits for the practice to adopt it; vital signs do not',
    (basis) => {
      const rule: TaskRule = { ...jurisdictions.FL[0].rules.injection_im_sc_id, basis, confidence: 'high' }
      expect([needsAdoption(rule, 'injection_im_sc_id'), needsAdoption(rule, 'vital_signs')]).toEqual([true, false])
    },
  )
  test('what Texas asks of the practice is shown by the signed delegation', () => {
    const q = ask('vital_signs', 'TX', { facts: {} })
    expect(unmetOf(decide(q))).toEqual(['prudent_physician_standard', 'not_held_out_as_practising_medicine'])
    expect(decide({ ...q, policies: [adopts('vital_signs')] }).verdict).toBe('allowed')
  })
})

describe('a stricter practice', () => {
  test('forbids a task the law allows', () => {
    const d = decide(ask('vital_signs', 'NY', { policies: [narrows()] }))
    expect(d).toMatchObject({ verdict: 'refused', because: expect.stringContaining('Only nurses here.') })
  })
  test('asks a sign-off where the law asks none, or something of its own', () => {
    const q = ask('vital_signs', 'NY', {
      actor: { ...ana, signOffs: [] },
      facts: {},
      policies: [narrows({ requires: ['competency_on_file', 'wears_a_mask'] })],
    })
    expect(unmetOf(decide(q))).toEqual(['competency_on_file', 'wears_a_mask'])
    expect(unmetOf(decide({ ...q, facts: { wears_a_mask: true } }))).toEqual(['competency_on_file'])
  })
  test('and it ends with its end date', () => {
    expect(decide(ask('vital_signs', 'NY', { policies: [narrows({ expires: '2026-01-31' })] })).verdict).toBe('allowed')
  })
  test('an adoption never opens what the law prohibits', () => {
    expect(decide(ask('vaccine_admin', 'NY', { policies: [adopts('vaccine_admin')] })).verdict).toBe('refused')
  })
})

describe('what a practice can sign', () => {
  const signable = (state: keyof typeof jurisdictions, task: Task) => isAdoptable(jurisdictions[state][0].rules[task], task)
  test('a silent or doubtful task, unless it is too risky', () => {
    expect([signable('AL', 'vital_signs'), signable('CO', 'vaccine_admin'), signable('AL', 'iv_start')]).toEqual([true, true, false])
  })
  test('an open task whose law asks for a delegation, and no other', () => {
    expect([
      signable('TX', 'vital_signs'),
      signable('OH', 'waived_lab'),
      signable('CA', 'vital_signs'),
      signable('NY', 'vital_signs'),
    ]).toEqual([true, true, false, false])
    expect(standingOf(jurisdictions.OH[0].rules.vital_signs)).toEqual(['oh_delegation_test', 'exact_unchanging_directions'])
  })
  test('never what is prohibited', () => {
    expect(signable('NY', 'vaccine_admin')).toBe(false)
  })
  test('a signed task opens to a medical assistant with everything in order, wherever one can be signed', () => {
    for (const code of Object.keys(jurisdictions) as (keyof typeof jurisdictions)[])
      for (const task of allTasks.filter((t) => signable(code, t)))
        expect([code, task, decide(ask(task, code, { policies: [adopts(task)] })).verdict]).toEqual([code, task, 'allowed'])
  })
})

describe('a provider lifts a narrowing', () => {
  const forbids: PracticePolicy = { ...narrows(), id: 'p1', jurisdiction: 'NY' }
  const lift = {
    id: 'o1',
    staffId: ana.id,
    task: 'vital_signs' as const,
    visitId: 'v1',
    on: today,
    byId: 'lee',
    by: 'Dr. Lee',
    reason: 'No nurse today.',
    lifts: ['p1'],
  }
  const asked = (override: Partial<typeof lift> = {}, policies = [forbids], visitId = 'v1') =>
    decide(
      ask('vital_signs', 'NY', {
        policies,
        overrides: [{ ...lift, ...override }],
        subject: { jurisdiction: 'NY', on: today, visitId },
      }),
    )

  test('for this person and visit today, and the answer names who and why', () => {
    expect(asked()).toMatchObject({ verdict: 'allowed', override: { id: 'o1', by: 'Dr. Lee', reason: 'No nurse today.' } })
  })
  test.each([
    ['another person', { staffId: 'bo' }],
    ['another task', { task: 'ekg' as never }],
    ['another day', { on: '2026-11-23' }],
    ['themselves', { byId: ana.id }],
    ['no reason', { reason: ' ' }],
    ['another policy', { lifts: ['p2'] }],
  ])('not for %s', (_of, more) => {
    expect(asked(more)).toMatchObject({ verdict: 'refused' })
    expect(asked(more).override).toBeUndefined()
  })
  test('not at another visit, nor what was narrowed afterwards', () => {
    expect(asked({}, [forbids], 'v2').verdict).toBe('refused')
    expect(asked({}, [forbids, { ...forbids, id: 'p2' }]).verdict).toBe('refused')
  })
  test('where nothing was narrowed it is not named', () => {
    expect(asked({}, []).override).toBeUndefined()
  })
  test('a policy counts in the state it was signed for', () => {
    expect(asked({ lifts: ['none'] }, [{ ...forbids, jurisdiction: 'CA' }]).verdict).toBe('allowed')
  })
})
