import { expect, test } from 'vitest'
import { house, refusal } from '../../test/clinic.ts'

const { clinic } = house()

test('the log prints each control that was run', async () => {
  const c = await clinic()
  const { systemId } = await c.kit()
  const paper = await c.as('medical_assistant')('controls.log', { systemId })
  expect(paper).toMatchObject({ type: 'application/pdf' })
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-')
})

test('not of a test of another practice, and not for the front desk', async () => {
  const [c, other] = [await clinic(), await clinic()]
  const { systemId } = await other.kit()
  expect(await refusal(c.as('manager')('controls.log', { systemId }))).toMatchObject({ kind: 'missing', code: 'test' })
  expect(await refusal(c.as('front_desk')('controls.log', { systemId }))).toMatchObject({ kind: 'forbidden', code: 'role' })
})
