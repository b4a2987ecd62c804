import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import type { Actions } from '../../registry.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { askedOf } from './rooming.ts'

const { clinic, clock } = house()

async function room(wish: { supervisor?: boolean; stage?: string; reason?: string } = {}) {
  const c = await clinic(wish.supervisor === undefined ? {} : { supervisor: wish.supervisor })
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: wish.stage ?? 'rooming', reason: wish.reason ?? 'sore throat' })
  return { c, at: { patientId, visitId }, patientId, visitId }
}
type At = { patientId: string; visitId: string }

const readings: Actions['vitals.record']['input']['readings'] = [
  { kind: 'bp', value: '118', diastolic: '76', unit: 'mm[Hg]' },
  { kind: 'hr', value: '72', unit: '/min' },
  { kind: 'rr', value: '16', unit: '/min' },
  { kind: 'temp', value: '98.6', unit: '[degF]' },
  { kind: 'spo2', value: '98', unit: '%' },
  { kind: 'weight', value: '180', unit: '[lb_av]' },
  { kind: 'height', absent: 'could_not', note: 'wheelchair' },
  { kind: 'pain', absent: 'refused' },
]
const measure = (c: Clinic, at: At, set = readings) =>
  c.as('medical_assistant')('vitals.record', { ...at, takenAt: clock.now(), readings: set })

async function roomFully(c: Clinic, at: At) {
  await measure(c, at)
  await c.as('medical_assistant')('allergies.review', { ...at, state: 'none_known' })
  await c.as('medical_assistant')('medications.report', { ...at, list: { answer: 'takes_none' } })
  await c.as('medical_assistant')('tobacco.answer', { ...at, status: 'never' })
}

test('the screen opens with all that is asked, and what is still to answer', async () => {
  const { c, at, visitId } = await room()
  await measure(c, at, readings.slice(0, 2))
  const open = await c.as('medical_assistant')('rooming.open', { visitId })
  expect(open.visit).toMatchObject({ stage: 'rooming', room: 'Room 1', reason: 'sore throat', provider: 'Dr. provider', handoff: null })
  expect(open.asked).toEqual(['reason', 'bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain', 'allergies', 'medicines', 'tobacco'])
  expect(open.unanswered.map((u) => u.item)).toEqual([
    'rr',
    'temp',
    'spo2',
    'weight',
    'height',
    'pain',
    'allergies',
    'medicines',
    'tobacco',
  ])
  expect(open.readings.map((r) => r.kind)).toEqual(['bp', 'hr'])
  expect(open.lasts).toEqual([])
  expect(open.allergies).toMatchObject({ state: 'not_recorded' })
  expect(Object.values(open.may).every((m) => m.allowed)).toBe(true)
})

test('the last values are of another visit, with their hour and unit', async () => {
  const { c, at, patientId } = await room()
  await measure(c, at)
  const visitId = await c.visit(patientId, { stage: 'rooming', room: 1, at: '2026-11-24T21:00:00.000Z' })
  const open = await c.as('medical_assistant')('rooming.open', { visitId })
  expect(open.readings).toEqual([])
  expect(open.lasts.find((l) => l.kind === 'weight')).toMatchObject({
    value: '180',
    unit: '[lb_av]',
    visitId: at.visitId,
    takenAt: clock.now(),
  })
  expect(open.unanswered.map((u) => u.item)).toContain('weight')
})

test('open orders of the visit are shown, with what has to be done', async () => {
  const { c, at, visitId } = await room()
  const { systemId } = await c.kit()
  await c.order({ kind: 'test', itemId: systemId, ...at })
  expect((await c.as('medical_assistant')('rooming.open', { visitId })).orders).toMatchObject([
    { kind: 'test', itemName: 'Rapid strep A', orderedBy: 'Test provider' },
  ])
})

test('fully roomed, the visit is ready; the draft is put away and the board hears of it', async () => {
  const { c, at, visitId } = await room()
  await c.as('medical_assistant')('drafts.save', { form: 'rooming', ...at, body: { bp: '118/76' } })
  await roomFully(c, at)
  expect(await c.as('medical_assistant')('rooming.ready', at)).toEqual({ stage: 'ready' })
  expect((await c.as('provider')('rooming.open', { visitId })).visit.stage).toBe('ready')
  expect(await c.as('medical_assistant')('drafts.get', { form: 'rooming', ...at })).toEqual({ draft: null })
  const told = await c.rows<{ name: string }>("select name from fact where practice_id = $1 and name like 'visit.%' order by name", [
    c.practiceId,
  ])
  expect(told.map((f) => f.name)).toEqual(['visit.advanced', 'visit.readied'])
})

test('not ready while something was not asked: every missing item is named', async () => {
  const { c, at, visitId } = await room({ reason: '' })
  await measure(c, at, readings.slice(1))
  const no = await refusal(c.as('medical_assistant')('rooming.ready', at))
  expect(no).toMatchObject({ kind: 'invalid', code: 'unanswered' })
  expect(no.fields!.map((f) => f.path)).toEqual(['reason', 'bp', 'allergies', 'medicines', 'tobacco'])
  expect((await c.as('provider')('rooming.open', { visitId })).visit.stage).toBe('rooming')
})

test('a value that was entered in error is no answer', async () => {
  const { c, at } = await room()
  await roomFully(c, at)
  const open = await c.as('nurse')('rooming.open', { visitId: at.visitId })
  const hr = open.readings.find((r) => r.kind === 'hr')!
  await c.as('medical_assistant')('vitals.correct', {
    readingId: hr.id,
    patientId: at.patientId,
    change: 'entered_in_error',
    reason: 'other patient',
  })
  expect((await refusal(c.as('medical_assistant')('rooming.ready', at))).fields).toMatchObject([{ path: 'hr' }])
})

test('answers of an earlier visit do not count today', async () => {
  const { c, at, patientId } = await room()
  await roomFully(c, at)
  await c.as('medical_assistant')('rooming.ready', at)
  const visitId = await c.visit(patientId, { stage: 'rooming', room: 1, at: '2026-11-24T21:00:00.000Z' })
  const open = await c.as('medical_assistant')('rooming.open', { visitId })
  expect(open.unanswered).toHaveLength(11)
  expect(open.tobacco).toMatchObject({ status: 'never' })
})

test('medicines are answered one by one, or for the whole list', async () => {
  const { c, at } = await room()
  const missing = async () =>
    (await c.as('nurse')('rooming.open', { visitId: at.visitId })).unanswered.map((u) => u.item).includes('medicines')
  await c.rows(
    "insert into medication (practice_id, id, patient_id, name, recorded_at, source, act_id) select $1, gen_random_uuid(), $2, n, now(), 'demo', gen_random_uuid() from unnest(array['a', 'b']) n",
    [c.practiceId, at.patientId],
  )
  const { medicines } = await c.as('nurse')('rooming.open', { visitId: at.visitId })
  await c.as('nurse')('medications.report', { ...at, answers: [{ medicationId: medicines[0]!.id, answer: 'taken' }] })
  expect(await missing()).toBe(true)
  await c.as('nurse')('medications.report', { ...at, answers: [{ medicationId: medicines[1]!.id, answer: 'not_taken' }] })
  expect(await missing()).toBe(false)
})

test('the reason is in the patient’s words; the hand-off is for the provider', async () => {
  const { c, at, visitId } = await room()
  await c.as('medical_assistant')('rooming.reason', { ...at, reason: 'throat hurts since Sunday', was: 'sore throat' })
  await c.as('medical_assistant')('rooming.handoff', { ...at, handoff: 'Anxious about the swab.', was: '' })
  expect((await c.as('provider')('rooming.open', { visitId })).visit).toMatchObject({
    reason: 'throat hurts since Sunday',
    handoff: 'Anxious about the swab.',
  })
})

test('not over the words of someone else', async () => {
  const { c, at } = await room()
  await c.as('nurse')('rooming.reason', { ...at, reason: 'cough', was: 'sore throat' })
  expect(await refusal(c.as('medical_assistant')('rooming.reason', { ...at, reason: 'fever', was: 'sore throat' }))).toMatchObject({
    kind: 'conflict',
    code: 'stale',
  })
  await c.as('nurse')('rooming.handoff', { ...at, handoff: 'one', was: '' })
  expect(await refusal(c.as('medical_assistant')('rooming.handoff', { ...at, handoff: 'two', was: '' }))).toMatchObject({ code: 'stale' })
})

test('ready twice with one key is ready once; with another key it is refused', async () => {
  const { c, at } = await room()
  await roomFully(c, at)
  const key = newId()
  const first = await c.as('medical_assistant')('rooming.ready', at, key)
  expect(await c.as('medical_assistant')('rooming.ready', at, key)).toEqual(first)
  expect(await refusal(c.as('medical_assistant')('rooming.ready', at))).toMatchObject({ code: 'cannot_move' })
})

test('a button that cannot work says why', async () => {
  const { c, visitId } = await room({ supervisor: false })
  const open = await c.as('medical_assistant')('rooming.open', { visitId })
  expect(open.may['rooming.ready']).toMatchObject({ allowed: false, because: expect.any(String) })
  expect(open.may['vitals.record']).toMatchObject({ allowed: false })
})

type Do = (c: Clinic, at: At) => Promise<unknown>
const verbs: [string, Do][] = [
  ['rooming.ready', (c, at) => c.as('medical_assistant')('rooming.ready', at)],
  ['rooming.reason', (c, at) => c.as('medical_assistant')('rooming.reason', { ...at, reason: 'cough', was: 'sore throat' })],
  ['rooming.handoff', (c, at) => c.as('medical_assistant')('rooming.handoff', { ...at, handoff: 'x', was: '' })],
]
test.each(verbs)('%s: not without a supervisor, not for another patient, not in another practice, not once signed', async (_name, act) => {
  const alone = await room({ supervisor: false })
  expect(await refusal(act(alone.c, alone.at))).toMatchObject({ kind: 'forbidden', code: 'scope' })
  const { c, at, visitId } = await room()
  expect(await refusal(act(c, { ...at, patientId: await c.patient() }))).toMatchObject({ code: 'other_patient' })
  expect(await refusal(act(c, alone.at))).toMatchObject({ kind: 'missing' })
  await c.rows('update visit set signed_at = now(), signed_by = $2 where practice_id = $1 and id = $3', [
    c.practiceId,
    c.staff.provider,
    visitId,
  ])
  expect(await refusal(act(c, at))).toMatchObject({ code: 'signed' })
})

test('not opened by the front desk, not for a visit of another practice', async () => {
  const [here, there] = [await room(), await room()]
  expect(await refusal(here.c.as('front_desk')('rooming.open', { visitId: here.visitId }))).toMatchObject({ kind: 'forbidden' })
  expect(await refusal(here.c.as('nurse')('rooming.open', { visitId: there.visitId }))).toMatchObject({ kind: 'missing' })
})

test.each<[string, string[], number, string[]]>([
  [
    'an adult',
    ['vitals', 'allergies', 'medications', 'tobacco'],
    480,
    ['bp', 'hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'pain', 'allergies', 'medicines', 'tobacco'],
  ],
  [
    'an infant',
    ['vitals', 'growth', 'allergies', 'medications', 'immunizations'],
    6,
    ['hr', 'rr', 'temp', 'spo2', 'weight', 'height', 'head_circumference', 'allergies', 'medicines'],
  ],
  ['a nurse visit', ['allergies'], 480, ['allergies']],
])('what is asked of %s', (_name, words, months, asked) => expect(askedOf(words, months)).toEqual(asked))
