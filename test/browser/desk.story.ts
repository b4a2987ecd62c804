import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import { visitOf } from './scene.ts'

const clinic = clinicDay()

test('check-in asks two identifiers and says no more, and takes three actions when nothing changed', async () => {
  const visit = await visitOf(clinic.as('pcastillo'), 'Lewis', 'Michael')
  const { page } = await clinic.at('pcastillo', `/visits/${visit.id}/check-in`)
  const { press, type } = hands(page)
  await focusReaches(page, 'Birth date, as said')
  const shown = await page.content()
  for (const secret of ['1974', '20-Jan', visit.mrn]) expect(shown).not.toContain(secret)

  await type('012075')
  await press('Enter')
  await type('michael lewis')
  await press('Enter')
  await page.getByText('This does not match: birth date.').waitFor()
  expect(await page.content()).not.toContain('1974')

  await press('Shift+Tab')
  await type('012074')
  await press('Enter', 'Enter')
  await page.getByText('Identified by birth date, name').waitFor()
  await page.getByText('20-Jan-1974').first().waitFor()
  let actions = 0
  while (!/arrived/.test((await page.locator('.rm-page-primary').innerText()) ?? '')) {
    await press('Control+Enter')
    actions += 1
    await page.getByRole('button', { name: /LEWIS has arrived/ }).waitFor()
  }
  await press('Control+Enter')
  actions += 1
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.locator('[data-board-column=arrived]', { hasText: 'LEWIS, Michael' }).waitFor()
  expect(actions).toBeLessThanOrEqual(3)
})

test('the front desk books, moves and cancels by keyboard', async () => {
  const { page } = await clinic.at('pcastillo', '/schedule')
  const { press, type, tabTo } = hands(page)
  await page.getByRole('button', { name: /^Free 12:00 pm, Dr\. Moreau/ }).waitFor()
  await press('c')
  await focusReaches(page, 'Patient')
  await type('suharto')
  await page.getByRole('option').first().waitFor()
  await press('Enter', 'Tab')
  await focusReaches(page, 'Kind of visit')
  await press('2')
  await tabTo('Next free starts')
  await press('1')
  await tabTo(/^Book \d/)
  await press('Enter')
  await page.getByText(/SUHARTO.* booked for/).waitFor()

  await page.getByRole('button', { name: /MOORE, Thomas/ }).focus()
  await press('m')
  await page.getByText('Moving MOORE: choose a free start').waitFor()
  await tabTo('Put MOORE at', 'ArrowDown')
  await press('Enter')
  await page.getByText(/MOORE moved to/).waitFor()

  await page.getByRole('button', { name: /MOORE, Thomas/ }).focus()
  await press('Enter')
  await page.locator('[role=dialog]:focus-within').waitFor()
  await tabTo('Cancel visit')
  await press('Enter')
  await page.getByText('Cancel the visit of MOORE, Thomas?').waitFor()
  await focusReaches(page, 'Say why.')
  await press('1')
  await tabTo('Cancel visit')
  await press('Enter')
  await page.getByText('Visit of MOORE cancelled').waitFor()
})

test('a follow-up is booked at checkout in five actions or fewer', async () => {
  const visit = await visitOf(clinic.as('pcastillo'), 'Harris', 'Monique')
  const { page } = await clinic.at('pcastillo', `/visits/${visit.id}/checkout`)
  await page.getByRole('radiogroup', { name: /^Next free starts/ }).waitFor()
  await page.getByText('4 weeks').click()
  await page
    .getByRole('radiogroup', { name: /^Next free starts.*22-Dec/ })
    .getByText('8:20 am')
    .click()
  await page.getByRole('button', { name: /^Book 22-Dec-2026 8:20 am/ }).click()
  await page.getByText(/Follow-up booked for 22-Dec-2026 8:20 am/).waitFor()
})

test('registering a patient who may be known already warns', async () => {
  const { page } = await clinic.at('pcastillo', '/patients')
  const { press, type, tabTo } = hands(page)
  await page.getByRole('button', { name: /Register a patient/ }).waitFor()
  await page.locator('h1').click()
  await press('n')
  await focusReaches(page, 'Family name')
  await type('Gonzales')
  await press('Enter')
  await type('Maria')
  await press('Enter', 'Enter')
  await focusReaches(page, 'Birth date')
  await type('03/12/1984')
  await press('Enter', '1')
  await tabTo(/^Register$/)
  await press('Enter')
  await page.getByRole('dialog', { name: 'Already a patient?' }).waitFor()
  await page.getByText('GONZALEZ, Maria').first().waitFor()
})

test('any patient is found in six keys or fewer, and the first hit comes within 300 ms', async () => {
  const { page } = await clinic.at('sreyes', '/today')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  const { press, type, counted } = hands(page)
  const search = async (letters: string) => {
    await press('/')
    await focusReaches(page, 'Search')
    await type(letters.slice(0, -1))
    const from = Date.now()
    await type(letters.slice(-1))
    await page
      .getByRole('dialog')
      .getByText(/SUHARTO/)
      .waitFor()
    return Date.now() - from
  }
  const keys = await counted(async () => {
    expect(await search('suha')).toBeLessThanOrEqual(300)
    await press('Enter')
  })
  expect(keys).toBeLessThanOrEqual(6)
  await page.locator('.rm-banner', { hasText: 'SUHARTO' }).waitFor()
})
