import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { hands } from './hands.ts'

const clinic = clinicDay()

test('a call about chest pain: two keys to the ambulance script, and it goes on only with a name', async () => {
  const { page } = await clinic.at('pcastillo', '/calls')
  const { press } = hands(page)
  await page.getByText('No open calls').waitFor()
  await press('n')
  await page.getByText('How someone feels').click()
  await page.getByText('Is there chest pain or pressure now').waitFor()
  expect(await page.getByText('What to say follows from the answers').isVisible()).toBe(true)
  await press('y')
  await page.getByText('Please call 911 on another phone').waitFor()
  const send = page.getByRole('button', { name: /^Send on/ })
  await page.getByText('The patient', { exact: true }).click()
  await page.getByLabel('Number to call back').fill('530 555 0188')
  await page.getByLabel('In their words').fill('my chest is heavy')
  await page.getByText('Write who took it over.').waitFor()
  await page.getByLabel('Taken over by').selectOption({ index: 1 })
  await send.click()
  await page.getByText(/^Handed over to /).waitFor()
  const { calls } = await clinic.as('pcastillo')('calls.list', {})
  expect(calls).toMatchObject([{ tier: 'emergency', state: 'routed', reason: 'my chest is heavy' }])
})
