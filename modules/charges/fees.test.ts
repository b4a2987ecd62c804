import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'

const { clinic } = house()
const strep = { code: '87880', label: 'Rapid strep A test', cents: 3200, waived: true, qw: true, category: 'lab' as const }

test('the biller sets a price, and sets it anew: it stands on the list once', async () => {
  const c = await clinic()
  const biller = c.as('biller')
  expect((await biller('fees.list', {})).known.map((f) => f.code)).toContain('87880')
  await biller('fees.set', strep)
  await c.as('manager')('fees.set', { ...strep, cents: 3500 })
  const { fees, known, may } = await biller('fees.list', {})
  expect(fees).toEqual([{ ...strep, cents: 3500 }])
  expect(known.map((f) => f.code)).not.toContain('87880')
  expect(may.set).toEqual({ allowed: true })
})

test('not with a code of four places, QW on what is not waived, or a price below nothing', async () => {
  const c = await clinic()
  const set = (more: object) => c.as('biller')('fees.set', { ...strep, ...more })
  expect(await refusal(set({ code: '8788' }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'code' }] })
  expect(await refusal(set({ waived: false }))).toMatchObject({ kind: 'invalid', code: 'qw_not_waived' })
  expect(await refusal(set({ cents: -1 }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'cents' }] })
})

test('not by a provider, and not for another practice', async () => {
  const c = await clinic()
  const other = await clinic()
  expect(await refusal(c.as('provider')('fees.set', strep))).toMatchObject({ kind: 'forbidden', code: 'role' })
  await c.as('biller')('fees.set', strep)
  expect((await other.as('biller')('fees.list', {})).fees).toEqual([])
})
