import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { isMbi } from './coverage.ts'

const { clinic } = house()

async function payer(c: Clinic, filing = 'CI') {
  const [row] = await c.rows<{ id: string }>(
    "insert into payer (practice_id, id, name, payer_code, filing_indicator) values ($1, gen_random_uuid(), 'Sierra ' || $2, $2, $2) returning id",
    [c.practiceId, filing],
  )
  return row!.id
}

async function insured(filing?: string) {
  const c = await clinic()
  const [patientId, payerId] = [await c.patient(), await payer(c, filing)]
  const card = { patientId, payerId, rank: 1, memberId: 'SH 123 456', validFrom: '2026-01-01', copayCents: 2500 }
  return { c, desk: c.as('front_desk'), card }
}

test('a plan from the card is on file, and today it is the one that pays', async () => {
  const { c, desk, card } = await insured()
  const { coverageId, warnings } = await desk('coverage.add', card)
  expect(warnings).toEqual([])
  const { coverages, may } = await c.as('biller')('coverage.list', { patientId: card.patientId })
  expect(coverages).toMatchObject([
    {
      id: coverageId,
      payerName: 'Sierra CI',
      memberId: 'SH123456',
      rank: 1,
      copayCents: 2500,
      active: true,
      subscriber: null,
      confirmedAt: null,
      version: 1,
    },
  ])
  expect(may['add']).toEqual({ allowed: true })
  expect((await desk('payers.list', {})).payers).toMatchObject([{ name: 'Sierra CI', filingIndicator: 'CI' }])
})

test('a Medicare number of the wrong shape is said so and saved all the same', async () => {
  const { desk, card } = await insured('MB')
  const { coverageId, version, warnings } = await desk('coverage.add', card)
  expect(warnings).toHaveLength(1)
  expect(await desk('coverage.change', { coverageId, version, changes: { memberId: '1EG4TE5MK73' } })).toEqual({ version: 2, warnings: [] })
})

test.each([
  ['1EG4-TE5-MK73', true],
  ['1eg4te5mk73', true],
  ['0EG4TE5MK73', false],
  ['1SG4TE5MK73', false],
  ['1EG4TE5MK7', false],
  ['123456789A', false],
])('%s is the shape of a Medicare number: %s', (id, right) => {
  expect(isMbi(id)).toBe(right)
})

test('a plan that ended stays on file behind the one that holds', async () => {
  const { desk, card } = await insured()
  const old = await desk('coverage.add', card)
  await desk('coverage.end', { coverageId: old.coverageId, version: 1, lastDay: '2026-10-31' })
  const next = await desk('coverage.add', { ...card, memberId: 'NEW1', validFrom: '2026-11-01' })
  const { coverages } = await desk('coverage.list', { patientId: card.patientId })
  expect(coverages.map((c) => [c.id, c.active])).toEqual([
    [next.coverageId, true],
    [old.coverageId, false],
  ])
})

test('not two plans in one place on the same days', async () => {
  const { desk, card } = await insured()
  await desk('coverage.add', card)
  expect(await refusal(desk('coverage.add', { ...card, memberId: 'OTHER' }))).toMatchObject({
    kind: 'conflict',
    code: 'rank_taken',
    fields: [{ path: 'rank' }],
  })
  expect(await desk('coverage.add', { ...card, rank: 2, memberId: 'OTHER' })).toMatchObject({ version: 1 })
})

test("not a spouse's plan without the spouse, nor one that ends before it begins, nor an unknown payer", async () => {
  const { desk, card } = await insured()
  expect(await refusal(desk('coverage.add', { ...card, relationship: 'spouse' }))).toMatchObject({ kind: 'invalid', code: 'subscriber' })
  expect(await refusal(desk('coverage.add', { ...card, validTo: '2025-01-01' }))).toMatchObject({ kind: 'invalid', code: 'dates' })
  expect(await refusal(desk('coverage.add', { ...card, payerId: card.patientId }))).toMatchObject({ kind: 'invalid', code: 'payer' })
})

test('not over a version that someone else has changed: both are answered', async () => {
  const { desk, card } = await insured()
  const { coverageId } = await desk('coverage.add', card)
  await desk('coverage.change', { coverageId, version: 1, changes: { copayCents: 3000 } })
  expect(await refusal(desk('coverage.change', { coverageId, version: 1, changes: { copayCents: 1000 } }))).toMatchObject({
    kind: 'conflict',
    code: 'stale',
    detail: { current: { copayCents: 3000, version: 2 }, yours: 1 },
  })
})

test("not by a student, and not another practice's plan", async () => {
  const { c, desk, card } = await insured()
  const { coverageId } = await desk('coverage.add', card)
  const student = await c.hire({ role: 'student' })
  expect(await refusal(c.as(student)('coverage.add', card))).toMatchObject({ kind: 'forbidden', code: 'role' })
  const other = await clinic()
  expect(await refusal(other.as('front_desk')('coverage.end', { coverageId, version: 1, lastDay: '2026-11-24' }))).toMatchObject({
    kind: 'missing',
  })
  expect(await refusal(other.as('front_desk')('coverage.list', { patientId: card.patientId }))).toMatchObject({ kind: 'missing' })
})

test('the biller takes a payer on the list, and a plan can name it', async () => {
  const c = await clinic()
  const { payerId } = await c.as('biller')('payers.add', { name: 'Sierra Health', payerCode: 'sierra1', filingIndicator: 'HM' })
  const { payers, may } = await c.as('front_desk')('payers.list', {})
  expect(payers).toEqual([{ id: payerId, name: 'Sierra Health', payerCode: 'SIERRA1', filingIndicator: 'HM' }])
  expect(may.add).toMatchObject({ allowed: false, instead: ['biller', 'manager'] })
  const plan = { patientId: await c.patient(), payerId, rank: 1, memberId: 'SH1', validFrom: '2026-01-01' }
  expect((await c.as('front_desk')('coverage.add', plan)).warnings).toEqual([])
})

test('not a second payer with one number, of an unknown kind, or by the front desk', async () => {
  const c = await clinic()
  const sierra = { name: 'Sierra Health', payerCode: 'SIERRA1', filingIndicator: 'HM' as const }
  await c.as('manager')('payers.add', sierra)
  expect(await refusal(c.as('biller')('payers.add', { ...sierra, payerCode: 'sierra1' }))).toMatchObject({
    kind: 'conflict',
    code: 'payer_known',
  })
  expect(await refusal(c.as('biller')('payers.add', { ...sierra, filingIndicator: 'QQ' as 'HM' }))).toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'filingIndicator' }],
  })
  expect(await refusal(c.as('front_desk')('payers.add', sierra))).toMatchObject({ kind: 'forbidden', code: 'role' })
})
