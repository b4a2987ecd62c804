import { expect, test } from 'vitest'
import { house, refusal } from '../test/clinic.ts'
import { newId } from './ids.ts'

const { clinic, ready } = house()
const newcomer = { family: 'Newcomer', given: 'Nora', birthDate: '1990-02-03', sex: 'female' as const }
const note = (text: string) => ({ form: 'rooming', patientId: null, visitId: null, body: { text }, version: 0 })

test('an act and its audit row are one: who, what and how it ended', async () => {
  const c = await clinic()
  await c.as('medical_assistant')('drafts.save', note('sore throat'))
  expect(await c.audit()).toMatchObject([{ action: 'drafts.save', outcome: 'done' }])
})

test('who only looks is audited too', async () => {
  const c = await clinic()
  await c.as('front_desk')('staff.list', {})
  expect(await c.audit()).toMatchObject([{ action: 'staff.list', outcome: 'done' }])
})

test('a change sent twice with one key is made once, and answers as the first time', async () => {
  const c = await clinic()
  const key = newId()
  const first = await c.as('front_desk')('patients.register', newcomer, key)
  const again = await c.as('front_desk')('patients.register', newcomer, key)
  expect(again).toEqual(first)
  expect((await c.audit()).map((a) => a.outcome)).toEqual(['done', 'replayed'])
  expect(await c.rows('select 1 from performed where practice_id = $1', [c.practiceId])).toHaveLength(1)
})

test('a hundred times the same key at once is still once', async () => {
  const c = await clinic()
  const key = newId()
  await Promise.all(Array.from({ length: 30 }, () => c.as('front_desk')('patients.register', newcomer, key)))
  const outcomes = (await c.audit()).map((a) => a.outcome)
  expect(outcomes.filter((o) => o === 'done')).toHaveLength(1)
})

test('not the same key with another body', async () => {
  const c = await clinic()
  const key = newId()
  await c.as('front_desk')('patients.register', newcomer, key)
  expect(await refusal(c.as('front_desk')('patients.register', { ...newcomer, given: 'Nina' }, key))).toMatchObject({
    kind: 'conflict',
    code: 'key_reused',
  })
})

test('not a change without a key', async () => {
  const c = await clinic()
  expect(await refusal(c.as('front_desk')('patients.register', newcomer, ''))).toMatchObject({ code: 'idempotency_key_required' })
})

test('a refusal leaves its line in the audit, and nothing else', async () => {
  const c = await clinic()
  expect(await refusal(c.as('nurse')('session.set_pin', { pin: '111111' }))).toMatchObject({ kind: 'invalid', code: 'pin_too_simple' })
  expect(await c.audit()).toMatchObject([{ action: 'session.set_pin', outcome: 'refused' }])
  expect(await c.rows('select 1 from performed where practice_id = $1', [c.practiceId])).toHaveLength(0)
})

test('bad input names the field', async () => {
  const c = await clinic()
  const r = await refusal(c.as('nurse')('session.set_pin', { pin: '12' }))
  expect(r).toMatchObject({ kind: 'invalid', code: 'input' })
  expect(r.fields).toMatchObject([{ path: 'pin' }])
})

test('two who save one draft: the second is told, and sees both', async () => {
  const c = await clinic()
  const { version } = await c.as('nurse')('drafts.save', note('one'))
  await c.as('nurse')('drafts.save', { ...note('two'), version })
  const r = await refusal(c.as('nurse')('drafts.save', { ...note('three'), version }))
  expect(r).toMatchObject({ kind: 'conflict', code: 'stale', detail: { yours: version, current: { body: { text: 'two' } } } })
})

test('one practice cannot see another', async () => {
  const [a, b] = [await clinic(), await clinic()]
  await a.as('nurse')('drafts.save', note('of a'))
  const { house } = ready
  const seen = await house.db.forPractice(b.practiceId, (tx) => tx.rows({ text: 'select practice_id from staff' }))
  expect(new Set(seen.map((r) => (r as { practice_id: string }).practice_id))).toEqual(new Set([b.practiceId]))
  expect(await house.db.global((tx) => tx.rows({ text: 'select 1 from staff' }))).toEqual([])
})

test('whoever may not do it hears the same whether it exists or not; the audit still knows whom it was about', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  const change = (id: string) => refusal(c.as('biller')('patients.update', { patientId: id, version: 1, changes: { phone: '5305550177' } }))
  expect(await change(newId())).toEqual(await change(patientId))
  const lines = await c.rows('select patient_id as whom from audit where practice_id = $1 order by audit.id', [c.practiceId])
  expect(lines.map((l) => l['whom'])).toEqual([null, patientId])
})

test('a verb that checks a PIN tells nothing about it to whoever may not use the verb', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const { productId, lotId } = await c.lot()
  const orderId = await c.order({ kind: 'vaccine', itemId: productId, visitId, patientId })
  const verifiedBy = { staffId: c.staff.provider, pin: '000000' }
  const give = { visitId, patientId, orderId, lotId, site: 'LD' as const, visGivenOn: '2026-11-24', screening: [], verifiedBy }
  expect(await refusal(c.as('front_desk')('immunizations.give', give))).toMatchObject({ kind: 'forbidden', code: 'role' })
})
