import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'

const { clinic } = house()

test('the chart lists the visits of its patient, the latest first, and nobody else’s', async () => {
  const c = await clinic()
  const [mine, other] = [await c.patient(), await c.patient({ family: 'Bell' })]
  const past = await c.visit(mine, { stage: 'left', at: '2026-10-01T17:00:00Z' })
  const now = await c.visit(mine, { stage: 'rooming', reason: 'cough' })
  await c.visit(other, { stage: 'expected', at: '2026-11-24T22:00:00Z' })
  const { visits } = await c.as('medical_assistant')('chart.visits', { patientId: mine })
  expect(visits.map((v) => v.id)).toEqual([now, past])
  expect(visits[0]).toMatchObject({
    day: '2026-11-24',
    stage: 'rooming',
    reason: 'cough',
    signed: false,
    type: 'acute',
    provider: 'Test provider, MD',
  })
})

test("not the visits of another practice's patient", async () => {
  const [ours, theirs] = [await clinic(), await clinic()]
  const patientId = await ours.patient()
  expect(await refusal(theirs.as('provider')('chart.visits', { patientId }))).toMatchObject({ kind: 'missing', code: 'patient' })
})
