import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'

const { clinic } = house()
const numbers = {
  npi: '1245319599',
  ein: '12-3456789',
  taxonomy: '207Q00000X',
  phone: '5305550100',
  submitterId: 'ALDER1',
  receiverName: 'CLEARING',
  receiverId: '99999',
  clia: '05D1234567',
  cliaExpires: '2028-01-31',
  cliaKind: 'ppm' as const,
}

test('the manager sets the numbers payers and laboratories know the practice by', async () => {
  const c = await clinic()
  const { version } = await c.as('manager')('practice.identity', {})
  await c.as('manager')('practice.set_identity', { ...numbers, version })
  expect(await c.as('biller')('practice.identity', {})).toMatchObject({ ...numbers, version: version + 1 })
})

test('not by the biller, and not over somebody else’s change', async () => {
  const c = await clinic()
  expect(await refusal(c.as('biller')('practice.set_identity', { ...numbers, version: 1 }))).toMatchObject({
    kind: 'forbidden',
    code: 'role',
  })
  await c.as('manager')('practice.set_identity', { ...numbers, version: 1 })
  expect(await refusal(c.as('manager')('practice.set_identity', { ...numbers, version: 1 }))).toMatchObject({ code: 'stale' })
})

test.each([
  ['npi', '1245319598'],
  ['ein', '1234'],
  ['clia', '05X1234567'],
  ['taxonomy', 'family'],
])('not a wrong %s: %s', async (field, value) => {
  const c = await clinic()
  const no = await refusal(c.as('manager')('practice.set_identity', { ...numbers, [field]: value, version: 1 }))
  expect(no.fields?.[0]?.path).toBe(field)
})
