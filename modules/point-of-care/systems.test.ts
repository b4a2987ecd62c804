import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'

const { clinic } = house()

test('the manager takes the rapid strep test on the list, and a kit of it can be received and ordered', async () => {
  const c = await clinic()
  const [strep] = (await c.as('manager')('testsystems.list', {})).known
  const { systemId } = await c.as('manager')('testsystems.add', strep!)
  const { systems, known } = await c.as('provider')('testsystems.list', {})
  expect(systems).toEqual([
    { ...strep!, id: systemId, complexity: 'waived', number: null, unit: null, rule: expect.objectContaining({ everyDays: 30 }) },
  ])
  expect(known).toEqual([])
  await c.as('nurse')('kits.receive', { systemId, lot: 'S1', expiresOn: '2027-03-31', openedOn: null })
  const visitId = await c.visit(await c.patient(), { stage: 'rooming' })
  expect((await c.as('medical_assistant')('tests.menu', { visitId })).systems).toMatchObject([
    { id: systemId, values: ['Positive', 'Negative'], abnormalValues: ['Positive'], waived: true, kits: [{ lot: 'S1' }] },
  ])
})

test('not twice, not with one answer or "Invalid" as one, nor with an abnormal answer it does not give', async () => {
  const c = await clinic()
  const [strep] = (await c.as('manager')('testsystems.list', {})).known
  const add = (more: object) => c.as('provider')('testsystems.add', { ...strep!, ...more })
  expect(await refusal(add({ values: ['Positive'] }))).toMatchObject({ kind: 'invalid', fields: [{ path: 'values' }] })
  expect(await refusal(add({ values: ['Positive', 'Invalid'] }))).toMatchObject({ kind: 'invalid', code: 'invalid_is_no_answer' })
  expect(await refusal(add({ abnormalValues: ['High'] }))).toMatchObject({ kind: 'invalid', code: 'not_an_answer' })
  expect(await refusal(add({ procedureCode: null }))).toMatchObject({ kind: 'invalid', code: 'qw_without_code' })
  await add({})
  expect(await refusal(add({}))).toMatchObject({ kind: 'conflict', code: 'test_known' })
})

test('not by a medical assistant, a nurse or the biller', async () => {
  const c = await clinic()
  const [strep] = (await c.as('manager')('testsystems.list', {})).known
  for (const who of ['medical_assistant', 'nurse', 'biller'] as const)
    expect(await refusal(c.as(who)('testsystems.add', strep!))).toMatchObject({ kind: 'forbidden', code: 'role' })
})
