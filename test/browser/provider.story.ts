import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import { visitOf } from './scene.ts'

const clinic = clinicDay()

test('the provider reads, adds a diagnosis, chooses the level and signs; afterwards only amendments', async () => {
  const visit = await visitOf(clinic.as('dokafor'), 'Reyes', 'Divina')
  const { page } = await clinic.at('dokafor', `/visits/${visit.id}/provider`)
  const { press, type, tabTo } = hands(page)
  const recorded = page.getByRole('region', { name: 'Recorded for this visit' })
  await recorded.getByText('135/82 mmHg').waitFor()
  await recorded.getByText('metformin').waitFor()
  await page.getByText('Add a diagnosis first.').waitFor()

  await page.getByRole('combobox', { name: 'Add' }).focus()
  await type('type 2 diabetes')
  await page.getByRole('option').first().waitFor()
  await press('Enter')
  await page.getByText('Choose the level first.').waitFor()
  await tabTo('Kind of visit')
  await press('Tab')
  await focusReaches(page, 'Level')
  await press('3')
  await page.getByText(/99213 .* by decision making/).waitFor()
  await tabTo('Plan')
  await type('A1c today, metformin goes on')
  await press('Control+Shift+S')

  await page.getByText('Signed by David Okafor').waitFor()
  await page.getByText('Signed. Nothing of the visit can be changed; add an amendment.').waitFor()
  await page.getByText('A1c today, metformin goes on').waitFor()
  expect(await page.getByRole('combobox', { name: 'Add' }).count()).toBe(0)
  expect(await page.getByRole('radio').count()).toBe(0)

  await page.getByLabel('Amendment', { exact: true }).focus()
  await type('Foot exam done')
  await press('Tab')
  await focusReaches(page, 'Reason')
  await type('left out')
  await press('Control+Enter')
  await page.getByText('Amendment added').waitFor()
  await page.getByText('Foot exam done').waitFor()
})

test('checkout shows each charge with what justifies it', async () => {})
