import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import type { Decision } from '../../scope/index.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import type { LotWish } from '../../test/make.ts'
import { hashPassword } from '../staff/index.ts'
import { screening } from './immunizations.ts'

const { clinic, clock } = house()
const pin = '135792'
let pinHash = ''
beforeAll(async () => {
  pinHash = await hashPassword(pin)
})

const answers = (yes: string[] = []) => screening.map(({ key }) => ({ key, yes: yes.includes(key) }))

/** A patient in a room with a signed order for the flu vaccine, a lot in the fridge, and a provider with a PIN. */
async function ready(wish: { jurisdiction?: string; lot?: LotWish; birthDate?: string; allergies?: string | null } = {}) {
  const c = await clinic(wish.jurisdiction ? { jurisdiction: wish.jurisdiction } : {})
  await c.pin(c.staff.provider, pinHash)
  const patientId = await c.patient(wish.birthDate ? { birthDate: wish.birthDate } : {})
  if (wish.allergies !== null) await c.allergies(patientId, wish.allergies)
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const { lotId, productId } = await c.lot(wish.lot)
  const orderId = await c.order({ kind: 'vaccine', itemId: productId, visitId, patientId })
  const input = {
    visitId,
    patientId,
    orderId,
    lotId,
    site: 'LD' as const,
    visGivenOn: '2026-11-24',
    screening: answers(),
    verifiedBy: { staffId: c.staff.provider, pin } as { staffId: string; pin: string } | null,
  }
  return { c, input, patientId, visitId, productId, lotId, orderId }
}

const stock = async (c: Clinic, lotId: string) =>
  (
    await c.rows<{ on_hand: number; sum: number }>(
      'select on_hand, (select sum(doses)::int from vaccine_stock_entry where lot_id = l.id) as sum from vaccine_lot l where id = $1',
      [lotId],
    )
  )[0]!

test('a trained medical assistant gives a flu vaccine in California after the provider checked the dose', async () => {
  const { c, input, lotId, orderId, patientId } = await ready()
  const done = await c.as('medical_assistant')('immunizations.give', input)
  expect(done.left).toBe(9)
  expect(await stock(c, lotId)).toEqual({ on_hand: 9, sum: 9 })
  expect(await c.rows('select state, done_id from clinical_order where id = $1', [orderId])).toEqual([{ state: 'done', done_id: done.id }])
  const { immunizations } = await c.as('provider')('immunizations.list', { patientId })
  expect(immunizations).toMatchObject([
    { id: done.id, state: 'given', site: 'LD', route: 'IM', visEdition: '2025-01-31', givenBy: 'Sofia Reyes', verifiedBy: 'Test provider' },
  ])
})

test('the entry can say by what rule, credential and second look it was given', async () => {
  const { c, input } = await ready()
  await c.as('medical_assistant')('immunizations.give', input)
  const [given] = (await c.audit()).filter((a) => a.action === 'immunizations.give')
  expect(given).toMatchObject({
    outcome: 'done',
    authority: {
      rule: { id: 'CA.vaccine_admin' },
      credentials: [{ kind: 'CMA_AAMA' }],
      order: { doseVerifiedBy: input.verifiedBy!.staffId },
    },
  })
})

test('whether the second look is asked shows before: of an assistant in California, not of a provider', async () => {
  const { c, visitId, productId } = await ready()
  const ask = { visitId, productId }
  expect((await c.as('medical_assistant')('immunizations.lots', ask)).may).toMatchObject({
    give: { allowed: true },
    giveUnchecked: { allowed: false, unmet: [{ condition: 'verify_drug_and_dose_by_licensed' }] },
  })
  expect((await c.as('provider')('immunizations.lots', ask)).may).toMatchObject({
    give: { allowed: true },
    giveUnchecked: { allowed: true },
  })
})

test('not by a medical assistant in New York: the rule, its source and who may instead are named', async () => {
  const { c, input } = await ready({ jurisdiction: 'NY' })
  const no = await refusal(c.as('medical_assistant')('immunizations.give', input))
  expect(no).toMatchObject({ kind: 'forbidden', code: 'scope' })
  const decision = no.detail as Decision
  expect(decision).toMatchObject({ verdict: 'refused', rule: { id: 'NY.vaccine_admin', status: 'prohibited' } })
  expect(decision.rule.source).not.toBe('')
  expect(decision.instead).toEqual(expect.arrayContaining(['provider', 'nurse']))
})

test('not with four of ten supervised injections in California', async () => {
  const { c, input, lotId } = await ready()
  const fresh = await c.hire({
    role: 'medical_assistant',
    documented: ['vaccine_admin'],
    signOffs: ['vaccine_admin'],
    hours: { injections: 10 },
    reps: { IM: 4 },
  })
  const no = await refusal(c.as(fresh)('immunizations.give', input))
  expect(no).toMatchObject({ code: 'scope' })
  expect(no.message).toMatch(/10 .*4/)
  expect(await stock(c, lotId)).toEqual({ on_hand: 10, sum: 10 })
})

test('not without the licensed check of drug and dose', async () => {
  const { c, input } = await ready()
  const no = await refusal(c.as('medical_assistant')('immunizations.give', { ...input, verifiedBy: null }))
  expect(no).toMatchObject({ kind: 'forbidden', code: 'scope' })
  expect(no.message).toMatch(/dose/i)
})

test('not checked with a wrong PIN', async () => {
  const { c, input } = await ready()
  expect(
    await refusal(c.as('medical_assistant')('immunizations.give', { ...input, verifiedBy: { staffId: c.staff.provider, pin: '000000' } })),
  ).toMatchObject({ code: 'verifier_pin' })
})

test('not checked by a colleague who is a medical assistant too', async () => {
  const { c, input } = await ready()
  const colleague = await c.hire({ role: 'medical_assistant' })
  await c.pin(colleague, pinHash)
  expect(
    await refusal(c.as('medical_assistant')('immunizations.give', { ...input, verifiedBy: { staffId: colleague, pin } })),
  ).toMatchObject({ code: 'verifier_role' })
})

test('a provider gives it on their own licence, without a second look', async () => {
  const { c, input } = await ready()
  expect(await c.as('provider')('immunizations.give', { ...input, verifiedBy: null })).toMatchObject({ left: 9 })
})

const mistakes: [string, Parameters<typeof ready>[0], object, string][] = [
  ['from an expired lot', { lot: { expiresOn: '2026-11-23' } }, {}, 'expired'],
  ['to a patient too young for the product', { birthDate: '2026-09-01' }, {}, 'age'],
  ['at a site that is not for the route', {}, { site: 'BN' }, 'site'],
  ['when a screening answer was yes', {}, { screening: answers(['severe_reaction']) }, 'contraindication'],
  ['when allergies were never asked', { allergies: null }, {}, 'allergies_not_recorded'],
  ['when no dose is left', { lot: { onHand: 0 } }, {}, 'no_stock'],
  ['with an information statement from the future', {}, { visGivenOn: '2026-11-25' }, 'vis_date'],
]
for (const [what, wish, change, code] of mistakes)
  test(`not ${what}`, async () => {
    const { c, input, lotId } = await ready(wish)
    const before = await stock(c, lotId)
    expect(await refusal(c.as('medical_assistant')('immunizations.give', { ...input, ...change }))).toMatchObject({ code })
    expect(await stock(c, lotId)).toEqual(before)
  })

test('not unscreened', async () => {
  const { c, input } = await ready()
  expect((await refusal(c.as('provider')('immunizations.give', { ...input, screening: [], verifiedBy: null }))).code).toBe('not_screened')
})

test('not another product than the order says', async () => {
  const { c, input } = await ready()
  const other = await c.lot()
  expect(await refusal(c.as('medical_assistant')('immunizations.give', { ...input, lotId: other.lotId }))).toMatchObject({
    code: 'wrong_product',
  })
})

test('not for another patient than the visit’s, whoever is on the screen', async () => {
  const { c, input } = await ready()
  const other = await c.patient({ family: 'Other' })
  expect(await refusal(c.as('medical_assistant')('immunizations.give', { ...input, patientId: other }))).toMatchObject({
    code: 'other_patient',
  })
})

test('not with another practice’s lot', async () => {
  const [{ c, input }, there] = [await ready(), await ready()]
  expect(await refusal(c.as('medical_assistant')('immunizations.give', { ...input, lotId: there.lotId }))).toMatchObject({
    kind: 'missing',
  })
})

test('sent twice with one key, one dose leaves the fridge', async () => {
  const { c, input, lotId } = await ready()
  const key = newId()
  const [a, b] = await Promise.all([
    c.as('medical_assistant')('immunizations.give', input, key),
    c.as('medical_assistant')('immunizations.give', input, key),
  ])
  expect(a).toEqual(b)
  expect(await stock(c, lotId)).toEqual({ on_hand: 9, sum: 9 })
})

test('two who give the last dose: one does, one is told, nothing goes below zero', async () => {
  const { c, input, productId, lotId } = await ready({ lot: { onHand: 1 } })
  const patientId = await c.patient({ family: 'Second' })
  await c.allergies(patientId)
  const visitId = await c.visit(patientId, { stage: 'ready', room: 1, at: '2026-11-24T20:00:00.000Z' })
  const orderId = await c.order({ kind: 'vaccine', itemId: productId, visitId, patientId })
  const give = c.as('provider')
  const both = await Promise.allSettled([
    give('immunizations.give', { ...input, verifiedBy: null }),
    give('immunizations.give', { ...input, patientId, visitId, orderId, verifiedBy: null }),
  ])
  expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await stock(c, lotId)).toEqual({ on_hand: 0, sum: 0 })
})

test('not given asks no lot, keeps the reason and closes the order', async () => {
  const { c, visitId, patientId, orderId, lotId } = await ready()
  await c.as('medical_assistant')('immunizations.not_given', { visitId, patientId, orderId, reason: 'patient refused' })
  expect(await c.rows('select state, not_given_reason from immunization')).toContainEqual({
    state: 'not_given',
    not_given_reason: 'patient refused',
  })
  expect(await c.rows('select state from clinical_order where id = $1', [orderId])).toEqual([{ state: 'done' }])
  expect(await stock(c, lotId)).toEqual({ on_hand: 10, sum: 10 })
})

test('an entry made in error stays, is marked, and the dose that never left comes back', async () => {
  const { c, input, lotId, patientId } = await ready()
  const { id } = await c.as('medical_assistant')('immunizations.give', input)
  await c.as('nurse')('immunizations.void', { immunizationId: id, reason: 'wrong room', doseReturned: true })
  expect(await stock(c, lotId)).toEqual({ on_hand: 10, sum: 10 })
  const { immunizations } = await c.as('nurse')('immunizations.list', { patientId })
  expect(immunizations).toMatchObject([{ state: 'entered_in_error' }])
  expect(await c.rows('select count(*)::int as n from immunization where patient_id = $1', [patientId])).toEqual([{ n: 2 }])
  expect(await refusal(c.as('nurse')('immunizations.void', { immunizationId: id, reason: 'again', doseReturned: true }))).toMatchObject({
    code: 'already_corrected',
  })
})

test('not after the visit was signed', async () => {
  const { c, input, visitId } = await ready()
  await c.rows('update visit set signed_at = $2, signed_by = $3 where id = $1', [visitId, clock.now(), c.staff.provider])
  expect(await refusal(c.as('medical_assistant')('immunizations.give', input))).toMatchObject({ code: 'signed' })
})

test('not into stock for a vaccine that is not in this practice', async () => {
  const [here, there] = [await ready(), await ready()]
  const delivery = { productId: there.productId, lot: 'NEW1', expiresOn: '2027-06-30', funding: 'private' as const, doses: 10 }
  expect(await refusal(here.c.as('nurse')('stock.receive', delivery))).toMatchObject({ kind: 'missing', code: 'product' })
})
