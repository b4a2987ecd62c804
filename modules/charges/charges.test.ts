import { beforeAll, expect, test } from 'vitest'
import type { House } from '../../core/house.ts'
import { newId } from '../../core/ids.ts'
import { workOne } from '../../core/worker.ts'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { screening } from '../immunizations/immunizations.ts'
import { hashPassword } from '../staff/index.ts'

const { clinic, clock, ready } = house()
const pin = '135792'
let pinHash = ''
beforeAll(async () => {
  pinHash = await hashPassword(pin)
})

const prices = [
  ['99203', 'New patient office visit, level 3', 20500, 'office_visit'],
  ['90471', 'Giving a vaccine by needle, first of the day', 4000, 'vaccine_administration'],
  ['90472', 'Giving a vaccine by needle, each further one', 2500, 'vaccine_administration'],
  ['G0008', 'Giving a flu vaccine, Medicare', 4000, 'vaccine_administration'],
  ['90656', 'Flu vaccine dose', 3500, 'vaccine_product'],
  ['87880', 'Rapid strep A test', 3200, 'lab'],
] as const

/** A practice with fees and a patient in a room. */
async function roomed(wish: { fees?: boolean } = {}) {
  const c = await clinic()
  await c.pin(c.staff.provider, pinHash)
  const insert = 'insert into fee (practice_id, code, label, cents, waived, qw, category) values ($1, $2, $3, $4, $5, $5, $6)'
  if (wish.fees !== false)
    for (const [code, label, cents, category] of prices)
      await c.rows(insert, [c.practiceId, code, label, cents, category === 'lab', category])
  const patientId = await c.patient()
  await c.allergies(patientId)
  const visitId = await c.visit(patientId, { stage: 'with_provider' })
  return { c, on: { visitId, patientId } }
}
type On = { visitId: string; patientId: string }

async function vaccinate(c: Clinic, on: On, lot?: { lotId: string; productId: string }) {
  const { lotId, productId } = lot ?? (await c.lot())
  const orderId = await c.order({ kind: 'vaccine', itemId: productId, ...on })
  const { id } = await c.as('medical_assistant')('immunizations.give', {
    ...on,
    orderId,
    lotId,
    site: 'LD',
    visGivenOn: '2026-11-24',
    screening: screening.map(({ key }) => ({ key, yes: false })),
    verifiedBy: { staffId: c.staff.provider, pin },
  })
  return { id, lotId, productId }
}

async function strep(c: Clinic, on: On) {
  const { systemId, kitLotId } = await c.kit()
  const orderId = await c.order({ kind: 'test', itemId: systemId, ...on })
  return c.as('medical_assistant')('tests.record', {
    ...on,
    orderId,
    kitLotId,
    value: 'Positive',
    internalControl: 'valid',
    performedAt: clock.now(),
  })
}

async function sign(c: Clinic, on: On, codes: string[] = ['J02.0', 'Z23']) {
  for (const code of codes) await c.as('provider')('diagnoses.add', { ...on, code })
  const { version } = await c.as('provider')('note.level', { ...on, version: 0, code: '99203', basis: 'mdm' })
  const { seen } = await c.as('provider')('note.open', { visitId: on.visitId })
  await c.as('provider')('note.sign', { ...on, version, seen })
}

/** Tells the listener once more. */
const again = (c: Clinic, name: string) =>
  c.rows(
    "insert into fact_todo (practice_id, consumer, fact_id, due_at) select practice_id, 'charges', id, at from fact where practice_id = $1 and name = $2",
    [c.practiceId, name],
  )

const charges = async (c: Clinic, { visitId }: On) => (await c.as('biller')('charges.of_visit', { visitId })).charges
const brief = async (c: Clinic, on: On) =>
  (await charges(c, on)).map((x) => [x.code, x.cents, x.modifiers.join(), x.diagnoses.join(), x.missing.map((m) => m.key).join()])

test('a flu vaccine, a strep test and a signed visit give their charges, each with the act behind it', async () => {
  const { c, on } = await roomed()
  const { id } = await vaccinate(c, on)
  await strep(c, on)
  await sign(c, on)
  await c.settle()
  expect(await brief(c, on)).toEqual([
    ['99203', 20500, '', 'J02.0,Z23', ''],
    ['90471', 4000, '', 'Z23', ''],
    ['90656', 3500, '', 'Z23', ''],
    ['87880', 3200, 'QW', 'J02.0', ''],
  ])
  const [, giving] = await charges(c, on)
  expect(giving!.because).toMatchObject([{ kind: 'immunization', id }])
  expect(giving!.because[0]!.text).toMatch(/Fluzone.*lot L.*Sofia Reyes.*10:40 AM/)
  expect(await c.rows('select action from audit where id = $1', [giving!.because[0]!.actId])).toEqual([{ action: 'immunizations.give' }])
})

test('before the signature the vaccine’s charges are there and say what is missing; the signature fills it in', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await c.settle()
  expect(await brief(c, on)).toEqual([
    ['90471', 4000, '', '', 'diagnosis,signature'],
    ['90656', 3500, '', '', 'diagnosis,signature'],
  ])
  await sign(c, on)
  await c.settle()
  expect(await brief(c, on)).toEqual([
    ['99203', 20500, '', 'J02.0,Z23', ''],
    ['90471', 4000, '', 'Z23', ''],
    ['90656', 3500, '', 'Z23', ''],
  ])
})

test('a vaccine without Z23 on the visit says so by name', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await sign(c, on, ['J02.0'])
  await c.settle()
  const giving = (await charges(c, on)).find((x) => x.code === '90471')!
  expect(giving.missing).toEqual([{ key: 'diagnosis', text: 'Z23 (encounter for immunization) is not among the diagnoses.' }])
})

test('the second needle of the day is charged as a further one', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await vaccinate(c, on)
  await c.settle()
  expect((await charges(c, on)).map((x) => x.code).sort()).toEqual(['90471', '90472', '90656', '90656'])
})

test('a Medicare patient’s flu vaccine is given under G0008', async () => {
  const { c, on } = await roomed()
  const payer = newId()
  await c.rows("insert into payer (practice_id, id, name, payer_code, filing_indicator) values ($1, $2, 'Medicare', '01112', 'MB')", [
    c.practiceId,
    payer,
  ])
  await c.rows(
    "insert into coverage (practice_id, id, patient_id, payer_id, rank, member_id, valid_from, act_id) values ($1, $2, $3, $4, 1, '1EG4', '2026-01-01', $2)",
    [c.practiceId, newId(), on.patientId, payer],
  )
  await vaccinate(c, on)
  await c.settle()
  expect((await charges(c, on)).map((x) => x.code)).toEqual(['90656', 'G0008'])
})

test('a dose taken back takes its charges back, and the other one becomes the first', async () => {
  const { c, on } = await roomed()
  const first = await vaccinate(c, on)
  clock.advance(60_000)
  const second = await vaccinate(c, on)
  await c.settle()
  await c.as('nurse')('immunizations.void', { immunizationId: first.id, reason: 'wrong room', doseReturned: true })
  await c.settle()
  expect((await charges(c, on)).map((x) => [x.code, x.sourceId])).toEqual([
    ['90471', second.id],
    ['90656', second.id],
  ])
  expect(await c.rows("select code from charge where state = 'withdrawn' and visit_id = $1 order by code", [on.visitId])).toEqual([
    { code: '90471' },
    { code: '90472' },
    { code: '90656' },
  ])
})

test('a corrected result is still one charge; a result that was an error is none, nor is a run whose control failed', async () => {
  const { c, on } = await roomed()
  const { id } = await strep(c, on)
  await c.settle()
  const corrected = await c.as('medical_assistant')('tests.correct', { resultId: id, value: 'Negative', reason: 'misread' })
  await c.settle()
  expect((await charges(c, on)).map((x) => [x.code, x.sourceId])).toEqual([['87880', id]])
  await c.as('medical_assistant')('tests.correct', { resultId: corrected.id, value: null, reason: 'wrong patient' })
  const { kitLotId } = await c.kit()
  const run = { ...on, orderId: null, kitLotId, value: null, internalControl: 'invalid' as const, performedAt: clock.now() }
  await c.as('provider')('tests.record', run)
  await c.settle()
  expect(await charges(c, on)).toEqual([])
})

test('a place without a current CLIA certificate cannot charge a waived test', async () => {
  const { c, on } = await roomed()
  await strep(c, on)
  await c.rows("update place set clia_expires = '2026-01-01' where practice_id = $1", [c.practiceId])
  await c.settle()
  expect((await charges(c, on))[0]!.missing.map((m) => m.key)).toContain('clia')
})

test('told twice, charged once', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await c.settle()
  const before = await charges(c, on)
  await again(c, 'immunization.given')
  await c.settle()
  expect(await charges(c, on)).toEqual(before)
})

test('a billing bug does not stop charting: the vaccine is given, and the charge is made when the bug is mended', async () => {
  const { c, on } = await roomed()
  const { id } = await vaccinate(c, on)
  const broken: House = {
    ...ready.house,
    consumers: [{ name: 'charges', on: ['immunization.given'], run: () => Promise.reject(new Error('bug')) }],
  }
  expect(await workOne(broken, c.practiceId)).toBe(false)
  expect(await c.rows('select state from immunization where id = $1', [id])).toEqual([{ state: 'given' }])
  expect(await c.rows('select attempts from fact_todo where practice_id = $1', [c.practiceId])).toEqual([{ attempts: 1 }])
  expect(await charges(c, on)).toEqual([])
  clock.advance(61_000)
  await c.settle()
  expect(await charges(c, on)).toHaveLength(2)
})

test('the visit shows work that is not charged yet, and modifier 25 as a question', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await sign(c, on)
  expect((await c.as('front_desk')('charges.of_visit', { visitId: on.visitId })).uncharged).toHaveLength(3)
  await c.settle()
  const { uncharged, suggestions, charges: made, may } = await c.as('front_desk')('charges.of_visit', { visitId: on.visitId })
  expect(uncharged).toEqual([])
  expect(suggestions).toMatchObject([{ chargeId: made[0]!.id, modifier: '25' }])
  expect(made[0]!.modifiers).toEqual([])
  expect(may.accept).toMatchObject({ allowed: false, instead: ['biller', 'manager'] })
})

test('the biller accepts what is whole; not what lacks something, and it is named', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await c.settle()
  const [giving] = await charges(c, on)
  const no = await refusal(c.as('biller')('charges.accept', { chargeId: giving!.id, version: giving!.version }))
  expect(no).toMatchObject({ code: 'charge_incomplete' })
  expect(no.message).toMatch(/Z23.*not signed/)
  await sign(c, on)
  await c.settle()
  const now = (await charges(c, on)).find((x) => x.id === giving!.id)!
  await c.as('biller')('charges.accept', { chargeId: now.id, version: now.version })
  expect((await charges(c, on)).find((x) => x.id === now.id)).toMatchObject({ state: 'accepted', decidedBy: 'Test biller' })
})

test('a fee entered later is found when the charge is accepted', async () => {
  const { c, on } = await roomed({ fees: false })
  await sign(c, on)
  await c.settle()
  const [visit] = await charges(c, on)
  expect(visit).toMatchObject({ cents: 0, missing: [{ key: 'fee' }] })
  await c.rows(
    "insert into fee (practice_id, code, label, cents, category) values ($1, '99203', 'New patient, level 3', 19900, 'office_visit')",
    [c.practiceId],
  )
  await c.as('biller')('charges.accept', { chargeId: visit!.id, version: visit!.version })
  expect(await charges(c, on)).toMatchObject([{ state: 'accepted', cents: 19900, missing: [] }])
})

test('not by anyone but billing and the manager', async () => {
  const { c, on } = await roomed()
  await sign(c, on)
  await c.settle()
  const [visit] = await charges(c, on)
  const it = { chargeId: visit!.id, version: visit!.version }
  for (const who of ['medical_assistant', 'front_desk', 'provider']) {
    expect(await refusal(c.as(who)('charges.accept', it))).toMatchObject({ code: 'role' })
    expect(await refusal(c.as(who)('charges.decline', { ...it, reason: 'x' }))).toMatchObject({ code: 'role' })
    expect(await refusal(c.as(who)('charges.change', { ...it, units: 2 }))).toMatchObject({ code: 'role' })
    expect(await refusal(c.as(who)('charges.accept_all', { visitId: on.visitId, seen: [it] }))).toMatchObject({ code: 'role' })
    expect(await refusal(c.as(who)('charges.queue', {}))).toMatchObject({ code: 'role' })
  }
})

test('not over a charge that changed since, and not one already decided', async () => {
  const { c, on } = await roomed()
  await sign(c, on)
  await c.settle()
  const [visit] = await charges(c, on)
  const it = { chargeId: visit!.id, version: visit!.version }
  expect(await refusal(c.as('biller')('charges.accept', { ...it, version: 9 }))).toMatchObject({ code: 'stale', detail: { yours: 9 } })
  const { version } = await c.as('biller')('charges.decline', { ...it, reason: 'courtesy visit' })
  expect(await refusal(c.as('biller')('charges.accept', { chargeId: it.chargeId, version }))).toMatchObject({ code: 'charge_closed' })
  expect(await refusal(c.as('biller')('charges.decline', { chargeId: newId(), version: 1, reason: 'x' }))).toMatchObject({
    kind: 'missing',
  })
})

test('a declined charge keeps its reason and is not proposed again', async () => {
  const { c, on } = await roomed()
  await sign(c, on)
  await c.settle()
  const [visit] = await charges(c, on)
  await c.as('biller')('charges.decline', { chargeId: visit!.id, version: visit!.version, reason: 'courtesy visit' })
  await again(c, 'visit.signed')
  await c.settle()
  expect(await charges(c, on)).toMatchObject([{ state: 'declined', declineReason: 'courtesy visit' }])
})

test('a changed charge remembers who changed what and why', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await sign(c, on)
  await c.settle()
  const [visit] = await charges(c, on)
  const it = { chargeId: visit!.id, version: visit!.version }
  expect(await refusal(c.as('biller')('charges.change', { ...it, modifiers: ['25'] }))).toMatchObject({ code: 'reason' })
  expect(await refusal(c.as('biller')('charges.change', { ...it, diagnoses: ['I10'] }))).toMatchObject({ code: 'not_on_visit' })
  await c.as('biller')('charges.change', { ...it, modifiers: ['25'], reason: 'sore throat was separate work' })
  const now = (await charges(c, on))[0]!
  expect(now.modifiers).toEqual(['25'])
  expect(now.because.at(-1)).toMatchObject({
    kind: 'change',
    text: 'Test biller changed modifiers none to 25: sore throat was separate work',
  })
  expect((await c.as('biller')('charges.of_visit', { visitId: on.visitId })).suggestions).toEqual([])
  await c.as('biller')('charges.change', { chargeId: now.id, version: now.version, diagnoses: [] })
  expect((await charges(c, on))[0]!.missing).toMatchObject([{ key: 'diagnosis' }])
})

test('accepting all takes what was seen and whole, and names what is left', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await sign(c, on, ['J02.0'])
  await c.settle()
  const seen = (await charges(c, on)).map((x) => ({ chargeId: x.id, version: x.version }))
  const { accepted, left } = await c.as('biller')('charges.accept_all', { visitId: on.visitId, seen })
  expect(accepted).toHaveLength(1)
  expect(left.map((l) => l.missing.map((m) => m.key))).toEqual([['diagnosis'], ['diagnosis']])
  expect((await charges(c, on)).map((x) => [x.code, x.state])).toEqual([
    ['99203', 'accepted'],
    ['90471', 'proposed'],
    ['90656', 'proposed'],
  ])
})

test('the queue shows what waits, and where chart and charges disagree', async () => {
  const { c, on } = await roomed()
  await vaccinate(c, on)
  await strep(c, on)
  clock.advance(120_000)
  c.forget()
  const before = await c.as('biller')('charges.queue', {})
  expect(before.visits).toEqual([])
  expect(before.uncharged.map((u) => u.kind).sort()).toEqual(['immunization', 'test'])
  await c.settle()
  const after = await c.as('biller')('charges.queue', {})
  expect(after.uncharged).toEqual([])
  expect(after.visits).toMatchObject([{ visitId: on.visitId, family: 'Okafor', signed: false, payer: null }])
  expect(after.visits[0]!.charges.map((x) => x.code)).toEqual(['90471', '90656', '87880'])
})

test('an act taken back after its charge was accepted is pointed out', async () => {
  const { c, on } = await roomed()
  const { id } = await strep(c, on)
  await sign(c, on)
  await c.settle()
  const lab = (await charges(c, on)).find((x) => x.code === '87880')!
  await c.as('biller')('charges.accept', { chargeId: lab.id, version: lab.version })
  // As an import of a corrected record does it: past the signature.
  await c.rows(
    `insert into test_result (practice_id, id, patient_id, visit_id, system_id, kit_lot_id, internal_control, state, performed_at, performed_by, recorded_at, corrects, reason, act_id)
     select practice_id, $2, patient_id, visit_id, system_id, kit_lot_id, internal_control, 'entered_in_error', performed_at, performed_by, recorded_at, id, 'wrong patient', act_id from test_result where id = $1`,
    [id, newId()],
  )
  await again(c, 'visit.signed')
  await c.settle()
  const { undocumented } = await c.as('manager')('charges.queue', {})
  expect(undocumented).toMatchObject([{ code: '87880', visitId: on.visitId }])
  await c.as('manager')('charges.decline', { chargeId: lab.id, version: undocumented[0]!.version, reason: 'result was an error' })
  expect((await c.as('manager')('charges.queue', {})).undocumented).toEqual([])
})

test('a practice that never entered a code hears of the work it gives away', async () => {
  const { c, on } = await roomed()
  const lot = await c.lot()
  await c.rows('update vaccine_product set product_code = null where id = $1', [lot.productId])
  await vaccinate(c, on, lot)
  await c.settle()
  expect((await c.as('biller')('charges.of_visit', { visitId: on.visitId })).uncharged).toMatchObject([
    { kind: 'immunization', why: 'The vaccine has no product code.' },
  ])
})

test('not another practice’s charges', async () => {
  const [here, there] = [await roomed(), await roomed()]
  await sign(there.c, there.on)
  await there.c.settle()
  const [visit] = await charges(there.c, there.on)
  expect(await refusal(here.c.as('biller')('charges.of_visit', { visitId: there.on.visitId }))).toMatchObject({ kind: 'missing' })
  expect(await refusal(here.c.as('biller')('charges.accept', { chargeId: visit!.id, version: 1 }))).toMatchObject({ kind: 'missing' })
})

test('blood from a vein is charged once a visit, where the practice has a price for it', async () => {
  const { c, on } = await roomed()
  await c.rows("insert into fee (practice_id, code, label, cents, category) values ($1, '36415', 'Blood draw', 1500, 'collection')", [
    c.practiceId,
  ])
  await c.as('manager')('labtests.adopt', { labName: 'County Lab', names: ['TSH', 'Blood count'] })
  const { labs } = await c.as('provider')('orders.menu', {})
  const draw = async (name: string) => {
    const itemId = labs.find((l) => l.name === name)!.id
    const { orderId } = await c.as('provider')('orders.place', { ...on, kind: 'lab', itemId })
    await c.as('nurse')('draws.identify', { ...on, saidName: true, birthDate: '1980-05-14' })
    await c.as('nurse')('draws.vein', {
      ...on,
      orderIds: [orderId],
      site: 'left_arm',
      limbs: { left: [], right: [] },
      outcome: 'collected',
    })
    await c.settle()
  }
  await draw('TSH')
  await draw('Blood count')
  const { charges } = await c.as('biller')('charges.of_visit', { visitId: on.visitId })
  expect(charges).toMatchObject([
    { code: '36415', units: 1, cents: 1500, sourceKind: 'draw', because: [{ kind: 'draw', text: expect.stringContaining('TSH') }] },
  ])
})
