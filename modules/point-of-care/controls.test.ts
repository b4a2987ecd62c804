import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'

const { clinic, clock } = house()
const day = 86_400_000

async function ready(wish: { controls?: 'none' } = { controls: 'none' }) {
  const c = await clinic()
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const { systemId, kitLotId } = await c.kit(wish)
  const orderId = await c.order({ kind: 'test', itemId: systemId, visitId, patientId })
  const input = { visitId, patientId, orderId, kitLotId, value: 'Negative', internalControl: 'valid' as const, performedAt: clock.now() }
  return { c, systemId, kitLotId, input, visitId, patientId }
}

const control = (level: string, observed: string) => ({ level, controlLot: 'qc7', controlExpiresOn: '2027-06-30', observed })
const both = (kitLotId: string, positive = 'Positive') => ({
  kitLotId,
  controls: [control('negative', 'Negative'), control('positive', positive)],
})
const run = (c: Clinic, kitLotId: string, positive?: string, who: 'medical_assistant' | 'nurse' = 'medical_assistant') => {
  clock.advance(1000)
  return c.as(who)('controls.run', both(kitLotId, positive))
}
const lockOf = async (c: Clinic, who: 'medical_assistant' | 'nurse' = 'medical_assistant') =>
  (await c.as(who)('controls.due', {})).kits[0]!.standing.reasons.map((r) => r.code)

test('no result from a new lot until both controls have passed', async () => {
  const { c, kitLotId, input } = await ready()
  const no = await refusal(c.as('medical_assistant')('tests.record', input))
  expect(no).toMatchObject({ kind: 'conflict', code: 'qc_due', detail: { reasons: [{ code: 'new_lot' }, { code: 'new_operator' }] } })
  expect(no.message).toContain('the negative and the positive control')
  expect(no.message).toContain('nurse or provider may')
  expect(await run(c, kitLotId)).toMatchObject({ passed: true, standing: { ok: true, dueOn: '2026-12-24' } })
  expect(await c.as('medical_assistant')('tests.record', input)).toMatchObject({ status: 'resulted' })
})

test('a failed control closes the lot, until both have passed again', async () => {
  const { c, kitLotId, input } = await ready()
  await run(c, kitLotId)
  expect(await run(c, kitLotId, 'Negative')).toMatchObject({ passed: false, standing: { ok: false } })
  expect(await refusal(c.as('medical_assistant')('tests.record', input))).toMatchObject({
    code: 'qc_due',
    detail: { reasons: [{ code: 'failed' }] },
  })
  expect(await refusal(c.as('medical_assistant')('controls.run', { kitLotId, controls: [control('positive', 'Positive')] }))).toMatchObject(
    {
      code: 'all_controls',
    },
  )
  await run(c, kitLotId)
  expect(await c.as('medical_assistant')('tests.record', input)).toMatchObject({ status: 'resulted' })
})

test('a control that shows no line of its own has failed', async () => {
  const { c, kitLotId } = await ready()
  expect(await run(c, kitLotId, 'Invalid')).toMatchObject({ passed: false, results: [{ passed: true }, { passed: false }] })
  expect(await lockOf(c)).toContain('failed')
})

test('after thirty days, a shipment, an excursion: due again, and said why', async () => {
  const { c, systemId, kitLotId } = await ready()
  await run(c, kitLotId)
  expect(await lockOf(c)).toEqual([])
  clock.advance(1000)
  await c.as('nurse')('kits.receive', { systemId, lot: 'strep1', expiresOn: '2027-03-31', openedOn: null })
  expect(await lockOf(c)).toEqual(['new_shipment'])
  await run(c, kitLotId)
  clock.advance(1000)
  await c.as('medical_assistant')('controls.note_excursion', { systemId, kitLotId: null, what: 'fridge at 12 °C' })
  expect(await lockOf(c)).toEqual(['excursion'])
  await run(c, kitLotId)
  expect(await lockOf(c)).toEqual([])
  clock.advance(30 * day)
  c.forget()
  expect(await lockOf(c)).toEqual(['days'])
  clock.advance(-30 * day)
})

test('each person runs the controls before their first patient', async () => {
  const { c, kitLotId } = await ready()
  await run(c, kitLotId)
  expect(await lockOf(c, 'nurse')).toEqual(['new_operator'])
  await run(c, kitLotId, 'Positive', 'nurse')
  expect(await lockOf(c, 'nurse')).toEqual([])
})

test('not with an expired control, an answer the test does not give, or a level left out', async () => {
  const { c, kitLotId } = await ready()
  const controls = both(kitLotId).controls
  const old = controls.map((x) => ({ ...x, controlExpiresOn: '2026-11-01' }))
  expect(await refusal(c.as('medical_assistant')('controls.run', { kitLotId, controls: old }))).toMatchObject({ code: 'control_expired' })
  expect(await refusal(run(c, kitLotId, 'Maybe'))).toMatchObject({ code: 'unknown_value', fields: [{ path: 'controls.1.observed' }] })
  expect(await refusal(c.as('front_desk')('controls.run', both(kitLotId)))).toMatchObject({ code: 'role' })
})

test('the rule is the insert’s: set by those who answer for it, its answers those of the test', async () => {
  const { c, systemId, kitLotId, input } = await ready()
  const when = { everyDays: null, newLot: true, newShipment: false, newOperator: false, source: 'Insert 12, section 7' }
  const rule = { systemId, controls: [{ level: 'positive', expected: 'Positive' }], ...when }
  expect(await refusal(c.as('medical_assistant')('controls.set_rule', rule))).toMatchObject({ code: 'role' })
  const set = (controls: object[]) => c.as('nurse')('controls.set_rule', { ...rule, controls: controls as typeof rule.controls })
  expect(await refusal(set([{ level: 'positive', expected: 'Blue' }]))).toMatchObject({ code: 'unknown_value' })
  expect(await refusal(set([{ level: 'low', mean: 5, sd: 1 }]))).toMatchObject({ code: 'control_kind' })
  expect(await refusal(set([...rule.controls, ...rule.controls]))).toMatchObject({ code: 'twice' })
  await set(rule.controls)
  await c.as('medical_assistant')('controls.run', { kitLotId, controls: [control('positive', 'Positive')] })
  expect(await c.as('medical_assistant')('tests.record', input)).toMatchObject({ status: 'resulted' })
})

test('the menu says of each kit whether its control is in order, and the scope engine is told', async () => {
  const { c, visitId, kitLotId } = await ready()
  const menu = async () => (await c.as('medical_assistant')('tests.menu', { visitId })).systems[0]!
  expect(await menu()).toMatchObject({ kits: [{ control: { ok: false } }] })
  await run(c, kitLotId)
  expect(await menu()).toMatchObject({ kits: [{ control: { ok: true } }], may: { allowed: true } })
})

test('under a certificate of waiver no microscopy, and never by an assistant', async () => {
  const { c, systemId, input } = await ready({})
  await c.rows(`update test_system set complexity = 'ppm', waived = false where practice_id = $1 and id = $2`, [c.practiceId, systemId])
  expect(await refusal(c.as('medical_assistant')('tests.record', input))).toMatchObject({ kind: 'forbidden', code: 'provider_performed' })
  expect(await refusal(c.as('provider')('tests.record', input))).toMatchObject({ code: 'outside_certificate' })
  await c.rows(`update place set clia_kind = 'ppm' where practice_id = $1`, [c.practiceId])
  expect(await c.as('provider')('tests.record', input)).toMatchObject({ status: 'resulted' })
})

test('whose test it is does not open another practice’s kit', async () => {
  const [{ c }, other] = [await ready(), await ready()]
  expect(await refusal(c.as('nurse')('controls.run', both(other.kitLotId)))).toMatchObject({ kind: 'missing', code: 'kit' })
  expect(await refusal(c.as('nurse')('controls.of_system', { systemId: other.systemId }))).toMatchObject({ kind: 'missing', code: 'test' })
})
