import { describe, expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { house, refusal } from '../../test/clinic.ts'
import { put } from '../../test/make.ts'

const { clinic, ready } = house()
type Clinic = Awaited<ReturnType<typeof clinic>>

const day = (on: string) => `${on}T18:00:00.000Z`
const given = async (c: Clinic, patientId: string, cvx: string, on: string, more: Record<string, unknown> = {}) => {
  const id = newId()
  await put(ready.owner, 'immunization', {
    ...{ practice_id: c.practiceId, id, patient_id: patientId, cvx, name: `vaccine ${cvx}`, state: 'given', given_at: day(on) },
    ...{ recorded_at: day(on), source: 'another clinic', act_id: newId(), ...more },
  })
  return id
}
const problem = (c: Clinic, patientId: string, code: string, label: string, state = 'active') =>
  put(ready.owner, 'problem', {
    ...{ practice_id: c.practiceId, id: newId(), patient_id: patientId, code_system: 'ICD-10-CM', code, label, state },
    ...{ recorded_at: day('2026-11-01'), act_id: newId() },
  })

describe('what is due for a patient', () => {
  test('a medical assistant sees what is due, with the reason, the schedule and the doses on the shelf', async () => {
    const c = await clinic()
    const id = await c.patient({ birthDate: '1981-03-01' })
    await c.lot({ onHand: 7 })
    await given(c, id, '115', '2016-01-01')
    const seen = await c.as('medical_assistant')('forecast.of_patient', { patientId: id })
    expect(seen.schedule).toMatchObject({ publisher: 'CDC', version: 'CDSi supporting data 4.65' })
    const flu = seen.lines.find((l) => l.series === 'influenza')!
    expect(flu).toMatchObject({ status: 'due', earliest: '2026-07-01' })
    expect(flu.products).toMatchObject([{ onHand: 7, standing: null }])
    expect(flu.because).toContain('Each season')
    expect(seen.lines.find((l) => l.series === 'tdap_td')).toMatchObject({ status: 'due' })
    expect(seen.past).toMatchObject([{ cvx: '115', source: 'another clinic', judged: [{ series: 'tdap_td', verdict: 'valid' }] }])
  })
  test('a dose entered in error does not count, an imported one does', async () => {
    const c = await clinic()
    const id = await c.patient({ birthDate: '1981-03-01' })
    const first = await given(c, id, '140', '2026-10-01')
    const flu = async () =>
      (await c.as('nurse')('forecast.of_patient', { patientId: id })).lines.find((l) => l.series === 'influenza')!.status
    expect(await flu()).toBe('up_to_date')
    await given(c, id, '140', '2026-10-01', { corrects: first, state: 'entered_in_error', not_given_reason: 'wrong chart' })
    expect(await flu()).toBe('due')
  })
  test('live vaccines wait for a clinician when the problem list says pregnancy', async () => {
    const c = await clinic()
    const id = await c.patient({ birthDate: '1996-03-01', sex: 'female' })
    await problem(c, id, 'Z34.90', 'Supervision of normal pregnancy')
    const seen = await c.as('provider')('forecast.of_patient', { patientId: id })
    expect(seen.cautions[0]).toContain('Z34.90')
    expect(seen.lines.find((l) => l.series === 'mmr')).toMatchObject({ status: 'contraindicated', products: [] })
  })
  test('not a pregnancy that is over', async () => {
    const c = await clinic()
    const id = await c.patient({ birthDate: '1996-03-01', sex: 'female' })
    await problem(c, id, 'Z34.90', 'Supervision of normal pregnancy', 'resolved')
    expect((await c.as('provider')('forecast.of_patient', { patientId: id })).cautions).toEqual([])
  })
  test('not a patient who is not here', async () => {
    const c = await clinic()
    expect(await refusal(c.as('nurse')('forecast.of_patient', { patientId: newId() }))).toMatchObject({ kind: 'missing', code: 'patient' })
  })
})

describe('the vaccines of the day', () => {
  test('each visit with what is due; who reads it is on the trail', async () => {
    const c = await clinic()
    const old = await c.patient({ birthDate: '1950-01-01' })
    await c.visit(old, { stage: 'expected' })
    const done = await c.patient({ birthDate: '1981-01-01' })
    await c.visit(done, { stage: 'cancelled' })
    const list = await c.as('medical_assistant')('forecast.due_list', {})
    expect(list.day).toBe('2026-11-24')
    expect(list.visits.map((v) => v.patientId)).toEqual([old])
    expect(list.visits[0]!.lines.map((l) => l.series)).toEqual(
      expect.arrayContaining(['influenza', 'zoster', 'pneumococcal_adult', 'rsv_adult']),
    )
    const paper = await c.as('manager')('correspondence.vaccines_due', { day: '2026-11-24' })
    expect(paper).toMatchObject({ type: 'application/pdf', name: 'vaccines-due-2026-11-24.pdf' })
  })
  test('not the front desk', async () => {
    const c = await clinic()
    expect(await refusal(c.as('front_desk')('forecast.due_list', {}))).toMatchObject({ kind: 'forbidden', code: 'role' })
  })
})
