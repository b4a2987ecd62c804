import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { allergyStateOf } from './history.ts'

const { clinic, clock } = house()

async function room(wish: { supervisor?: boolean } = {}) {
  const c = await clinic(wish)
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  return { c, at: { patientId, visitId }, patientId, visitId }
}
const sign = (c: Clinic, visitId: string) =>
  c.rows('update visit set signed_at = now(), signed_by = $2 where practice_id = $1 and id = $3', [c.practiceId, c.staff.provider, visitId])
const list = async (c: Clinic, patientId: string) => c.as('provider')('allergies.list', { patientId })

test('nobody asked yet: not recorded', async () => {
  const { c, patientId } = await room()
  expect(await list(c, patientId)).toMatchObject({ state: 'not_recorded', review: null, allergies: [] })
})

test('adding an allergy makes the state known in the same act', async () => {
  const { c, at, patientId } = await room()
  await c.as('medical_assistant')('allergies.add', {
    ...at,
    substance: 'Penicillin',
    category: 'medication',
    reaction: 'hives',
    severity: 'moderate',
  })
  expect(await list(c, patientId)).toMatchObject({
    state: 'known',
    review: { state: 'known', by: 'Sofia Reyes', visitId: at.visitId },
    allergies: [{ substance: 'Penicillin', reaction: 'hives', severity: 'moderate' }],
  })
  expect(await c.rows("select body from fact where practice_id = $1 and name = 'allergies.reviewed'", [c.practiceId])).toEqual([
    { body: { state: 'known' } },
  ])
})

test('not the same allergy twice, however it is written', async () => {
  const { c, at } = await room()
  await c.as('medical_assistant')('allergies.add', { ...at, substance: 'Penicillin' })
  expect(await refusal(c.as('nurse')('allergies.add', { ...at, substance: ' penicillin ' }))).toMatchObject({
    code: 'already_listed',
    fields: [{ path: 'substance' }],
  })
})

test('none known is said by the patient, and not while an allergy is in the list', async () => {
  const { c, at, patientId } = await room()
  await c.as('medical_assistant')('allergies.review', { ...at, state: 'none_known' })
  expect(await list(c, patientId)).toMatchObject({ state: 'none_known', review: { visitId: at.visitId } })
  clock.advance(1000)
  await c.as('medical_assistant')('allergies.add', { ...at, substance: 'Latex' })
  expect(await refusal(c.as('medical_assistant')('allergies.review', { ...at, state: 'none_known' }))).toMatchObject({
    kind: 'invalid',
    code: 'some_listed',
  })
})

test('two who say it at once: the list and the state agree afterwards', async () => {
  const { c, at, patientId } = await room()
  await Promise.allSettled([
    c.as('nurse')('allergies.review', { ...at, state: 'none_known' }),
    c.as('medical_assistant')('allergies.add', { ...at, substance: 'Latex' }),
  ])
  expect((await list(c, patientId)).state).toBe('known')
})

test('once corrected away, the last allergy leaves a question, and then none known can be said', async () => {
  const { c, at, patientId } = await room()
  const { id } = await c.as('medical_assistant')('allergies.add', { ...at, substance: 'Latex' })
  clock.advance(1000)
  await c.as('medical_assistant')('allergies.correct', { ...at, allergyId: id, state: 'entered_in_error', reason: 'other patient' })
  expect(await list(c, patientId)).toMatchObject({ state: 'not_recorded', allergies: [] })
  clock.advance(1000)
  await c.as('medical_assistant')('allergies.review', { ...at, state: 'none_known' })
  expect((await list(c, patientId)).state).toBe('none_known')
  expect(await refusal(c.as('nurse')('allergies.correct', { ...at, allergyId: id, state: 'active', reason: 'x' }))).toMatchObject({
    code: 'already_corrected',
  })
})

test('an allergy gets better words, and the old ones stay in the chart', async () => {
  const { c, at, patientId } = await room()
  const { id } = await c.as('medical_assistant')('allergies.add', { ...at, substance: 'Penicilin' })
  await c.as('nurse')('allergies.correct', {
    ...at,
    allergyId: id,
    state: 'active',
    words: { substance: 'Penicillin' },
    reason: 'spelling',
  })
  expect((await list(c, patientId)).allergies.map((a) => a.substance)).toEqual(['Penicillin'])
  expect(await c.rows('select substance from allergy where practice_id = $1 order by id', [c.practiceId])).toHaveLength(2)
})

test('not known without one in the list, not unavailable without a word', async () => {
  const { c, at } = await room()
  expect(await refusal(c.as('medical_assistant')('allergies.review', { ...at, state: 'known' }))).toMatchObject({ code: 'none_listed' })
  expect(await refusal(c.as('medical_assistant')('allergies.review', { ...at, state: 'unavailable' }))).toMatchObject({
    fields: [{ path: 'reason' }],
  })
  await c.as('medical_assistant')('allergies.review', { ...at, state: 'unavailable', reason: 'no interpreter' })
})

test.each([
  ['none_known', 1, 'known'],
  ['known', 0, 'not_recorded'],
  [null, 0, 'not_recorded'],
  [null, 2, 'known'],
  ['unavailable', 2, 'unavailable'],
  ['none_known', 0, 'none_known'],
] as const)('said %s, %i listed: %s', (said, active, state) => expect(allergyStateOf(said, active)).toBe(state))

test('a problem is added with our words for its code, and resolved by a provider', async () => {
  const { c, at, patientId } = await room()
  const { id } = await c.as('medical_assistant')('problems.add', { ...at, code: 'I10' })
  expect(await refusal(c.as('medical_assistant')('problems.add', { ...at, code: 'I10' }))).toMatchObject({ code: 'already_listed' })
  expect(await refusal(c.as('medical_assistant')('problems.resolve', { ...at, problemId: id }))).toMatchObject({
    kind: 'forbidden',
    code: 'role',
  })
  await c.as('provider')('problems.resolve', { ...at, problemId: id })
  expect((await c.as('nurse')('problems.list', { patientId })).problems).toMatchObject([
    { code: 'I10', codeSystem: 'ICD-10-CM', state: 'resolved', abatedOn: '2026-11-24' },
  ])
})

test('not a problem nobody has words for, not one that begins tomorrow', async () => {
  const { c, at } = await room()
  expect(await refusal(c.as('nurse')('problems.add', { ...at, code: 'Z99.ZZ9' }))).toMatchObject({ code: 'unknown_code' })
  expect(await refusal(c.as('nurse')('problems.add', { ...at, code: 'I10', onsetOn: '2026-11-25' }))).toMatchObject({ code: 'future' })
})

test('each tobacco answer is kept, the newest first; could not needs a word', async () => {
  const { c, at, patientId } = await room()
  await c.as('medical_assistant')('tobacco.answer', { ...at, status: 'former', detail: 'stopped 2019' })
  clock.advance(1000)
  await c.as('medical_assistant')('tobacco.answer', { ...at, status: 'never' })
  expect((await c.as('provider')('tobacco.list', { patientId })).answers.map((a) => a.status)).toEqual(['never', 'former'])
  expect(await refusal(c.as('medical_assistant')('tobacco.answer', { ...at, status: 'could_not' }))).toMatchObject({
    fields: [{ path: 'detail' }],
  })
})

test('replayed, an answer is written once', async () => {
  const { c, at } = await room()
  const key = newId()
  const first = await c.as('medical_assistant')('tobacco.answer', { ...at, status: 'never' }, key)
  expect(await c.as('medical_assistant')('tobacco.answer', { ...at, status: 'never' }, key)).toEqual(first)
})

type Say = (c: Clinic, at: { patientId: string; visitId: string }) => Promise<unknown>
const verbs: [string, Say][] = [
  ['allergies.add', (c, at) => c.as('medical_assistant')('allergies.add', { ...at, substance: 'Latex' })],
  ['allergies.review', (c, at) => c.as('medical_assistant')('allergies.review', { ...at, state: 'none_known' })],
  ['problems.add', (c, at) => c.as('medical_assistant')('problems.add', { ...at, code: 'I10' })],
  ['tobacco.answer', (c, at) => c.as('medical_assistant')('tobacco.answer', { ...at, status: 'never' })],
]

test.each(verbs)('%s: not without a supervisor, not for another patient, not once signed, not in another practice', async (_name, say) => {
  const alone = await room({ supervisor: false })
  expect(await refusal(say(alone.c, alone.at))).toMatchObject({ kind: 'forbidden', code: 'scope' })
  const { c, at, visitId } = await room()
  expect(await refusal(say(c, { ...at, patientId: await c.patient() }))).toMatchObject({ code: 'other_patient' })
  expect(await refusal(say(c, alone.at))).toMatchObject({ kind: 'missing' })
  await sign(c, visitId)
  expect(await refusal(say(c, at))).toMatchObject({ code: 'signed' })
})

test('not an allergy or a problem of another patient', async () => {
  const { c, at } = await room()
  const other = { patientId: await c.patient(), visitId: '' }
  other.visitId = await c.visit(other.patientId, { stage: 'rooming', room: 1, at: '2026-11-24T20:00:00.000Z' })
  const { id } = await c.as('nurse')('allergies.add', { ...other, substance: 'Latex' })
  const problem = await c.as('nurse')('problems.add', { ...other, code: 'I10' })
  expect(await refusal(c.as('nurse')('allergies.correct', { ...at, allergyId: id, state: 'entered_in_error', reason: 'x' }))).toMatchObject(
    { kind: 'missing' },
  )
  expect(await refusal(c.as('provider')('problems.resolve', { ...at, problemId: problem.id }))).toMatchObject({ kind: 'missing' })
})
