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

  const actions = [
    { at: 'Scan or lot', act: () => press('i') },
    { at: 'Site', act: () => type('DEMO1P').then(() => press('Enter')) },
    { at: 'All no', act: () => press('1') },
    { at: 'Their PIN', act: () => press('n') },
    { at: 'Given: Fluzone', act: () => type('246810') },
  ]
  for (const { act, at } of actions) {
    await act()
    await focusReaches(page, at)
  }
  await press('Enter')
  expect(actions.length + 1).toBeLessThanOrEqual(6)
  await page.getByText(/Fluzone, prefilled syringe given\. \d+ doses left/).waitFor()
  expect(await onHand()).toBe(before - 1)
})
