import { expect, test } from 'vitest'
import { newId } from '../../core/ids.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { screening } from '../immunizations/immunizations.ts'
import { hashPassword } from '../staff/index.ts'

const { clinic, clock, ready } = house()
const source = 'CDC adult schedule, 2025'
const pin = '739154'

const bodyOf = (itemId: string, more: object = {}) => ({
  name: 'Influenza vaccine, from 9 years',
  kind: 'vaccine' as const,
  itemId,
  criteria: {
    age: { fromMonths: 108, source },
    season: { from: '07-01', source },
    questions: [
      { key: 'severe_reaction', text: 'Severe reaction to a flu vaccine?', stops: 'yes' as const, because: 'A provider decides.', source },
    ],
  },
  roles: ['medical_assistant' as const],
  observeMinutes: 15,
  cosignDays: 3,
  effectiveOn: '2026-11-24',
  expiresOn: '2027-06-30',
  ...more,
})

/** Signed and in force: a flu vaccine by standing order, with doses in the fridge. */
async function signed(c: Clinic, more: object = {}) {
  const { productId, lotId } = await c.lot()
  const { draftId, seriesId, version } = await c.as('medical_assistant')('standing_orders.draft', {
    providerId: c.staff.provider,
    body: bodyOf(productId, more),
  })
  await c.as('provider')('standing_orders.sign', { draftId, version })
  return { productId, lotId, seriesId, draftId }
}

/** Arizona: an order or a standing order is enough there; the provider is in the suite. */
async function arizona() {
  const c = await clinic({ jurisdiction: 'AZ' })
  await c.rows("update presence set mode = 'suite' where practice_id = $1", [c.practiceId])
  c.forget()
  return c
}

let visits = 0
async function seen(c: Clinic, birthDate = '1980-05-14') {
  const patientId = await c.patient({ birthDate })
  await c.allergies(patientId)
  visits += 1
  const at = new Date(Date.parse('2026-11-24T08:00:00.000Z') + (visits % 40) * 1_200_000).toISOString()
  return { patientId, visitId: await c.visit(patientId, { stage: 'arrived', at }) }
}
const no = [{ key: 'severe_reaction', yes: false }]
const use = (c: Clinic, at: { patientId: string; visitId: string }, seriesId: string, answers = no, version = 1) =>
  c.as('medical_assistant')('standing_orders.use', { ...at, seriesId, version, answers })
const give = (c: Clinic, at: { patientId: string; visitId: string }, orderId: string, lotId: string, look = true) =>
  c.as('medical_assistant')('immunizations.give', {
    ...at,
    orderId,
    lotId,
    site: 'LD',
    visGivenOn: '2026-11-24',
    screening: screening.map(({ key }) => ({ key, yes: false })),
    verifiedBy: look ? { staffId: c.staff.nurse, pin } : null,
  })
const waiting = async (c: Clinic) => (await c.as('provider')('cosign.queue', {})).orders

test('an assistant drafts, the named provider signs: it is in force, and nobody can change it', async () => {
  const c = await clinic()
  const { seriesId, draftId, productId } = await signed(c)
  const shown = await c.as('manager')('standing_orders.show', { seriesId })
  expect(shown).toMatchObject({
    state: 'in_force',
    draft: null,
    versions: [{ version: 1, signedWay: 'session', providerName: 'Test provider, MD' }],
  })
  expect(
    await refusal(
      c.as('medical_assistant')('standing_orders.draft', {
        draft: { draftId, version: 2 },
        providerId: c.staff.provider,
        body: bodyOf(productId, { cosignDays: 90 }),
      }),
    ),
  ).toMatchObject({ code: 'signed_already' })
  for (const change of [
    "update standing_order set expires_on = '2030-01-01'",
    'delete from standing_order',
    'delete from standing_order_try',
  ])
    await expect(
      ready.house.db.forPractice(c.practiceId, (tx) => tx.run({ text: `${change} where practice_id = $1` }, [c.practiceId])),
    ).rejects.toThrow(/permission denied/)
})

test('the provider signs at a colleague’s screen with their own PIN; not with a wrong one, not another provider', async () => {
  const c = await clinic()
  const { productId } = await c.lot()
  const draft = { providerId: c.staff.provider, body: bodyOf(productId) }
  const { draftId, version } = await c.as('nurse')('standing_orders.draft', draft)
  const sign = (who: string, with_: string | null) => c.as(who)('standing_orders.sign', { draftId, version, pin: with_ })
  const other = await c.hire({ role: 'provider', family: 'Other' })
  expect(await refusal(sign('medical_assistant', null))).toMatchObject({ code: 'not_the_provider' })
  expect(await refusal(sign(other, null))).toMatchObject({ code: 'not_the_provider' })
  await c.pin(c.staff.provider, await hashPassword(pin))
  expect(await refusal(sign('medical_assistant', '111222'))).toMatchObject({ code: 'pin' })
  await sign('medical_assistant', pin)
  expect((await c.as('nurse')('standing_orders.list', {})).orders).toMatchObject([{ state: 'in_force', signed: { signedWay: 'pin' } }])
  expect(await refusal(sign('provider', null))).toMatchObject({ code: 'signed_already' })
})

test.each([
  ['for an assistant to sign', { providerId: 'nurse' }, {}, 'provider'],
  ['of what is not on the shelf', {}, { itemId: newId() }, 'order_item'],
  ['that ends before it begins', {}, { effectiveOn: '2027-07-01' }, 'span'],
  ['that is over', {}, { effectiveOn: '2026-01-01', expiresOn: '2026-02-01' }, 'past'],
  ['with ages the wrong way round', {}, { criteria: { age: { fromMonths: 20, toMonths: 10, source } } }, 'age'],
  ['with a rule that names no source', {}, { criteria: { interval: { days: 28, source: '' } } }, 'input'],
  ['that nobody may act on', {}, { roles: [] }, 'input'],
])('not drafted: %s', async (_what, more, body, code) => {
  const c = await clinic()
  const { productId } = await c.lot()
  const providerId = 'providerId' in more ? c.staff.nurse : c.staff.provider
  expect(await refusal(c.as('nurse')('standing_orders.draft', { providerId, body: bodyOf(productId, body) as never }))).toMatchObject({
    code,
  })
})

test('a signature does not reach back, and the front desk has no part in it', async () => {
  const c = await clinic()
  const { productId } = await c.lot()
  const draft = { providerId: c.staff.provider, body: bodyOf(productId, { effectiveOn: '2026-11-01' }) }
  const { draftId, version } = await c.as('provider')('standing_orders.draft', draft)
  expect(await refusal(c.as('provider')('standing_orders.sign', { draftId, version }))).toMatchObject({ code: 'backdated' })
  expect(await refusal(c.as('front_desk')('standing_orders.draft', draft))).toMatchObject({ code: 'role' })
  expect(await refusal(c.as('provider')('standing_orders.draft', { ...draft, draft: { draftId, version: 7 } }))).toMatchObject({
    code: 'stale',
  })
})

test('at rooming each criterion has its own answer: met, not met, or to be asked', async () => {
  const c = await clinic()
  const { seriesId } = await signed(c)
  const at = await seen(c)
  const of = async (answers = {}) =>
    (await c.as('medical_assistant')('standing_orders.of_visit', { visitId: at.visitId, answers })).orders[0]!
  const before = await of()
  expect(before).toMatchObject({ seriesId, applies: 'ask', sufficient: 'after_cosign', ordered: null })
  expect(before.findings.map((f) => [f.criterion, f.state])).toEqual([
    ['age', 'met'],
    ['season', 'met'],
    ['question', 'unknown'],
    ['acting', 'met'],
  ])
  expect(await of({ [seriesId]: no })).toMatchObject({ applies: 'yes' })
  const stopped = await of({ [seriesId]: [{ key: 'severe_reaction', yes: true }] })
  expect(stopped.applies).toBe('no')
})

test('used where a standing order suffices: the order is the provider’s, the dose is given at once, the name is asked afterwards', async () => {
  const c = await arizona()
  await c.pin(c.staff.nurse, await hashPassword(pin))
  const { seriesId, lotId } = await signed(c)
  const at = await seen(c)
  const done = await use(c, at, seriesId)
  expect(done).toMatchObject({ status: 'used', cosignDue: '2026-11-27', sufficient: 'at_once' })
  const { orders } = await c.as('provider')('orders.of_visit', { visitId: at.visitId })
  expect(orders).toMatchObject([
    {
      orderedBy: c.staff.provider,
      instructions: 'Observe for 15 minutes.',
      standing: { id: seriesId, version: 1, enteredByName: 'Sofia Reyes', cosignedAt: null },
    },
  ])
  await give(c, at, done.orderId!, lotId)
  expect(await waiting(c)).toMatchObject([
    { orderId: done.orderId, mine: true, overdue: false, state: 'done', name: 'Influenza vaccine, from 9 years' },
  ])
  const audit = (await c.audit()).find((a) => a.action === 'immunizations.give')!
  expect(audit.authority).toMatchObject({ order: { kind: 'standing', id: done.orderId } })
})

test('California asks that the provider authorises it for this patient: not given before the countersignature, given after it', async () => {
  const c = await clinic()
  await c.pin(c.staff.nurse, await hashPassword(pin))
  const { seriesId, lotId } = await signed(c)
  const at = await seen(c)
  const { orderId, sufficient } = await use(c, at, seriesId)
  expect(sufficient).toBe('after_cosign')
  expect(await refusal(give(c, at, orderId!, lotId))).toMatchObject({
    code: 'scope',
    message: expect.stringContaining('a standing order for everyone is not enough'),
  })
  const asks = async () => (await c.as('provider')('tasks.mine', {})).tasks.filter((t) => t.kind === 'cosign')
  expect(await asks()).toMatchObject([{ due: '2026-11-24', path: '/cosign', ownerId: c.staff.provider }])
  const [order] = await waiting(c)
  await c.as('provider')('cosign.sign', { orders: [{ orderId: orderId!, version: order!.version }] })
  expect(await asks()).toEqual([])
  await give(c, at, orderId!, lotId)
})

test('Virginia asks for an order for the patient: a standing order is refused there, and it says why', async () => {
  const c = await clinic({ jurisdiction: 'VA' })
  const { seriesId } = await signed(c)
  const at = await seen(c)
  expect(await use(c, at, seriesId)).toMatchObject({
    status: 'refused',
    because: expect.stringContaining('order for this patient'),
    orderId: null,
  })
})

test('where the law opens no vaccine to an assistant, a standing order does not either', async () => {
  const c = await clinic({ jurisdiction: 'NY' })
  const { seriesId } = await signed(c)
  const refused = await use(c, await seen(c), seriesId)
  expect(refused).toMatchObject({ status: 'refused', orderId: null })
  expect(refused.findings.find((f) => f.criterion === 'law')).toMatchObject({ state: 'not_met' })
})

test('a queue of five: three are vaccinated, two refused with the reason, and the near misses are kept', async () => {
  const c = await arizona()
  const { seriesId, lotId } = await signed(c)
  await c.pin(c.staff.nurse, await hashPassword(pin))
  const queue = [await seen(c), await seen(c), await seen(c, '2019-01-01'), await seen(c), await seen(c)]
  const said = []
  for (const [i, at] of queue.entries()) {
    const answer = await use(c, at, seriesId, i === 3 ? [{ key: 'severe_reaction', yes: true }] : no)
    said.push(answer.status)
    if (answer.orderId) await give(c, at, answer.orderId, lotId)
  }
  expect(said).toEqual(['used', 'used', 'refused', 'refused', 'used'])
  const { tries } = await c.as('provider')('standing_orders.show', { seriesId })
  expect(tries.filter((t) => t.outcome === 'refused').map((t) => t.because)).toEqual([
    'Severe reaction to a flu vaccine? Yes. A provider decides.',
    'Age 7 years; this order is for from 9 years.',
  ])
  expect((await c.as('nurse')('standing_orders.list', {})).orders).toMatchObject([{ used: 3, refused: 2 }])
  expect(await c.rows('select id from clinical_order where practice_id = $1', [c.practiceId])).toHaveLength(3)
})

test('not twice at a visit, not again this season, not for another patient, not by a role it does not name', async () => {
  const c = await arizona()
  await c.pin(c.staff.nurse, await hashPassword(pin))
  const { seriesId, lotId } = await signed(c)
  const at = await seen(c)
  const { orderId } = await use(c, at, seriesId)
  expect(await refusal(use(c, at, seriesId))).toMatchObject({ code: 'ordered_already' })
  await give(c, at, orderId!, lotId)
  const again = {
    patientId: at.patientId,
    visitId: await c.visit(at.patientId, { stage: 'arrived', at: '2026-11-24T22:30:00.000Z' }),
  }
  expect(await use(c, again, seriesId)).toMatchObject({ status: 'refused', because: expect.stringContaining('Has had it this season') })
  expect(await refusal(use(c, { ...again, patientId: await c.patient() }, seriesId))).toMatchObject({ code: 'other_patient' })
  const next = await seen(c)
  const byNurse = await c.as('nurse')('standing_orders.use', { ...next, seriesId, version: 1, answers: no })
  expect(byNurse).toMatchObject({ status: 'refused', because: expect.stringContaining('To be used by medical assistants') })
  expect(await refusal(c.as('provider')('standing_orders.use', { ...next, seriesId, version: 1 }))).toMatchObject({ code: 'role' })
})

test('a certificate that the order asks for must be held, verified and current', async () => {
  const c = await arizona()
  const { seriesId } = await signed(c, { credentials: ['CCMA_NHA'] })
  expect(await use(c, await seen(c), seriesId)).toMatchObject({ status: 'refused', because: expect.stringContaining('CCMA NHA') })
})

test('a new version takes the place of the old from its day; what was used keeps naming the old', async () => {
  const c = await arizona()
  const { seriesId, productId } = await signed(c)
  const first = await use(c, await seen(c), seriesId)
  const { draftId, version } = await c.as('nurse')('standing_orders.draft', {
    seriesId,
    providerId: c.staff.provider,
    body: bodyOf(productId, { cosignDays: 7 }),
  })
  const twice = { seriesId, providerId: c.staff.provider, body: bodyOf(productId) }
  expect(await refusal(c.as('nurse')('standing_orders.draft', twice))).toMatchObject({ code: 'draft_open' })
  expect(await c.as('provider')('standing_orders.sign', { draftId, version })).toMatchObject({ version: 2 })
  const next = await seen(c)
  expect(await refusal(use(c, next, seriesId))).toMatchObject({ code: 'newer_version' })
  expect(await use(c, next, seriesId, no, 2)).toMatchObject({ status: 'used', cosignDue: '2026-12-01' })
  expect((await waiting(c)).map((o) => [o.orderId === first.orderId, o.seriesVersion])).toEqual([
    [true, 1],
    [false, 2],
  ])
})

test('retired it is used no more; not retired by an assistant, without a reason, or twice', async () => {
  const c = await arizona()
  const { seriesId, productId } = await signed(c)
  expect(await refusal(c.as('medical_assistant')('standing_orders.retire', { seriesId, reason: 'x' }))).toMatchObject({ code: 'role' })
  expect(await refusal(c.as('provider')('standing_orders.retire', { seriesId, reason: ' ' }))).toMatchObject({ code: 'input' })
  await c.as('manager')('standing_orders.retire', { seriesId, reason: 'Season is over.' })
  expect(await refusal(c.as('manager')('standing_orders.retire', { seriesId, reason: 'again' }))).toMatchObject({ code: 'retired' })
  expect(await refusal(use(c, await seen(c), seriesId))).toMatchObject({ code: 'not_in_force' })
  const next = { seriesId, providerId: c.staff.provider, body: bodyOf(productId) }
  expect(await refusal(c.as('provider')('standing_orders.draft', next))).toMatchObject({ code: 'retired' })
})

test('another provider countersigns with the reason; several at once are all or none', async () => {
  const c = await arizona()
  const { seriesId } = await signed(c)
  for (let i = 0; i < 3; i++) await use(c, await seen(c), seriesId)
  const other = await c.hire({ role: 'provider', family: 'Other' })
  const orders = (await waiting(c)).map(({ orderId, version }) => ({ orderId, version }))
  const sign = (who: string, more: object) => c.as(who)('cosign.sign', { orders, ...more })
  expect(await refusal(sign(other, {}))).toMatchObject({ code: 'surrogate_reason' })
  expect(await refusal(sign('nurse', {}))).toMatchObject({ code: 'role' })
  const wrong = [...orders.slice(1), { ...orders[0]!, version: 9 }]
  expect(await refusal(c.as('provider')('cosign.sign', { orders: wrong }))).toMatchObject({ code: 'stale' })
  expect(await waiting(c)).toHaveLength(3)
  expect(await sign(other, { reason: 'Dr. Provider is away this week.' })).toEqual({ signed: 3 })
  expect(await waiting(c)).toEqual([])
  expect(await refusal(sign('provider', {}))).toMatchObject({ code: 'not_waiting' })
  expect(await c.rows('select distinct cosigned_by, cosign_reason from clinical_order where practice_id = $1', [c.practiceId])).toEqual([
    { cosigned_by: other, cosign_reason: 'Dr. Provider is away this week.' },
  ])
})

test('overdue it becomes the provider’s task, and signing closes it', async () => {
  const c = await arizona()
  const { seriesId } = await signed(c)
  const { orderId } = await use(c, await seen(c), seriesId)
  const tasks = async () => (await c.as('provider')('tasks.mine', {})).tasks.filter((t) => t.kind === 'cosign')
  const now = clock.now()
  clock.set('2026-11-27T18:00:00.000Z')
  c.forget()
  await c.day()
  expect(await tasks()).toEqual([])
  clock.set('2026-11-28T18:00:00.000Z')
  c.forget()
  await c.day()
  expect(await tasks()).toMatchObject([{ due: '2026-11-27', path: '/cosign', title: 'Countersign: Fluzone, prefilled syringe' }])
  const [order] = await waiting(c)
  expect(order).toMatchObject({ overdue: true })
  await c.as('provider')('cosign.sign', { orders: [{ orderId: orderId!, version: order!.version }] })
  expect(await tasks()).toEqual([])
  clock.set(now)
  c.forget()
})

test('a cancelled order waits for no name', async () => {
  const c = await clinic()
  const { seriesId } = await signed(c)
  const { orderId } = await use(c, await seen(c), seriesId)
  await c.as('provider')('orders.cancel', { orderId: orderId!, version: 1, reason: 'Wants to wait.' })
  expect(await waiting(c)).toEqual([])
  await c.settle()
  expect((await c.as('provider')('tasks.mine', {})).tasks).toEqual([])
})
