import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { house, refusal } from '../../test/clinic.ts'

const { clinic, clock } = house()

async function room(wish: { supervisor?: boolean } = {}) {
  const c = await clinic(wish)
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const at = { patientId, visitId }
  const add = async (name: string, strength = '10 mg') =>
    (await c.as('nurse')('medications.add', { ...at, name, strength, sig: 'once a day' })).id
  return { c, at, patientId, visitId, add }
}

test('a medicine the patient names is in the list, as their word, and answered for this visit', async () => {
  const { c, at, patientId, visitId } = await room()
  await c.as('medical_assistant')('medications.add', {
    ...at,
    name: 'lisinopril',
    strength: '10 mg',
    form: 'tablet',
    sig: 'one each morning',
  })
  const { medicines } = await c.as('provider')('medications.list', { patientId })
  expect(medicines).toMatchObject([
    { name: 'lisinopril', strength: '10 mg', source: 'patient', by: 'Sofia Reyes', last: { answer: 'taken', visitId } },
  ])
})

test('not the same medicine twice, but another strength', async () => {
  const { c, at, add } = await room()
  await add('lisinopril')
  expect(await refusal(c.as('nurse')('medications.add', { ...at, name: 'Lisinopril', strength: '10 mg' }))).toMatchObject({
    code: 'already_listed',
  })
  await add('lisinopril', '20 mg')
})

test('the patient answers for each medicine; the newest answer counts', async () => {
  const { c, at, patientId, add } = await room()
  const [a, b] = [await add('amlodipine'), await add('metformin')]
  clock.advance(1000)
  await c.as('medical_assistant')('medications.report', {
    ...at,
    answers: [
      { medicationId: a, answer: 'not_taken' },
      { medicationId: b, answer: 'differently', detail: 'half a tablet' },
    ],
  })
  clock.advance(1000)
  await c.as('medical_assistant')('medications.report', { ...at, answers: [{ medicationId: a, answer: 'taken' }] })
  const { medicines } = await c.as('provider')('medications.list', { patientId })
  expect(medicines.map((m) => [m.name, m.last?.answer, m.last?.detail])).toEqual([
    ['amlodipine', 'taken', null],
    ['metformin', 'differently', 'half a tablet'],
  ])
  expect(
    await c.rows("select body from fact where practice_id = $1 and name = 'medications.reported' order by id limit 1", [c.practiceId]),
  ).toEqual([{ body: { answers: 2, list: null, differently: true } }])
})

test('takes none, refused and could not are answers for the list', async () => {
  const { c, at } = await room()
  for (const list of [{ answer: 'takes_none' }, { answer: 'refused' }, { answer: 'could_not', detail: 'no interpreter' }] as const)
    expect(await c.as('medical_assistant')('medications.report', { ...at, list })).toEqual({ reported: 1 })
})

test('not differently without how, not could not without why, not takes none while one is taken, not nothing', async () => {
  const { c, at, add } = await room()
  const medicationId = await add('metformin')
  const report = (input: object) => refusal(c.as('medical_assistant')('medications.report', { ...at, ...input }))
  expect(await report({ answers: [{ medicationId, answer: 'differently' }] })).toMatchObject({
    code: 'report',
    fields: [{ path: 'answers.0.detail' }],
  })
  expect(await report({ list: { answer: 'could_not' } })).toMatchObject({ fields: [{ path: 'list.detail' }] })
  expect(await report({ answers: [{ medicationId, answer: 'taken' }], list: { answer: 'takes_none' } })).toMatchObject({
    fields: [{ path: 'list.answer' }],
  })
  expect(await report({})).toMatchObject({ code: 'input' })
})

test('a provider or nurse stops a medicine, a medical assistant does not', async () => {
  const { c, at, patientId, add } = await room()
  const medicationId = await add('metformin')
  expect(await refusal(c.as('medical_assistant')('medications.stop', { ...at, medicationId, reason: 'x' }))).toMatchObject({
    kind: 'forbidden',
    code: 'role',
  })
  await c.as('provider')('medications.stop', { ...at, medicationId, reason: 'not tolerated' })
  expect((await c.as('provider')('medications.list', { patientId })).medicines).toEqual([])
  expect(await refusal(c.as('provider')('medications.stop', { ...at, medicationId, reason: 'again' }))).toMatchObject({
    code: 'already_changed',
  })
  expect(await refusal(c.as('nurse')('medications.report', { ...at, answers: [{ medicationId, answer: 'taken' }] }))).toMatchObject({
    fields: [{ path: 'answers.0.medicationId' }],
  })
})

test('not a medicine of another patient', async () => {
  const { c, at, add } = await room()
  const medicationId = await add('metformin')
  const patientId = await c.patient()
  const other = { patientId, visitId: await c.visit(patientId, { stage: 'rooming', room: 1, at: '2026-11-24T20:00:00.000Z' }) }
  expect(await refusal(c.as('nurse')('medications.report', { ...other, answers: [{ medicationId, answer: 'taken' }] }))).toMatchObject({
    code: 'report',
  })
  expect(await refusal(c.as('provider')('medications.stop', { ...other, medicationId, reason: 'x' }))).toMatchObject({ kind: 'missing' })
  expect(await refusal(c.as('nurse')('medications.add', { ...at, patientId, name: 'x' }))).toMatchObject({ code: 'other_patient' })
})

test('replayed, a report is written once', async () => {
  const { c, at } = await room()
  const key = newId()
  const input = { ...at, list: { answer: 'takes_none' as const } }
  await c.as('medical_assistant')('medications.report', input, key)
  await c.as('medical_assistant')('medications.report', input, key)
  expect(await c.rows('select count(*)::int as n from medication_report where practice_id = $1', [c.practiceId])).toEqual([{ n: 1 }])
})

test('not without a supervisor, not once signed, not in another practice', async () => {
  const alone = await room({ supervisor: false })
  const none = { list: { answer: 'takes_none' as const } }
  expect(await refusal(alone.c.as('medical_assistant')('medications.report', { ...alone.at, ...none }))).toMatchObject({ code: 'scope' })
  expect(await refusal(alone.c.as('medical_assistant')('medications.add', { ...alone.at, name: 'x' }))).toMatchObject({ code: 'scope' })
  const { c, at, visitId } = await room()
  expect(await refusal(c.as('nurse')('medications.report', { ...alone.at, ...none }))).toMatchObject({ kind: 'missing' })
  expect(await refusal(c.as('nurse')('medications.list', { patientId: alone.patientId }))).toMatchObject({ kind: 'missing' })
  await c.rows('update visit set signed_at = now(), signed_by = $2 where practice_id = $1 and id = $3', [
    c.practiceId,
    c.staff.provider,
    visitId,
  ])
  expect(await refusal(c.as('nurse')('medications.report', { ...at, ...none }))).toMatchObject({ code: 'signed' })
  expect(await refusal(c.as('nurse')('medications.add', { ...at, name: 'x' }))).toMatchObject({ code: 'signed' })
})
