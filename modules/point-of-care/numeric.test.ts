import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import { flagOf, wrongNumber } from './numbers.ts'

const { clinic, clock } = house()

/** Bounds of facts/clinical/poct.json, entry `glu`. */
const glucose = {
  name: 'Glucose, fingerstick',
  analyte: 'Glucose',
  loinc: '41653-7',
  specimen: 'capillary blood',
  values: [],
  number: {
    ...{ unit: 'mg/dL', decimals: 0, possibleLow: 20, possibleHigh: 600 },
    ...{ normalLow: 70, normalHigh: 139, criticalLow: 54, criticalHigh: 400 },
  },
}
const rule = { everyDays: 30, newLot: true, newShipment: true, newOperator: false, source: 'Insert of the meter' }

async function meter() {
  const c = await clinic()
  const patientId = await c.patient()
  const visitId = await c.visit(patientId, { stage: 'rooming' })
  const { systemId } = await c.as('manager')('testsystems.add', glucose)
  const { id: kitLotId } = await c.as('nurse')('kits.receive', { systemId, lot: 'STRIP1', expiresOn: '2027-03-31', openedOn: null })
  const orderId = await c.order({ kind: 'test', itemId: systemId, visitId, patientId })
  return { c, systemId, kitLotId, visitId, patientId, orderId }
}

const levels = [
  { level: 'low', mean: 50, sd: 2 },
  { level: 'high', mean: 250, sd: 5 },
]
async function run(c: Clinic, kitLotId: string, low: string, high: string) {
  clock.advance(60_000)
  const read = (level: string, observed: string) => ({ level, controlLot: `C-${level}`, controlExpiresOn: '2027-06-30', observed })
  return c.as('medical_assistant')('controls.run', { kitLotId, controls: [read('low', low), read('high', high)] })
}
async function controlled() {
  const m = await meter()
  await m.c.as('manager')('controls.set_rule', { systemId: m.systemId, controls: levels, ...rule })
  await run(m.c, m.kitLotId, '51', '249')
  const { visitId, patientId, orderId, kitLotId } = m
  const result = { visitId, patientId, orderId, kitLotId, internalControl: 'valid' as const, performedAt: clock.now() }
  return { ...m, record: (value: string) => m.c.as('medical_assistant')('tests.record', { ...result, value }) }
}

test('a test with numbers waits until somebody says which controls its insert asks', async () => {
  const { c, kitLotId } = await meter()
  expect((await c.as('medical_assistant')('controls.due', {})).kits).toMatchObject([
    { rule: null, standing: { reasons: [{ code: 'no_rule' }] } },
  ])
  expect(await refusal(run(c, kitLotId, '50', '250'))).toMatchObject({ code: 'no_rule' })
})

test('a control beyond three deviations closes the strips; beyond two only warns', async () => {
  const { c, kitLotId, systemId } = await controlled()
  expect(await run(c, kitLotId, '54', '250')).toMatchObject({ passed: true, results: [{ findings: [] }, {}] })
  expect(await run(c, kitLotId, '55', '250')).toMatchObject({ passed: true, results: [{ findings: ['1_2s'] }, {}] })
  expect(await run(c, kitLotId, '57', '250')).toMatchObject({ passed: false, standing: { ok: false } })
  const { runs } = await c.as('manager')('controls.of_system', { systemId })
  expect(runs).toHaveLength(8)
  expect(runs.find((r) => r.observed === '57')).toMatchObject({ mean: 50, sd: 2, passed: false, findings: ['1_2s', '1_3s', '2_2s'] })
})

test('a value that cannot be is stopped, in range it says nothing, beyond it says so', async () => {
  const { record, c, patientId } = await controlled()
  for (const value of ['700', '5.5', 'many', '98.6'])
    expect(await refusal(record(value))).toMatchObject({ kind: 'invalid', code: 'not_possible', fields: [{ path: 'value' }] })
  expect(await record('180')).toMatchObject({ status: 'resulted', abnormal: true, flag: 'H' })
  expect((await c.as('provider')('tests.list', { patientId })).results).toMatchObject([
    { value: '180', unit: 'mg/dL', flag: 'H', toldAt: null },
  ])
})

test('a critical value is a task of the ordering provider until they were told and read it back', async () => {
  const { record, c, patientId } = await controlled()
  const { id: resultId } = await record('48')
  const tasks = async () => (await c.as('provider')('tasks.mine', {})).tasks.filter((t) => t.kind === 'critical')
  expect(await tasks()).toMatchObject([{ due: '2026-11-24', patientId }])
  expect((await c.as('medical_assistant')('critical.open', {})).results).toMatchObject([{ resultId, value: '48', flag: 'LL' }])
  const tell = (toldTo: string) =>
    c.as('medical_assistant')('critical.told', { resultId, toldTo, readBack: true, actionTaken: 'juice now' })
  expect(await refusal(tell(c.staff.front_desk))).toMatchObject({ code: 'not_a_hearer' })
  expect(await refusal(tell(c.staff.medical_assistant))).toMatchObject({ code: 'not_a_hearer' })
  const unheard = { resultId, toldTo: c.staff.provider, readBack: false as unknown as true }
  expect(await refusal(c.as('medical_assistant')('critical.told', unheard))).toMatchObject({ kind: 'invalid' })
  await tell(c.staff.provider)
  expect(await tasks()).toEqual([])
  expect((await c.as('nurse')('critical.open', {})).results).toEqual([])
  expect(await refusal(tell(c.staff.provider))).toMatchObject({ code: 'told_already' })
})

test('a critical value that was wrong asks no more once it is corrected', async () => {
  const { record, c } = await controlled()
  const { id: resultId } = await record('48')
  await c.as('medical_assistant')('tests.correct', { resultId, value: '84', reason: 'digits turned' })
  expect((await c.as('provider')('critical.open', {})).results).toEqual([])
  expect((await c.as('provider')('tasks.mine', {})).tasks).toEqual([])
})

test('not a test whose bounds are out of order, nor one with words and numbers', async () => {
  const c = await clinic()
  const add = (more: object) => c.as('manager')('testsystems.add', { ...glucose, ...more })
  expect(await refusal(add({ values: ['High', 'Low'] }))).toMatchObject({ code: 'words_or_number' })
  expect(await refusal(add({ number: { ...glucose.number, criticalLow: 80 } }))).toMatchObject({ code: 'out_of_order' })
})

test('the bound itself is critical, and still normal', () => {
  const of = (value: number) => flagOf(value, glucose.number)
  expect([54, 55, 69, 70, 139, 140, 399, 400].map(of)).toEqual(['LL', 'L', 'L', null, null, 'H', 'H', 'HH'])
})

test('what cannot be is said in words', () => {
  const of = (text: string) => wrongNumber({ ...glucose.number, decimals: 1 }, text)
  expect(of('98.6')).toBeNull()
  expect(of('98.64')).toBe('No more than 1 decimal.')
  expect(of('19')).toBe('Not possible: the test shows 20 to 600 mg/dL.')
  expect(of('.5')).toBe('A number, as 5.4.')
})
