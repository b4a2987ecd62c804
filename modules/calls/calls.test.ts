import { expect, test } from 'vitest'
import { perform } from '../../core/perform.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { nobody } from '../staff/index.ts'
import { ring } from './begin.ts'
import { protocolVersion, questions, tierOf } from './protocol.ts'
import { nextWorkingDay } from './route.ts'

const { clinic, clock, ready } = house()

/** A practice whose provider has approved the questions, and which has adopted reading them where the state is silent. */
async function answering(approved = true) {
  const c = await clinic()
  await c.rows(
    `insert into scope_policy (practice_id, id, task, kind, signed_by, reason, valid_from, expires)
     values ($1, gen_random_uuid(), 'phone_intake_scripted', 'adopt', $2, 'closed questions only', '2026-01-01', '2027-01-01')`,
    [c.practiceId, c.staff.provider],
  )
  await c.rows(
    `insert into sign_off (practice_id, id, staff_id, skill, signed_on, assessor_id)
     select $1, gen_random_uuid(), s.id, 'phone_intake_scripted', '2026-11-01', $2 from staff s
      where s.practice_id = $1 and s.role in ('medical_assistant', 'front_desk')`,
    [c.practiceId, c.staff.provider],
  )
  c.forget()
  if (approved) await c.as('provider')('calls.approve_protocol', { version: protocolVersion, expires: '2027-11-01' })
  return c
}

type Who = 'front_desk' | 'medical_assistant'
const begin = async (c: Clinic, who: Who = 'front_desk') => (await c.as(who)('calls.begin', { number: '(530) 555-0199' })).callId
const general = questions.filter((q) => q.topic === 'any').map((q) => ({ question: q.key, yes: false }))
const saying = (...yes: string[]) => [
  ...general.map((a) => ({ ...a, yes: yes.includes(a.question) })),
  ...yes.filter((k) => !general.some((g) => g.question === k)).map((question) => ({ question, yes: true })),
]
const note = (more = {}) => ({
  relation: 'patient' as const,
  callback: '530 555 0199',
  kind: 'symptom' as const,
  reason: 'my chest feels tight',
  ...more,
})
const show = async (c: Clinic, callId: string) => (await c.as('nurse')('calls.show', { callId })).call

test('a telephone system rings, the desk picks up, and the number hints at who it may be', async () => {
  const c = await answering()
  const patientId = await c.patient()
  await c.rows("insert into patient_word (practice_id, patient_id, word) values ($1, $2, '5305550142')", [c.practiceId, patientId])
  const { callId } = await c.as('front_desk')('calls.begin', { number: '+1 530-555-0142' })
  expect((await c.as('front_desk')('calls.who', { callId })).patients).toMatchObject([{ id: patientId }])
  expect((await show(c, callId)).patientId).toBeNull()
})

test('name and birth date say whom it is about; a wrong date does not', async () => {
  const c = await answering()
  const patientId = await c.patient({ birthDate: '1980-05-14' })
  const callId = await begin(c)
  const ask = (birthDate: string) => c.as('front_desk')('calls.identify', { callId, version: 1, patientId, birthDate })
  expect(await ask('1980-05-15')).toEqual({ status: 'no_match', version: 1 })
  expect(await ask('1980-05-14')).toEqual({ status: 'identified', version: 2 })
  expect((await show(c, callId)).identifiedBy).toEqual(['name', 'birth_date'])
  const other = await c.patient()
  expect(
    await refusal(c.as('front_desk')('calls.identify', { callId, version: 2, patientId: other, birthDate: '1980-05-14' })),
  ).toMatchObject({ code: 'other_patient' })
})

test('chest pain on the telephone goes on only with the name of whoever took it', async () => {
  const c = await answering()
  const callId = await begin(c)
  expect(await c.as('front_desk')('calls.answer', { callId, answers: [{ question: 'chest', yes: true }] })).toEqual({ tier: 'emergency' })
  // A later no does not take it back.
  expect(await c.as('front_desk')('calls.answer', { callId, answers: [{ question: 'chest', yes: false }] })).toEqual({ tier: 'emergency' })
  const route = (handover: { toId: string | null; toEms?: boolean } | null) =>
    c.as('front_desk')('calls.route', { callId, version: 1, noted: note(), handover })
  expect(await refusal(route(null))).toMatchObject({ code: 'handover' })
  expect(await refusal(route({ toId: c.staff.medical_assistant }))).toMatchObject({ code: 'handover_role' })
  expect(await route({ toId: c.staff.nurse })).toEqual({ tier: 'emergency', due: '2026-11-24' })
  expect((await show(c, callId)).steps).toMatchObject([{ kind: 'handover', toName: 'Test nurse', by: 'Test front_desk' }])
  expect((await c.as('nurse')('tasks.mine', {})).tasks).toMatchObject([{ kind: 'call', due: '2026-11-24', path: `/calls/${callId}` }])
})

test('the ambulance can take an emergency, and nothing less', async () => {
  const c = await answering()
  const first = await begin(c)
  await c.as('front_desk')('calls.answer', { callId: first, answers: [{ question: 'stroke', yes: true }] })
  const ems = { toId: null, toEms: true }
  await c.as('front_desk')('calls.route', { callId: first, version: 1, noted: note(), handover: ems })
  const second = await begin(c)
  await c.as('front_desk')('calls.answer', { callId: second, answers: saying('belly') })
  expect(await refusal(c.as('front_desk')('calls.route', { callId: second, version: 1, noted: note(), handover: ems }))).toMatchObject({
    code: 'handover',
  })
})

test('how someone feels is not passed on before the questions for everyone were asked', async () => {
  const c = await answering()
  const callId = await begin(c)
  const route = () => c.as('front_desk')('calls.route', { callId, version: 1, noted: note() })
  expect(await refusal(route())).toMatchObject({ code: 'questions_open' })
  await c.as('front_desk')('calls.answer', { callId, answers: saying('uti') })
  expect(await route()).toEqual({ tier: 'same_day', due: '2026-11-24' })
})

test('a routine call waits until the next working day, at most', async () => {
  expect(nextWorkingDay('2026-11-24')).toBe('2026-11-25')
  expect(nextWorkingDay('2026-11-27')).toBe('2026-11-30')
  const c = await answering()
  const callId = await begin(c)
  await c.as('front_desk')('calls.answer', { callId, answers: general })
  expect(await c.as('front_desk')('calls.route', { callId, version: 1, noted: note() })).toEqual({ tier: 'routine', due: '2026-11-25' })
})

test('the questions are read only while a provider has approved them', async () => {
  const c = await answering(false)
  const callId = await begin(c)
  const answer = () => c.as('front_desk')('calls.answer', { callId, answers: general })
  expect(await refusal(answer())).toMatchObject({ kind: 'forbidden', code: 'scope' })
  await c.as('provider')('calls.approve_protocol', { version: protocolVersion, expires: '2026-12-24' })
  await answer()
  clock.advance(31 * 86_400_000)
  c.forget()
  expect(await refusal(answer())).toMatchObject({ code: 'scope' })
  clock.advance(-31 * 86_400_000)
  c.forget()
  await c.as('provider')('calls.end_approval', {})
  expect(await refusal(answer())).toMatchObject({ code: 'scope' })
})

test('without an approval a call about how someone feels goes to a nurse or provider by name, never nowhere', async () => {
  const c = await answering(false)
  const callId = await begin(c)
  const route = (handover: { toId: string } | null) => c.as('front_desk')('calls.route', { callId, version: 1, noted: note(), handover })
  expect(await refusal(route(null))).toMatchObject({ code: 'questions_open' })
  expect(await route({ toId: c.staff.nurse })).toEqual({ tier: 'now', due: '2026-11-24' })
  expect((await c.as('nurse')('tasks.mine', {})).tasks).toMatchObject([{ kind: 'call', due: '2026-11-24' }])
})

test('not for somebody who does not work here, or not any more', async () => {
  const c = await answering()
  const [gone, callId] = [await c.hire({ role: 'nurse' }), await begin(c)]
  await c.rows('update staff set active = false where practice_id = $1 and id = $2', [c.practiceId, gone])
  for (const staffId of [gone, crypto.randomUUID()]) {
    const noted = note({ kind: 'other', reason: 'a form' })
    expect(await refusal(c.as('front_desk')('calls.route', { callId, version: 1, noted, owner: { staffId } }))).toMatchObject({
      kind: 'missing',
      code: 'staff',
    })
  }
})

test('a telephone system that hides or garbles the number still rings', async () => {
  const c = await answering()
  const program = { practiceId: c.practiceId, actor: { ...nobody, id: crypto.randomUUID(), name: 'a telephone', role: 'client' as const } }
  for (const number of ['anonymous', 'sip:4711@pbx.example', null]) {
    const { answer } = await perform(ready.house, ring, program, { number }, crypto.randomUUID())
    const { callId } = answer as { callId: string }
    expect(await show(c, callId)).toMatchObject({ state: 'ringing', number: null })
  }
  const { calls } = await c.as('front_desk')('calls.list', {})
  expect(calls).toHaveLength(3)
  await c.as('front_desk')('calls.take', { callId: calls[0]!.id, version: 1 })
  expect(await refusal(c.as('nurse')('calls.take', { callId: calls[0]!.id, version: 2 }))).toMatchObject({ code: 'taken' })
})

test('not approved by an assistant, for longer than a year, or in another version', async () => {
  const c = await answering(false)
  const wish = { version: protocolVersion, expires: '2027-11-01' }
  expect(await refusal(c.as('medical_assistant')('calls.approve_protocol', wish))).toMatchObject({ code: 'role' })
  expect(await refusal(c.as('provider')('calls.approve_protocol', { ...wish, expires: '2028-11-01' }))).toMatchObject({ code: 'expires' })
  expect(await refusal(c.as('provider')('calls.approve_protocol', { ...wish, version: '2020.1' }))).toMatchObject({ code: 'other_version' })
  expect(await refusal(c.as('provider')('calls.end_approval', {}))).toMatchObject({ code: 'not_approved' })
})

/** A routed call of a patient who feels unwell, and nobody has answered yet. */
async function routed(c: Clinic) {
  const callId = await begin(c)
  await c.as('front_desk')('calls.answer', { callId, answers: saying('rash') })
  await c.as('front_desk')('calls.route', { callId, version: 1, noted: note() })
  return callId
}

test('the nurse writes the words, the assistant reads them out, the caller says them back, and it closes', async () => {
  const c = await answering()
  const callId = await routed(c)
  const tell = (version: number, more = {}) => c.as('medical_assistant')('calls.tell', { callId, version, outcome: 'reached', ...more })
  expect(await refusal(tell(2, { saidBack: true }))).toMatchObject({ code: 'scope' })
  await c.as('nurse')('calls.reply', { callId, version: 2, reply: 'Come in at four today.' })
  expect((await c.as('medical_assistant')('tasks.mine', {})).tasks).toMatchObject([{ title: 'Tell the caller' }])
  expect(await refusal(tell(3))).toMatchObject({ code: 'said_back' })
  await tell(3, { saidBack: true })
  expect(await show(c, callId)).toMatchObject({ state: 'closed', outcome: 'told', closedBy: 'Sofia Reyes' })
  expect((await c.as('medical_assistant')('tasks.mine', {})).tasks).toEqual([])
})

test('after three tries a provider decides how to go on', async () => {
  const c = await answering()
  const callId = await routed(c)
  await c.as('nurse')('calls.reply', { callId, version: 2, reply: 'Come in at four today.' })
  for (const version of [3, 4, 5]) await c.as('medical_assistant')('calls.tell', { callId, version, outcome: 'no_answer' })
  expect((await c.as('provider')('tasks.mine', {})).tasks).toMatchObject([{ title: 'Caller not reached: how to go on', why: '3 tries' }])
  await c.as('provider')('calls.close', { callId, version: 6, outcome: 'letter sent' })
  expect(await show(c, callId)).toMatchObject({ state: 'closed', outcome: 'letter sent' })
})

test('how someone feels is not closed by the desk; an appointment is', async () => {
  const c = await answering()
  const callId = await routed(c)
  expect(await refusal(c.as('front_desk')('calls.close', { callId, version: 2, outcome: 'fine now' }))).toMatchObject({
    code: 'licensed_closes',
  })
  const second = await begin(c)
  await c.as('front_desk')('calls.route', { callId: second, version: 1, noted: note({ kind: 'appointment', reason: 'move it' }) })
  await c.as('front_desk')('calls.close', { callId: second, version: 2, outcome: 'moved to Friday' })
  expect((await c.as('front_desk')('calls.list', {})).calls.map((x) => x.id)).toEqual([callId])
  expect(await refusal(c.as('front_desk')('calls.close', { callId: second, version: 3, outcome: 'again' }))).toMatchObject({
    code: 'closed',
  })
})

test('two at the desk do not overwrite each other', async () => {
  const c = await answering()
  const callId = await begin(c)
  const route = () => c.as('front_desk')('calls.route', { callId, version: 1, noted: note({ kind: 'other', reason: 'a form' }) })
  const both = await Promise.allSettled([route(), route()])
  expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1)
})

test('the log counts what came in by how pressing it was', async () => {
  const c = await answering()
  await routed(c)
  await begin(c)
  const { calls, sums } = await c.as('front_desk')('calls.log', { from: '2026-11-24', to: '2026-11-24' })
  expect(calls).toHaveLength(2)
  expect(sums).toMatchObject({ calls: 2, closed: 0, sameDay: 1, routine: 0 })
  expect(await refusal(c.as('front_desk')('calls.log', { from: '2026-01-01', to: '2026-11-24' }))).toMatchObject({ code: 'range' })
})

test('the tier is the highest of what was said yes to, whatever the order', () => {
  expect(tierOf([])).toBe('routine')
  expect(tierOf(saying('rash', 'belly'))).toBe('now')
  expect(tierOf(saying('belly', 'chest', 'rash'))).toBe('emergency')
  expect(tierOf([{ question: 'not ours', yes: true }])).toBe('routine')
})

test('every question has its own key and is said in both languages', () => {
  expect(new Set(questions.map((q) => q.key)).size).toBe(questions.length)
  for (const q of questions)
    expect([q.key, q.text.endsWith('?'), q.es.endsWith('?'), q.es.includes('¿')]).toEqual([q.key, true, true, true])
})
