import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'

const { clinic } = house()
const form = 'rooming'
const body = { text: 'sore throat' }

test('what is typed at a visit is kept for whoever types it, and put away afterwards', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  const at = { form, patientId, visitId: await c.visit(patientId) }
  await c.as('nurse')('drafts.save', { ...at, body })
  expect((await c.as('nurse')('drafts.get', at)).draft).toMatchObject({ body, version: 1 })
  expect((await c.as('provider')('drafts.get', at)).draft).toBeNull()
  await c.as('nurse')('drafts.clear', at)
  expect((await c.as('nurse')('drafts.get', at)).draft).toBeNull()
})

test('not about a patient or a visit of another practice', async () => {
  const [c, other] = [await clinic(), await clinic()]
  const patientId = await other.patient()
  const visitId = await other.visit(patientId)
  for (const at of [
    { form, patientId, visitId: null },
    { form, patientId, visitId },
  ]) {
    expect(await refusal(c.as('nurse')('drafts.save', { ...at, body }))).toMatchObject({ kind: 'missing' })
    expect(await refusal(c.as('nurse')('drafts.get', at))).toMatchObject({ kind: 'missing' })
    expect(await refusal(c.as('nurse')('drafts.clear', at))).toMatchObject({ kind: 'missing' })
  }
})

test('not about another patient than the visit’s', async () => {
  const c = await clinic()
  const visitId = await c.visit(await c.patient())
  const patientId = await c.patient({ family: 'Else' })
  expect(await refusal(c.as('nurse')('drafts.save', { form, patientId, visitId, body }))).toMatchObject({ code: 'other_patient' })
})
