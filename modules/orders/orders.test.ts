import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { completeOrder } from './index.ts'

const { clinic, ready } = house()

async function shelf(c: Clinic) {
  const [test] = await c.rows<{ id: string }>(
    `insert into test_system (practice_id, id, name, analyte, loinc, specimen, values, waived, read_minutes)
     values ($1, gen_random_uuid(), 'Rapid strep A', 'Strep A', '78012-2', 'throat swab', '{negative,positive}', true, 5) returning id`,
    [c.practiceId],
  )
  const [vaccine] = await c.rows<{ id: string }>(
    `insert into vaccine_product (practice_id, id, name, cvx, route, dose_quantity, vis_edition, vis_name)
     values ($1, gen_random_uuid(), 'Influenza, trivalent', '140', 'IM', 0.5, '2025-01-31', 'Influenza') returning id`,
    [c.practiceId],
  )
  await c.rows(
    `insert into vaccine_lot (practice_id, id, product_id, lot, expires_on, funding, on_hand)
     values ($1, gen_random_uuid(), $2, 'A1', '2027-06-30', 'private', 7), ($1, gen_random_uuid(), $2, 'OLD', '2026-06-30', 'private', 5)`,
    [c.practiceId, vaccine!.id],
  )
  return { testId: test!.id, vaccineId: vaccine!.id }
}

async function seen(c: Clinic, stage = 'with_provider') {
  const patientId = await c.patient()
  return { patientId, visitId: await c.visit(patientId, { stage }) }
}

/** What another module does in its own transaction. */
const complete = (c: Clinic, orderId: string, doneId: string) =>
  ready.house.db.forPractice(c.practiceId, async (tx) => {
    const told: string[] = []
    const { actor } = await c.caller(c.staff.medical_assistant)
    const cx = {
      tx,
      practice: { id: c.practiceId },
      actor,
      actId: newId(),
      now: '2026-11-24T18:45:00.000Z',
      tell: (f: { name: string }) => told.push(f.name),
    }
    await completeOrder(cx as never, orderId, doneId)
    return told
  })

test('a provider orders a test; it is open, and the board counts it', async () => {
  const c = await clinic()
  const { testId } = await shelf(c)
  const visit = await seen(c)
  const { orderId } = await c.as('provider')('orders.place', { ...visit, kind: 'test', itemId: testId, instructions: 'both tonsils' })
  const { orders, may } = await c.as('medical_assistant')('orders.of_visit', { visitId: visit.visitId })
  expect(orders).toMatchObject([
    { id: orderId, itemName: 'Rapid strep A', state: 'signed', instructions: 'both tonsils', orderedByName: 'Test provider' },
  ])
  expect(may['place']).toMatchObject({ allowed: false, because: 'This is done by providers.' })
  expect((await c.as('medical_assistant')('visits.board', {})).visits).toMatchObject([{ openOrders: 1 }])
})

test('the menu names the tests, and the vaccines with the doses that are in date', async () => {
  const c = await clinic()
  await shelf(c)
  const menu = await c.as('provider')('orders.menu', {})
  expect(menu.tests).toMatchObject([{ name: 'Rapid strep A', waived: true, readMinutes: 5 }])
  expect(menu.vaccines).toMatchObject([{ name: 'Influenza, trivalent', onHand: 7 }])
})

test.each(['medical_assistant', 'nurse', 'front_desk', 'manager'] as const)('not placed by %s', async (who) => {
  const c = await clinic()
  const { testId } = await shelf(c)
  expect(await refusal(c.as(who)('orders.place', { ...(await seen(c)), kind: 'test', itemId: testId }))).toMatchObject({
    kind: 'forbidden',
    code: 'role',
  })
})

test('not for another patient than the visit, not before it began, not what is not on the shelf', async () => {
  const c = await clinic()
  const { testId, vaccineId } = await shelf(c)
  const visit = await seen(c)
  const place = c.as('provider')
  expect(await refusal(place('orders.place', { ...visit, patientId: await c.patient(), kind: 'test', itemId: testId }))).toMatchObject({
    code: 'other_patient',
  })
  expect(await refusal(place('orders.place', { ...visit, kind: 'test', itemId: vaccineId }))).toMatchObject({
    kind: 'missing',
    code: 'order_item',
  })
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'expected', at: '2026-11-24T22:00:00.000Z' })
  expect(await refusal(place('orders.place', { patientId, visitId, kind: 'test', itemId: testId }))).toMatchObject({ code: 'not_open' })
})

test('an order is done once', async () => {
  const c = await clinic()
  const { testId } = await shelf(c)
  const visit = await seen(c)
  const { orderId } = await c.as('provider')('orders.place', { ...visit, kind: 'test', itemId: testId })
  const doneId = newId()
  expect(await complete(c, orderId, doneId)).toEqual(['order.done'])
  expect(await refusal(complete(c, orderId, newId()))).toMatchObject({ kind: 'conflict', code: 'order_not_open' })
  const { orders } = await c.as('nurse')('orders.of_visit', { visitId: visit.visitId })
  expect(orders).toMatchObject([{ state: 'done', doneBy: c.staff.medical_assistant, doneId, version: 2 }])
})

test('a provider cancels an open order with a reason', async () => {
  const c = await clinic()
  const { vaccineId } = await shelf(c)
  const visit = await seen(c)
  const { orderId } = await c.as('provider')('orders.place', { ...visit, kind: 'vaccine', itemId: vaccineId })
  await c.as('provider')('orders.cancel', { orderId, version: 1, reason: 'had it last week' })
  expect((await c.as('provider')('orders.of_visit', { visitId: visit.visitId })).orders).toMatchObject([
    { state: 'cancelled', cancelReason: 'had it last week' },
  ])
  expect(await refusal(complete(c, orderId, newId()))).toMatchObject({ code: 'order_not_open' })
})

test('not cancelled by an assistant, without a reason, twice, or with a stale version', async () => {
  const c = await clinic()
  const { vaccineId } = await shelf(c)
  const { orderId } = await c.as('provider')('orders.place', { ...(await seen(c)), kind: 'vaccine', itemId: vaccineId })
  expect(await refusal(c.as('medical_assistant')('orders.cancel', { orderId, version: 1, reason: 'x' }))).toMatchObject({
    kind: 'forbidden',
  })
  expect(await refusal(c.as('provider')('orders.cancel', { orderId, version: 1, reason: '' }))).toMatchObject({ kind: 'invalid' })
  expect(await refusal(c.as('provider')('orders.cancel', { orderId, version: 3, reason: 'x' }))).toMatchObject({ code: 'stale' })
  await c.as('provider')('orders.cancel', { orderId, version: 1, reason: 'x' })
  expect(await refusal(c.as('provider')('orders.cancel', { orderId, version: 2, reason: 'x' }))).toMatchObject({ code: 'order_not_open' })
  expect(await refusal(c.as('provider')('orders.cancel', { orderId: newId(), version: 1, reason: 'x' }))).toMatchObject({ kind: 'missing' })
})
