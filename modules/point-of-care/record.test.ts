import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'

const { clinic, clock } = house()

async function ready(wish: { expiresOn?: string; jurisdiction?: string } = {}) {
  const c = await clinic(wish.jurisdiction ? { jurisdiction: wish.jurisdiction } : {})
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const { systemId, kitLotId } = await c.kit(wish)
  const orderId = await c.order({ kind: 'test', itemId: systemId, visitId, patientId })
  const input = {
    visitId,
    patientId,
    orderId,
    kitLotId,
    value: 'Positive' as string | null,
    internalControl: 'valid' as 'valid' | 'invalid',
    specimenSite: 'throat',
    performedAt: clock.now(),
  }
  return { c, input, orderId, patientId }
}
const orderState = async (c: Awaited<ReturnType<typeof ready>>['c'], id: string) =>
  (await c.rows<{ state: string }>('select state from clinical_order where id = $1', [id]))[0]!.state

test('a medical assistant results a rapid strep with the lot and expiry of its kit', async () => {
  const { c, input, orderId, patientId } = await ready()
  expect(await c.as('medical_assistant')('tests.record', input)).toMatchObject({ status: 'resulted', abnormal: true })
  expect(await orderState(c, orderId)).toBe('done')
  const { results } = await c.as('provider')('tests.list', { patientId })
  expect(results).toMatchObject([
    {
      value: 'Positive',
      abnormal: true,
      kitLot: 'STREP1',
      kitExpiresOn: '2027-03-31',
      performedBy: 'Sofia Reyes',
      internalControl: 'valid',
    },
  ])
})

test('a run whose control failed has no result whatever was typed, and the order stays open', async () => {
  const { c, input, orderId, patientId } = await ready()
  expect(await c.as('medical_assistant')('tests.record', { ...input, internalControl: 'invalid' })).toMatchObject({ status: 'invalid_run' })
  expect(await orderState(c, orderId)).toBe('signed')
  const { results } = await c.as('provider')('tests.list', { patientId })
  expect(results).toMatchObject([{ value: null, state: 'invalid' }])
})

test('a strip read as invalid is an invalid run, whatever was said of its control', async () => {
  const { c, input, orderId, patientId } = await ready()
  await c.rows("update test_system set values = '{Positive,Negative,Invalid}' where practice_id = $1", [c.practiceId])
  expect(await c.as('medical_assistant')('tests.record', { ...input, value: 'Invalid' })).toMatchObject({ status: 'invalid_run' })
  expect(await orderState(c, orderId)).toBe('signed')
  expect((await c.as('provider')('tests.list', { patientId })).results).toMatchObject([
    { value: null, state: 'invalid', internalControl: 'invalid' },
  ])
})

test('the menu tells the kits, the clinic’s hour and who may', async () => {
  const { c, input } = await ready({ expiresOn: '2026-11-23' })
  const menu = await c.as('medical_assistant')('tests.menu', { visitId: input.visitId })
  expect(menu).toMatchObject({ systems: [{ kits: [{ expired: true }], may: { allowed: true } }], now: clock.now() })
})

test('not with an expired kit', async () => {
  const { c, input } = await ready({ expiresOn: '2026-11-23' })
  expect(await refusal(c.as('medical_assistant')('tests.record', input))).toMatchObject({ kind: 'invalid', code: 'expired' })
})

test('not at a place without a current CLIA certificate', async () => {
  const { c, input } = await ready()
  await c.rows("update place set clia_expires = '2026-01-01' where practice_id = $1", [c.practiceId])
  c.forget()
  const no = await refusal(c.as('medical_assistant')('tests.record', input))
  expect(['scope', 'no_clia']).toContain(no.code)
})

test('not with an answer the test does not give, and not without one', async () => {
  const { c, input } = await ready()
  expect(await refusal(c.as('medical_assistant')('tests.record', { ...input, value: 'Maybe' }))).toMatchObject({ code: 'unknown_value' })
  expect(await refusal(c.as('medical_assistant')('tests.record', { ...input, value: null }))).toMatchObject({ code: 'no_value' })
})

test('not by a medical assistant whose training is not on file', async () => {
  const { c, input } = await ready()
  const fresh = await c.hire({ role: 'medical_assistant' })
  expect(await refusal(c.as(fresh)('tests.record', input))).toMatchObject({ kind: 'forbidden', code: 'scope' })
})

test('not by the front desk', async () => {
  const { c, input } = await ready()
  expect(await refusal(c.as('front_desk')('tests.record', input))).toMatchObject({ kind: 'forbidden', code: 'role' })
})

test('not for another patient than the visit’s', async () => {
  const { c, input } = await ready()
  expect(
    await refusal(c.as('medical_assistant')('tests.record', { ...input, patientId: await c.patient({ family: 'Else' }) })),
  ).toMatchObject({ code: 'other_patient' })
})

test('a correction supersedes the first result and both stay', async () => {
  const { c, input, patientId } = await ready()
  const { id } = await c.as('medical_assistant')('tests.record', input)
  await c.as('medical_assistant')('tests.correct', { resultId: id, value: 'Negative', reason: 'read too early' })
  const { results } = await c.as('provider')('tests.list', { patientId })
  expect(results).toMatchObject([
    { value: 'Negative', state: 'corrected', reason: 'read too early' },
    { value: 'Positive', corrected: true },
  ])
  expect(await refusal(c.as('medical_assistant')('tests.correct', { resultId: id, value: 'Negative', reason: 'again' }))).toMatchObject({
    code: 'already_corrected',
  })
})

test('not a kit of a test that is not in this practice', async () => {
  const [{ c }, other] = [await ready(), await clinic()]
  const { systemId } = await other.kit()
  expect(await refusal(c.as('nurse')('kits.receive', { systemId, lot: 'NEW1', expiresOn: '2027-06-30', openedOn: null }))).toMatchObject({
    kind: 'missing',
    code: 'test',
  })
})
