import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import { visitOf } from './scene.ts'

const clinic = clinicDay()
const flu = () => visitOf(clinic.as('sreyes'), 'Bùi', 'Thuỷ')
const chair = async () => `/visits/${(await flu()).id}/rooming`

test('a button that may not be pressed says why and who may', async () => {
  const { page } = await clinic.at('kpatel', await chair())
  const why = page.getByRole('status').filter({ hasText: 'Who may instead' })
  await why.waitFor()
  const text = await why.innerText()
  expect(text).toMatch(/16 CCR/)
  expect(text).toMatch(/nurses|providers/)
  expect(text).toContain('here now: ')
  expect(await page.getByRole('button', { name: /^Given/ }).count()).toBe(0)
})

test('a vaccine is given in six actions, one of them a scan', async () => {
  const { page } = await clinic.at('sreyes', await chair())
  const { press, type } = hands(page)
  const { id: visitId } = await flu()
  const onHand = async () =>
    (await clinic.as('sreyes')('immunizations.lots', { visitId })).lots.find((l) => l.lot === 'DEMO1P')?.onHand ?? 0
  const before = await onHand()
  await page.getByLabel('Scan or lot').waitFor()
  await page.getByRole('button', { name: /^Given: Fluzone/ }).waitFor()

  await press('i')
  await focusReaches(page, 'Scan or lot')
  await type('DEMO1P')
  await press('Enter')
  await focusReaches(page, 'Site')
  await press('1')
  await focusReaches(page, 'All no')
  await press('n')
  await focusReaches(page, 'Their PIN')
  await type('246810')
  await focusReaches(page, 'Given: Fluzone')
  await press('Enter')
  await page.getByText(/Fluzone, prefilled syringe given\. \d+ doses left/).waitFor()
  expect(await onHand()).toBe(before - 1)
})
