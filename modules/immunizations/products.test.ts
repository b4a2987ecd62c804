import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'

const { clinic } = house()

test('a known flu vaccine is taken on the list, received and in stock', async () => {
  const c = await clinic()
  const { known, products } = await c.as('manager')('vaccines.list', {})
  expect(products).toEqual([])
  const fluzone = known.find((k) => k.cvx === '140')!
  const { productId } = await c.as('manager')('vaccines.add', fluzone)
  const after = await c.as('nurse')('vaccines.list', {})
  expect(after.products).toEqual([{ ...fluzone, id: productId }])
  expect(after.known.map((k) => k.name)).not.toContain(fluzone.name)
  await c.as('nurse')('stock.receive', { productId, lot: 'AB1', expiresOn: '2027-06-30', funding: 'private', doses: 10 })
  expect((await c.as('medical_assistant')('stock.list', {})).lots).toMatchObject([{ name: fluzone.name, onHand: 10 }])
})

test('not twice, without a dose, with ages the wrong way round, or a statement still to come', async () => {
  const c = await clinic()
  const [flu] = (await c.as('manager')('vaccines.list', {})).known
  const add = (more: object) => c.as('nurse')('vaccines.add', { ...flu!, ...more })
  expect(await refusal(add({ doseQuantity: '0' }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'doseQuantity' }] })
  expect(await refusal(add({ minAgeMonths: 36, maxAgeMonths: 6 }))).toMatchObject({ kind: 'invalid', code: 'ages' })
  expect(await refusal(add({ visEdition: '2027-01-01' }))).toMatchObject({ kind: 'invalid', code: 'in_future' })
  await add({})
  expect(await refusal(add({ name: flu!.name.toUpperCase() }))).toMatchObject({ kind: 'conflict', code: 'vaccine_known' })
})

test('not by a medical assistant or the biller', async () => {
  const c = await clinic()
  const [flu] = (await c.as('provider')('vaccines.list', {})).known
  for (const who of ['medical_assistant', 'biller'] as const)
    expect(await refusal(c.as(who)('vaccines.add', flu!))).toMatchObject({ kind: 'forbidden', code: 'role' })
})
