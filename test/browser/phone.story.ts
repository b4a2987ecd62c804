import { expect, test } from 'vitest'
import { sizes } from './browser.ts'
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

test('a second call does not cost the words of the first, and a long name runs out of no screen', async () => {
  const { page } = await clinic.at('pcastillo', '/calls')
  const { press } = hands(page)
  const name = 'Maximiliana '.repeat(9).slice(0, 100)
  const begin = async (kind: string, theirWords: string) => {
    await page.getByRole('heading', { name: 'Phones' }).waitFor()
    await press('n')
    await page.getByText(kind).click()
    await page.getByLabel('In their words').fill(theirWords)
    return page.url()
  }
  const first = await begin('How someone feels', 'dizzy since noon')
  await page.getByText('Someone else').click()
  await page.getByLabel("Caller's name").fill(name)
  await page.getByText(/^draft · saved/).waitFor()
  await page.goto('/calls')
  await begin('A result', 'asks for the blood count')
  await page.getByText(/^draft · saved/).waitFor()
  await page.goto(first)
  await page.getByText('dizzy since noon').waitFor()
  expect(await page.getByLabel("Caller's name").inputValue()).toBe(name)
  await page.setViewportSize(sizes.tablet)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
})

test('without an approval the questions stay closed, and the call goes on by name', async () => {
  await clinic.as('dokafor')('calls.end_approval', {})
  const { page } = await clinic.at('pcastillo', '/calls')
  await page.getByRole('heading', { name: 'Phones' }).waitFor()
  await hands(page).press('n')
  await page.getByText('How someone feels').click()
  await page.getByText('have a provider read and approve it').waitFor()
  await page.getByText('The patient', { exact: true }).click()
  await page.getByLabel('Number to call back').fill('530 555 0177')
  await page.getByLabel('In their words').fill('my knee is warm')
  await page.getByLabel('Taken over by').selectOption({ index: 1 })
  await page.getByRole('button', { name: /^Send on/ }).click()
  await page.getByText(/^Handed over to /).waitFor()
})
