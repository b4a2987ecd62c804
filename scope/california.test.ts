import { describe, expect, test } from 'vitest'
import { conditions } from './conditions.ts'
import { decide } from './decide.ts'
import { ana, ask, drLee, holding, newcomer, nurseKim, today } from './sample.ts'
import type { Question, ScopeActor, ScopeSubject } from './types.ts'

const vaccine = (more: Partial<Question> = {}) => decide(ask('vaccine_admin', 'CA', { facts: {}, present: [drLee], ...more }))
const by = (route: NonNullable<ScopeSubject['route']>): ScopeSubject => ({ jurisdiction: 'CA', on: today, route, drugClass: 'vaccine' })
const withReps = (reps: Record<string, number>): ScopeActor => ({ ...ana, training: { ...ana.training, reps } })
const unmetOf = (d: ReturnType<typeof decide>) => d.unmet.map((u) => u.condition)

describe('vital signs in California', () => {
  const bare = { ...newcomer, training: { ...newcomer.training, documented: ['vital_signs'] as const } }
  const vitals = (more: Partial<Question> = {}) =>
    decide(ask('vital_signs', 'CA', { actor: bare, facts: {}, order: null, present: [drLee], ...more }))

  test('a trained medical assistant takes them with a supervisor on the premises, and nothing else is asked', () => {
    expect(vitals()).toMatchObject({ verdict: 'allowed', unmet: [], rule: { id: 'CA.vital_signs', checkedOn: '2026-11-01' } })
  })
  test('not without a supervisor on the premises', () => {
    expect(unmetOf(vitals({ present: [] }))).toEqual(['supervision:on_premises'])
  })
  test('not with a supervisor on video only', () => {
    expect(unmetOf(vitals({ present: [{ ...drLee, mode: 'live_video' }] }))).toEqual(['supervision:on_premises'])
  })
  test('not with only a nurse on the premises', () => {
    expect(unmetOf(vitals({ present: [nurseKim] }))).toEqual(['supervision:on_premises'])
  })
  test('not without training on record', () => {
    expect(unmetOf(vitals({ actor: newcomer }))).toEqual(['training_documented'])
  })
})

describe('a vaccine in California', () => {
  test('a medical assistant with 10 hours, 10 IM, a sign-off, an order and a checked dose gives it', () => {
    expect(vaccine({ actor: withReps({ IM: 10 }) }).verdict).toBe('allowed')
  })
  test('not with 4 of 10 IM injections, and the answer says how to get there', () => {
    const d = vaccine({ actor: withReps({ IM: 4 }) })
    expect(d.verdict).toBe('conditional')
    expect(d.unmet).toEqual([
      {
        condition: 'reps:IM=10',
        message: 'Vaccines by IM injection need 10 supervised IM injections on record; 4 are.',
        how: 'Give 6 more under observation, signed off by a provider or nurse.',
      },
    ])
    expect(d.instead).toEqual(['provider', 'nurse'])
  })
  test('not by SC with IM injections only', () => {
    expect(unmetOf(vaccine({ actor: withReps({ IM: 30 }), subject: by('SC') }))).toEqual(['reps:SC=10'])
  })
  test('not with one kind of injection only when the route is not named', () => {
    const d = vaccine({ actor: withReps({ IM: 30 }), subject: { jurisdiction: 'CA', on: today } })
    expect(unmetOf(d)).toEqual(['reps:SC=10', 'reps:ID=10', 'reps:skin_test=10'])
  })
  test('by nose, no injections and no injection hours are asked', () => {
    const actor = { ...ana, training: { ...ana.training, hours: {}, reps: {} } }
    expect(vaccine({ actor, subject: by('nasal') }).verdict).toBe('allowed')
  })
  test('not with 9 hours of training', () => {
    const actor = { ...ana, training: { ...ana.training, hours: { injections: 9 } } }
    expect(vaccine({ actor }).unmet).toMatchObject([
      { condition: 'hours:injections=10', how: expect.stringContaining('Take 1 more hour of') },
    ])
  })
  test('not without an order', () => {
    expect(unmetOf(vaccine({ order: null }))).toEqual(['provider_authorization', 'verify_drug_and_dose_by_licensed'])
  })
  test('not on a standing order for everyone, but on one that is in this chart', () => {
    const order = { kind: 'standing', id: 'flu-2026', by: 'lee', doseVerifiedBy: 'lee' } as const
    expect(unmetOf(vaccine({ order }))).toEqual(['provider_authorization'])
    expect(vaccine({ order, facts: { standing_order_in_patient_chart: true } }).verdict).toBe('allowed')
  })
  test('not with a dose nobody checked, nor one checked by herself', () => {
    for (const doseVerifiedBy of [null, '', 'ana'])
      expect(unmetOf(vaccine({ order: { kind: 'patient_specific', id: 'o', by: 'lee', doseVerifiedBy } }))).toEqual([
        'verify_drug_and_dose_by_licensed',
      ])
  })
  test('not with a lapsed sign-off, nor one she signed herself', () => {
    const signed = (validTo: string, assessor: string) => ({
      ...ana,
      signOffs: [{ skill: 'vaccine_admin' as const, on: '2025-01-01', validTo, assessor }],
    })
    expect(unmetOf(vaccine({ actor: signed('2026-11-23', 'kim') }))).toEqual(['competency_verified'])
    expect(unmetOf(vaccine({ actor: signed('2027-01-01', 'ana') }))).toEqual(['competency_verified'])
    expect(vaccine({ actor: signed(today, 'kim') }).verdict).toBe('allowed')
  })
})

describe('what the chart must show in California', () => {
  test('is never asked of anyone: Roomed writes who did what, when, and by whose authority with the act', () => {
    expect(conditions.chart_record_ca).toMatchObject({ asks: 'nothing', message: expect.stringContaining('by whose authority') })
    expect(unmetOf(vaccine({ actor: newcomer, order: null, present: [] }))).not.toContain('chart_record_ca')
  })
})

describe('a waived test in California', () => {
  const tested = { ...newcomer, training: { ...newcomer.training, documented: ['waived_lab'] as const } }
  const run = (more: Partial<Question> = {}) =>
    decide(ask('waived_lab', 'CA', { actor: tested, order: null, present: [drLee], facts: { clia_waiver_current: true }, ...more }))
  test('asks training, a supervisor on the premises and the CLIA certificate, and nothing else', () => {
    expect(run().verdict).toBe('allowed')
    expect(unmetOf(run({ actor: newcomer, present: [], facts: {} }))).toEqual([
      'training_documented',
      'clia_waiver_current',
      'supervision:on_premises',
    ])
  })
})

describe('other drugs in California', () => {
  const inject = (drugClass: string, route: ScopeSubject['route'] = 'ID') =>
    decide(ask('injection_im_sc_id', 'CA', { subject: { jurisdiction: 'CA', on: today, drugClass, ...(route ? { route } : {}) } }))

  test('a skin test asks both intradermal injections and skin tests', () => {
    const q = ask('injection_im_sc_id', 'CA', {
      actor: withReps({ ID: 10 }),
      subject: { jurisdiction: 'CA', on: today, route: 'ID', drugClass: 'skin_test' },
    })
    expect(unmetOf(decide(q))).toEqual(['reps:skin_test=10'])
  })
  test('never a local anaesthetic', () => {
    expect(inject('local_anaesthetic')).toMatchObject({ verdict: 'refused', instead: ['provider', 'nurse'] })
  })
  test('an injection is not recorded as an oral medication', () => {
    const q = ask('med_oral_topical_inhaled', 'CA', { subject: { jurisdiction: 'CA', on: today, route: 'IM', drugClass: 'legend' } })
    expect(unmetOf(decide(q))).toContain('not_by_injection')
  })
  test('an inhaled drug asks inhalation training and a drug of the routine; a tablet does not', () => {
    const actor = { ...ana, training: { ...ana.training, hours: {} } }
    const q = ask('med_oral_topical_inhaled', 'CA', { actor, facts: {}, subject: { jurisdiction: 'CA', on: today, drugClass: 'legend' } })
    expect(unmetOf(decide(q))).toEqual(['hours:inhalation=10', 'inhalation:patient_specific_and_repetitive'])
    expect(decide({ ...q, subject: { ...q.subject, route: 'PO' } }).verdict).toBe('allowed')
  })
  test('an order is entered only with a credential from outside the house, verified and not lapsed', () => {
    const order = (held: Partial<ReturnType<typeof holding>>) =>
      decide(ask('cpoe_order_entry', 'CA', { actor: { ...ana, credentials: [{ ...holding('CCMA_NHA'), ...held }] } }))
    expect(order({}).verdict).toBe('allowed')
    expect(order({ validTo: today }).verdict).toBe('allowed')
    expect(unmetOf(order({ validTo: '2026-11-23' }))).toEqual(['third_party_credential_current'])
    expect(unmetOf(order({ verifiedOn: null }))).toEqual(['third_party_credential_current'])
  })
})
