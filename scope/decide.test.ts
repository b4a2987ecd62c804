import { describe, expect, test } from 'vitest'
import { askedFacts } from './asked.ts'
import { decide, whoMay } from './decide.ts'
import { ana, ask, drLee, holding, nurseKim, today } from './sample.ts'
import { allTasks, type Task } from './tasks.ts'
import type { Role } from './types.ts'

const as = (role: Role) => ({ ...ana, role })
const unmetOf = (d: ReturnType<typeof decide>) => d.unmet.map((u) => u.condition)

describe('New York', () => {
  test('a medical assistant does not give a vaccine, whatever she has, and is told who may', () => {
    const d = decide(ask('vaccine_admin', 'NY'))
    expect(d).toMatchObject({ verdict: 'refused', rule: { id: 'NY.vaccine_admin', status: 'prohibited' }, instead: ['provider', 'nurse'] })
    expect(d.because).toContain('New York does not let a medical assistant give a vaccine')
    expect(d.because).toContain(d.rule.citation)
    expect(d.rule.citation).not.toBe('')
    expect(d.rule.source).toContain('op.nysed.gov')
  })
  test('a medical assistant takes vital signs; New York asks nothing more', () => {
    expect(decide(ask('vital_signs', 'NY', { present: [], order: null, facts: {} })).verdict).toBe('allowed')
  })
  test('not as extra hands at minor surgery unless the provider is in the room', () => {
    expect(decide(ask('assist_minor_surgery', 'NY')).verdict).toBe('allowed')
    expect(unmetOf(decide(ask('assist_minor_surgery', 'NY', { present: [drLee] })))).toEqual(['supervision:direct_personal'])
  })
})

describe('Washington', () => {
  const withOnly = (kind: string) => ({ ...ana, credentials: [holding(kind)] })
  test('an MA-C draws blood with a nurse on the premises', () => {
    expect(decide(ask('venipuncture', 'WA', { actor: withOnly('WA_MA_C'), present: [nurseKim] })).verdict).toBe('allowed')
  })
  test('not with a national certification alone', () => {
    expect(unmetOf(decide(ask('venipuncture', 'WA', { actor: withOnly('CMA_AAMA') })))).toEqual(['wa_credential:MA-C|MA-P'])
  })
  test('an MA-R does not inject until the rule of 2024 is confirmed', () => {
    expect(unmetOf(decide(ask('injection_im_sc_id', 'WA', { actor: withOnly('WA_MA_R') })))).toEqual(['wa_credential:MA-C'])
  })
  test('never chemotherapy; and a drug without a class is not given', () => {
    const inject = (drugClass?: string) =>
      decide(
        ask('injection_im_sc_id', 'WA', { subject: { jurisdiction: 'WA', on: today, route: 'IM', ...(drugClass ? { drugClass } : {}) } }),
      )
    expect(inject('legend').verdict).toBe('allowed')
    expect(inject('chemotherapy').verdict).toBe('refused')
    expect(unmetOf(inject())).toEqual(['drug_class_limits'])
  })
  test('vital signs under supervision by video', () => {
    const present = [{ ...drLee, mode: 'live_video' as const }]
    expect(decide(ask('vital_signs', 'WA', { present })).verdict).toBe('allowed')
    expect(unmetOf(decide(ask('vital_signs', 'WA', { present: [] })))).toEqual(['supervision:supervised_or_telemedicine_where_allowed'])
  })
})

describe('roles', () => {
  test('a provider does every task under their own licence', () => {
    for (const task of allTasks)
      expect(decide(ask(task, 'NY', { actor: as('provider'), present: [] }))).toMatchObject({
        verdict: 'allowed',
        rule: { id: 'licence.provider' },
      })
  })
  test('a nurse gives a vaccine in New York, and does not take an x-ray', () => {
    expect(decide(ask('vaccine_admin', 'NY', { actor: as('nurse') }))).toMatchObject({ verdict: 'allowed', rule: { id: 'licence.nurse' } })
    expect(decide(ask('xray', 'CA', { actor: as('nurse') }))).toMatchObject({ verdict: 'refused', instead: ['provider'] })
  })
  test('the front desk follows an approved script where the rule opens it, and does nothing else clinical', () => {
    expect(decide(ask('phone_intake_scripted', 'WA', { actor: as('front_desk') })).verdict).toBe('allowed')
    expect(decide(ask('phone_intake_scripted', 'CA', { actor: as('front_desk') })).verdict).toBe('refused')
    expect(decide(ask('vital_signs', 'CA', { actor: as('front_desk') }))).toMatchObject({
      verdict: 'refused',
      rule: { id: 'role.front_desk' },
      instead: ['medical_assistant', 'provider', 'nurse'],
    })
  })
  test.each(['biller', 'manager', 'client', 'system'] as const)('not a %s', (role) => {
    expect(decide(ask('vital_signs', 'NY', { actor: as(role) })).verdict).toBe('refused')
  })
  test.each(['biller', 'manager', 'client', 'system'] as const)('not a %s, not even a script on the telephone', (role) => {
    expect(decide(ask('phone_intake_scripted', 'WA', { actor: as(role) }))).toMatchObject({
      verdict: 'refused',
      rule: { id: `role.${role}` },
      instead: ['medical_assistant', 'front_desk', 'provider', 'nurse'],
    })
  })
  test('a student acts like a medical assistant while someone licensed watches in the room', () => {
    expect(decide(ask('vital_signs', 'CA', { actor: as('student') })).verdict).toBe('allowed')
    expect(decide(ask('vaccine_admin', 'NY', { actor: as('student') })).verdict).toBe('refused')
  })
  test('not a student with the provider in the building only', () => {
    expect(decide(ask('vital_signs', 'CA', { actor: as('student'), present: [drLee, nurseKim] })).verdict).toBe('refused')
  })
  test('nobody supervises themselves', () => {
    expect(unmetOf(decide(ask('vital_signs', 'CA', { present: [{ ...drLee, id: 'ana', mode: 'room' }] })))).toEqual([
      'supervision:on_premises',
    ])
  })
})

describe('the place and the day', () => {
  test.each(['PR', '', 'ca', 'constructor', '__proto__'])('no rule reviewed for "%s", so refused', (jurisdiction) => {
    const d = decide(ask('vital_signs', jurisdiction))
    expect(d).toMatchObject({ verdict: 'refused', instead: ['provider', 'nurse'] })
    expect(d.because).toMatch(/^No rule reviewed for/)
  })
  test.each(['2019-05-01', '', 'today', '2026-11-24T10:00:00Z'])('no rule in force on "%s", so refused', (on) => {
    expect(decide(ask('vital_signs', 'CA', { subject: { jurisdiction: 'CA', on } })).verdict).toBe('refused')
  })
  test('a task we have no rules for is refused', () => {
    expect(decide(ask('brain_surgery' as Task, 'CA'))).toMatchObject({ verdict: 'refused', rule: { id: 'house.unknown_task' } })
  })
})

test('a waived test asks for the CLIA certificate in every state that opens it', () => {
  for (const state of ['CA', 'WA', 'TX', 'FL'])
    expect(
      unmetOf(
        decide(
          ask('waived_lab', state, {
            facts: {
              physician_responsible: true,
              wa_delegation_test: true,
              prudent_physician_standard: true,
              not_held_out_as_practising_medicine: true,
            },
          }),
        ),
      ),
    ).toEqual(['clia_waiver_current'])
})

test('who may give a vaccine, before anyone in particular is looked at', () => {
  expect(whoMay('vaccine_admin', 'CA', today)).toEqual(['medical_assistant', 'provider', 'nurse'])
  expect(whoMay('vaccine_admin', 'NY', today)).toEqual(['provider', 'nurse'])
  expect(whoMay('vaccine_admin', 'OR', today)).toEqual(['provider', 'nurse'])
  expect(whoMay('controlled_substance_admin', 'CA', today)).toEqual(['provider', 'nurse'])
})

test('a screen learns what to ask for a task', () => {
  expect(askedFacts('waived_lab', 'CA', today).map((f) => f.name)).toEqual(['clia_waiver_current'])
  expect(askedFacts('telephone_advice', 'CA', today).map((f) => f.name)).toEqual([
    'verbatim_or_approved_content',
    'no_independent_judgment',
  ])
  expect(askedFacts('waived_lab', 'PR', today)).toEqual([])
})

test('a decision takes less than 50 microseconds', () => {
  const q = ask('vaccine_admin', 'CA', { actor: { ...ana, signOffs: [], training: { documented: [], hours: {}, reps: {} } }, present: [] })
  for (let i = 0; i < 2_000; i++) decide(q)
  const best = Math.min(
    ...Array.from({ length: 5 }, () => {
      const from = performance.now()
      for (let i = 0; i < 1_000; i++) decide(q)
      return performance.now() - from
    }),
  )
  expect(best).toBeLessThan(50)
})
