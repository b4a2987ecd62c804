import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clinicDay, moveClock } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import { visitOf } from './scene.ts'

const clinic = clinicDay()
const pin = '246810'

async function stepIn(page: Page, name: string) {
  const { press, tabTo } = hands(page)
  await page.getByText('Step in as one of the staff').waitFor()
  await tabTo(name)
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}

test('a PIN switches users in under 3 seconds, and each finds their own place', async () => {
  const { page } = await clinic.device()
  const { press, type, tabTo } = hands(page)
  await page.goto('/')
  await stepIn(page, 'Sofía Reyes')
  await press('g', 'w')
  await page.getByRole('heading', { level: 1, name: 'My wallet' }).waitFor()

  await press('Control+Alt+l')
  await page.getByRole('button', { name: 'Sign in with password' }).waitFor()
  await tabTo('Sign in with password')
  await press('Enter')
  await stepIn(page, 'Paula Castillo')
  await press('g', 's')
  await page.getByRole('heading', { level: 1, name: 'Schedule' }).waitFor()

  const switchTo = async (name: string, place: string) => {
    await press('Control+Alt+l')
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
    await tabTo(name)
    const from = Date.now()
    await press('Enter')
    await focusReaches(page, `PIN of ${name}`)
    await type(pin)
    await page.getByRole('heading', { level: 1, name: place }).waitFor()
    return Date.now() - from
  }
  expect(await switchTo('Sofía Reyes', 'My wallet')).toBeLessThan(3000)
  expect(await switchTo('Paula Castillo', 'Schedule')).toBeLessThan(3000)
})

test('the lock hides everything and keeps the draft', async () => {
  const { page } = await clinic.device()
  const { press, type } = hands(page)
  const visit = await visitOf(clinic.as('sreyes'), 'Fitzgerald', 'Donna')
  await page.goto('/')
  await stepIn(page, 'Terrence Brooks')
  await page.goto(`/visits/${visit.id}/rooming`)
  await focusReaches(page, 'Blood pressure')
  await type('10464')
  await focusReaches(page, 'Pulse')
  await type('9')
  await press('Control+Alt+l')

  await page.getByRole('heading', { name: 'PIN of' }).waitFor()
  const left = await page.content()
  for (const word of ['FITZGERALD', 'Fitzgerald', '104/64', 'Blood pressure']) expect(left).not.toContain(word)
  const asked = await page.context().request.post('/api/visits.board', { data: {} })
  expect(asked.status()).toBe(423)

  await type(pin)
  await page.getByRole('heading', { level: 1, name: 'Rooming' }).waitFor()
  expect(await page.getByLabel('Pulse', { exact: true }).inputValue()).toBe('9')
})

test('a screen that nobody touches warns, then locks', async () => {
  const { page } = await clinic.device()
  await page.goto('/')
  await stepIn(page, 'Kavya Patel')
  const { lockAfterSeconds } = await clinic.as('kpatel')('session.me', {})
  await page.evaluate(moveClock, (lockAfterSeconds - 15) * 1000)
  await page.getByText(/Locking in \d+ s/).waitFor()
  await page.evaluate(moveClock, 15_000)
  await page.getByRole('heading', { name: 'PIN of' }).waitFor()
  expect(await page.content()).not.toContain('GONZALEZ')
})
