import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import type { Actions } from '../../registry.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { flowsheetQuery, latestQuery, trendsQuery } from './sql.ts'

const { clinic, clock } = house()
type Typed = Actions['vitals.record']['input']['readings']

const full: Typed = [
  { kind: 'bp', value: '118', diastolic: '76', unit: 'mm[Hg]', site: 'left_arm', position: 'sitting', cuff: 'adult' },
  { kind: 'hr', value: '72', unit: '/min' },
  { kind: 'rr', value: '16', unit: '/min' },
  { kind: 'temp', value: '98.60', unit: '[degF]', site: 'oral' },
  { kind: 'spo2', value: '98', unit: '%', site: 'finger' },
  { kind: 'weight', value: '180', unit: '[lb_av]' },
  { kind: 'height', value: '68', unit: '[in_i]', position: 'standing' },
  { kind: 'pain', value: 2, unit: '{score}' },
]

async function room(wish: { supervisor?: boolean; birthDate?: string; stage?: string } = {}) {
  const c = await clinic(wish.supervisor === undefined ? {} : { supervisor: wish.supervisor })
  const patientId = await c.patient(wish.birthDate ? { birthDate: wish.birthDate } : {})
  const visitId = await c.visit(patientId, { stage: wish.stage ?? 'rooming' })
  return { c, patientId, visitId, set: (readings: Typed, takenAt = clock.now()) => ({ visitId, patientId, takenAt, readings }) }
}

const stored = (c: Clinic) => c.rows<{ n: number }>('select count(*)::int as n from reading where practice_id = $1', [c.practiceId])
const sign = (c: Clinic, visitId: string) =>
  c.rows('update visit set signed_at = now(), signed_by = $2 where practice_id = $1 and id = $3', [c.practiceId, c.staff.provider, visitId])

test('a medical assistant records a full set on an open visit, each value as typed with its unit', async () => {
  const { c, visitId, patientId, set } = await room()
  const done = await c.as('medical_assistant')('vitals.record', set(full))
  expect(done.readings).toHaveLength(8)
  const { readings } = await c.as('provider')('vitals.of_visit', { visitId })
  expect(readings.find((r) => r.kind === 'temp')).toMatchObject({
    value: '98.60',
    unit: '[degF]',
    site: 'oral',
    by: 'Sofia Reyes',
    flag: null,
    correctedBy: null,
  })
  expect(readings.find((r) => r.kind === 'bp')).toMatchObject({
    value: '118',
    diastolic: '76',
    site: 'left_arm',
    position: 'sitting',
    cuff: 'adult',
  })
  const [told] = await c.rows<{ body: { kinds: string[]; critical: boolean } }>(
    "select body from fact where practice_id = $1 and name = 'vitals.recorded' and patient_id = $2",
    [c.practiceId, patientId],
  )
  expect(told!.body).toMatchObject({ kinds: full.map((r) => r.kind), critical: false })
})

test('sending it twice writes it once', async () => {
  const { c, set } = await room()
  const key = newId()
  const first = await c.as('medical_assistant')('vitals.record', set(full), key)
  expect(await c.as('medical_assistant')('vitals.record', set(full), key)).toEqual(first)
  expect(await stored(c)).toEqual([{ n: 8 }])
})

test('a critical value is flagged in the answer and told', async () => {
  const { c, set } = await room()
  const done = await c.as('medical_assistant')('vitals.record', set([{ kind: 'spo2', value: '88', unit: '%' }]))
  expect(done.readings).toMatchObject([{ kind: 'spo2', flag: 'critical' }])
  expect(
    await c.rows("select body->'critical' as critical from fact where practice_id = $1 and name = 'vitals.recorded'", [c.practiceId]),
  ).toEqual([{ critical: true }])
})

test('refused, and could not with a word, are kept instead of a value', async () => {
  const { c, visitId, set } = await room()
  await c.as('medical_assistant')(
    'vitals.record',
    set([
      { kind: 'weight', absent: 'refused' },
      { kind: 'height', absent: 'could_not', note: 'wheelchair' },
    ]),
  )
  const { readings } = await c.as('provider')('vitals.of_visit', { visitId })
  expect(readings).toMatchObject([
    { kind: 'weight', value: null, unit: null, absent: 'refused' },
    { absent: 'could_not', note: 'wheelchair' },
  ])
})

test('not without a supervisor on the premises', async () => {
  const { c, set } = await room({ supervisor: false })
  expect(await refusal(c.as('medical_assistant')('vitals.record', set(full)))).toMatchObject({ kind: 'forbidden', code: 'scope' })
  await c.as('nurse')('vitals.record', set(full))
})

test.each(['front_desk', 'biller', 'manager'] as const)('not by %s', async (who) => {
  const { c, set } = await room()
  expect(await refusal(c.as(who)('vitals.record', set(full)))).toMatchObject({ kind: 'forbidden', code: 'role' })
})

test('not for another patient than the visit', async () => {
  const { c, set } = await room()
  expect(await refusal(c.as('medical_assistant')('vitals.record', { ...set(full), patientId: await c.patient() }))).toMatchObject({
    code: 'other_patient',
  })
  expect(await stored(c)).toEqual([{ n: 0 }])
})

test('not on a signed visit, not before the patient came', async () => {
  const { c, visitId, set } = await room()
  await sign(c, visitId)
  expect(await refusal(c.as('medical_assistant')('vitals.record', set(full)))).toMatchObject({ code: 'signed' })
  const early = await room({ stage: 'expected' })
  expect(await refusal(early.c.as('medical_assistant')('vitals.record', early.set(full)))).toMatchObject({ code: 'not_open' })
})

test('not a visit or a patient of another practice', async () => {
  const [here, there] = [await room(), await room()]
  expect(await refusal(here.c.as('medical_assistant')('vitals.record', there.set(full)))).toMatchObject({ kind: 'missing' })
  expect(await refusal(here.c.as('provider')('vitals.of_visit', { visitId: there.visitId }))).toMatchObject({ kind: 'missing' })
  expect(await refusal(here.c.as('provider')('vitals.flowsheet', { patientId: there.patientId, kind: 'bp' }))).toMatchObject({
    kind: 'missing',
  })
  expect(await refusal(here.c.as('provider')('vitals.trends', { patientId: there.patientId }))).toMatchObject({ kind: 'missing' })
})

test('not an impossible value: the field is named and nothing of the set is written', async () => {
  const { c, set } = await room()
  const wrong = full.map((r) => (r.kind === 'temp' ? { ...r, value: '37' } : r))
  const no = await refusal(c.as('medical_assistant')('vitals.record', set(wrong)))
  expect(no).toMatchObject({ kind: 'invalid', code: 'impossible', fields: [{ path: 'readings.3.value' }] })
  const sure = wrong.map((r) => ({ ...r, confirmed: true }))
  expect(await refusal(c.as('medical_assistant')('vitals.record', set(sure)))).toMatchObject({ code: 'impossible' })
  expect(await stored(c)).toEqual([{ n: 0 }])
})

test('an unlikely value is asked about, and taken when confirmed', async () => {
  const { c, set } = await room()
  const high: Typed = [{ kind: 'bp', value: '250', diastolic: '120', unit: 'mm[Hg]' }]
  expect(await refusal(c.as('medical_assistant')('vitals.record', set(high)))).toMatchObject({
    code: 'confirm',
    fields: [{ path: 'readings.0.value' }],
  })
  await c.as('medical_assistant')('vitals.record', set(high.map((r) => ({ ...r, confirmed: true }))))
  expect(await stored(c)).toEqual([{ n: 1 }])
})

test('kilograms typed as pounds are asked about: the last weight is known, whatever its unit', async () => {
  const { c, set } = await room()
  await c.as('medical_assistant')('vitals.record', set([{ kind: 'weight', value: '180', unit: '[lb_av]' }]))
  clock.advance(60_000)
  const no = await refusal(c.as('medical_assistant')('vitals.record', set([{ kind: 'weight', value: '81.6', unit: '[lb_av]' }])))
  expect(no).toMatchObject({ code: 'confirm' })
  expect(no.fields![0]!.message).toContain('180 lb')
  await c.as('medical_assistant')('vitals.record', set([{ kind: 'weight', value: '81.6', unit: 'kg' }]))
})

test('not taken tomorrow, not taken before the day of the visit', async () => {
  const { c, set } = await room()
  for (const at of ['2026-11-25T18:00:00.000Z', '2026-11-23T18:00:00.000Z'])
    expect(await refusal(c.as('medical_assistant')('vitals.record', set(full, at)))).toMatchObject({
      code: 'taken_at',
      fields: [{ path: 'takenAt' }],
    })
})

test('not without a value or a reason, not in a unit of something else', async () => {
  const { c, set } = await room()
  const no = await refusal(c.as('medical_assistant')('vitals.record', set([{ kind: 'hr' }, { kind: 'weight', value: '70', unit: '/min' }])))
  expect(no).toMatchObject({ kind: 'invalid', code: 'input', fields: [{ path: 'readings.0.value' }, { path: 'readings.1.unit' }] })
})

test('a correction stands in place of the old value, which stays to be seen', async () => {
  const { c, patientId, visitId, set } = await room()
  const { readings } = await c.as('medical_assistant')('vitals.record', set([{ kind: 'hr', value: '27', unit: '/min', confirmed: true }]))
  const { id } = await c.as('medical_assistant')('vitals.correct', {
    readingId: readings[0]!.id,
    patientId,
    change: { kind: 'hr', value: '72', unit: '/min' },
    reason: 'digits swapped',
  })
  const all = (await c.as('provider')('vitals.of_visit', { visitId })).readings
  expect(all).toMatchObject([
    { value: '27', correctedBy: id },
    { value: '72', corrects: readings[0]!.id, note: 'digits swapped', correctedBy: null },
  ])
  expect((await c.as('provider')('vitals.flowsheet', { patientId, kind: 'hr' })).readings.map((r) => r.value)).toEqual(['72'])
  expect(
    await refusal(c.as('nurse')('vitals.correct', { readingId: readings[0]!.id, patientId, change: 'entered_in_error', reason: 'x' })),
  ).toMatchObject({ code: 'already_corrected' })
})

test('an entry made in error no longer shows as a value anywhere', async () => {
  const { c, patientId, visitId, set } = await room()
  const { readings } = await c.as('medical_assistant')('vitals.record', set([{ kind: 'hr', value: '72', unit: '/min' }]))
  const { id } = await c.as('medical_assistant')('vitals.correct', {
    readingId: readings[0]!.id,
    patientId,
    change: 'entered_in_error',
    reason: 'other patient',
  })
  expect((await c.as('provider')('vitals.flowsheet', { patientId, kind: 'hr' })).readings).toEqual([])
  expect((await c.as('provider')('vitals.trends', { patientId })).series).toEqual([])
  expect((await c.as('provider')('vitals.of_visit', { visitId })).readings).toHaveLength(2)
  expect(
    await refusal(c.as('nurse')('vitals.correct', { readingId: id, patientId, change: 'entered_in_error', reason: 'x' })),
  ).toMatchObject({ code: 'already_corrected' })
})

test('not corrected to the impossible, to another kind, without a reason, for another patient or once signed', async () => {
  const { c, patientId, visitId, set } = await room()
  const { readings } = await c.as('medical_assistant')('vitals.record', set([{ kind: 'hr', value: '72', unit: '/min' }]))
  const as = (change: Actions['vitals.correct']['input']['change'], more = {}) =>
    refusal(c.as('medical_assistant')('vitals.correct', { readingId: readings[0]!.id, patientId, change, reason: 'slip', ...more }))
  expect(await as({ kind: 'hr', value: '720', unit: '/min' })).toMatchObject({ code: 'impossible', fields: [{ path: 'change.value' }] })
  expect(await as({ kind: 'rr', value: '16', unit: '/min' })).toMatchObject({ code: 'other_kind' })
  expect(await as('entered_in_error', { reason: '' })).toMatchObject({ code: 'input' })
  expect(await as('entered_in_error', { patientId: await c.patient() })).toMatchObject({ code: 'other_patient' })
  await sign(c, visitId)
  expect(await as('entered_in_error')).toMatchObject({ code: 'signed' })
})

test('the flowsheet answers the newest first, flagged; it, the last values and the trends go by one index and sort nothing', async () => {
  const { c, patientId, set } = await room()
  for (const value of ['118', '150', '124']) {
    clock.advance(60_000)
    await c.as('medical_assistant')('vitals.record', set([{ kind: 'bp', value, diastolic: '76', unit: 'mm[Hg]' }]))
  }
  const { readings } = await c.as('medical_assistant')('vitals.flowsheet', { patientId, kind: 'bp', limit: 2 })
  expect(readings).toMatchObject([
    { value: '124', flag: null },
    { value: '150', flag: 'high' },
  ])
  await c.rows(
    `insert into reading (practice_id, id, patient_id, taken_by, act_id, taken_at, recorded_at, value, kind, unit)
     select $1, gen_random_uuid(), p.id, $2, gen_random_uuid(), now() - n * interval '1 day', now(), 70 + n % 20, k, '/min'
       from patient p, generate_series(1, 1500) n, unnest(array['hr', 'rr', 'pain']) k where p.practice_id = $1`,
    [c.practiceId, c.staff.medical_assistant],
  )
  await c.rows('analyze reading')
  const planOf = async (text: string, params: unknown[]) => {
    const [row] = await c.rows<{ 'QUERY PLAN': unknown }>(`explain (format json) ${text}`, params)
    return JSON.stringify(row!['QUERY PLAN'])
  }
  const plans = [
    await planOf(flowsheetQuery.text, [c.practiceId, patientId, 'hr', 20]),
    await planOf(latestQuery.text, [c.practiceId, patientId, ['weight', 'height'], null]),
    await planOf(trendsQuery.text, [c.practiceId, patientId, ['bp', 'hr', 'weight'], 30]),
  ]
  for (const plan of plans) {
    expect(plan).toContain('reading_flowsheet')
    expect(plan).not.toContain('"Node Type":"Sort"')
    expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"reading"/)
  }
})

test('the trends show every kind with its band, and the BMI that follows from weight and height', async () => {
  const { c, patientId, set } = await room()
  await c.as('medical_assistant')('vitals.record', set(full))
  const { series } = await c.as('provider')('vitals.trends', { patientId })
  expect(series.map((s) => s.kind)).toEqual(['bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain', 'bmi'])
  expect(series.find((s) => s.kind === 'hr')).toMatchObject({ band: { low: 50, high: 110 }, points: [{ value: '72' }] })
  expect(series.find((s) => s.kind === 'bmi')!.points).toMatchObject([{ value: '27.4', unit: 'kg/m2' }])
})

test('BMI is never typed', async () => {
  const { c, set } = await room()
  expect(
    await refusal(c.as('medical_assistant')('vitals.record', set([{ kind: 'bmi' as 'hr', value: '27', unit: '/min' }]))),
  ).toMatchObject({ code: 'input' })
})
