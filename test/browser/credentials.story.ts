import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { hands } from './hands.ts'
import { visitOf } from './scene.ts'

const clinic = clinicDay({ jurisdiction: 'WA' })
const lacks = 'A current, verified Washington MA-C or MA-R is needed'

/** Sofía's Washington credential is good through today; the provider has signed what Washington leaves to her. */
async function credentialed() {
  const { staff } = await clinic.as('mkaplan')('staff.list', {})
  const staffId = staff.find((s) => s.family === 'Reyes')!.id
  const card = { staffId, kind: 'WA_MA_C' as const, number: 'CM60009', validFrom: '2024-11-25', validTo: '2026-11-24' }
  const { credentialId } = await clinic.as('mkaplan')('credentials.file', card)
  const asked = { way: 'register' as const, source: 'Washington DOH', address: 'https://doh.wa.gov', result: 'valid' as const }
  await clinic.as('mkaplan')('credentials.verify', { credentialId, on: '2026-11-24', ...asked })
  for (const task of ['rooming_history', 'vital_signs'] as const)
    await clinic.as('rmoreau')('policies.adopt', { jurisdiction: 'WA', task, reason: 'I delegate this to our MAs', expires: '2027-06-30' })
  return staffId
}

/** A provider says that they are here, on the day that has begun. */
async function supervised() {
  const act = clinic.as('rmoreau')
  const { staffId } = await act('session.me', {})
  const { present } = await act('presence.today', {})
  const placeId = (await act('practice.lists', {})).places[0]!.id
  if (!present.some((p) => p.staffId === staffId && p.until === null)) await act('presence.start', { staffId, placeId, mode: 'premises' })
}

const ready = (page: Page) => page.getByRole('button', { name: /^Ready for/ })
const whyOff = async (page: Page) => {
  const id = await ready(page).getAttribute('aria-describedby')
  return id ? ((await page.locator(`[id="${id}"]`).textContent()) ?? '') : ''
}

/** From the team's board to the card on file and the answer of the register, by keys. */
async function renew(page: Page) {
  const { press, type, tabTo } = hands(page)
  await page
    .getByRole('row', { name: /Washington MA-Certified/ })
    .getByText('Ended', { exact: true })
    .waitFor()
  await tabTo('Sofía Reyes')
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Sofía Reyes' }).waitFor()
  await tabTo('Add a credential')
  await press('Enter')
  await page.getByLabel('Credential', { exact: true }).selectOption('WA_MA_C')
  await page.getByLabel('Number', { exact: true }).focus()
  await type('CM60009')
  await page.getByLabel('Valid from').focus()
  await type('11/25/2026')
  await page.getByLabel('Valid to').focus()
  await type('11/24/2028')
  await press('Tab')
  await page.getByRole('button', { name: 'Put on file' }).click()
  await page.getByText(/is on file. Verify it/).waitFor()
}

test('a credential lapses at midnight and the button closes; renewed and verified it opens', async () => {
  const staffId = await credentialed()
  await clinic.turn('2026-11-25T07:58:30.000Z')
  const visit = await visitOf(
    (name, input) => clinic.as('sreyes')(name, { ...input, ...(name === 'visits.board' ? { day: '2026-11-24' } : {}) }),
    'Fitzgerald',
    'Donna',
  )
  const { page } = await clinic.at('sreyes', `/visits/${visit.id}/rooming`)
  await ready(page).waitFor()
  expect(await ready(page).getAttribute('aria-disabled')).toBeNull()

  await clinic.turn('2026-11-25T07:59:56.000Z')
  await page.locator('button[aria-disabled="true"]', { hasText: /^Ready for/ }).waitFor({ timeout: 15_000 })
  await supervised()
  await expect.poll(() => whyOff(page)).toContain(lacks)

  const { page: manager } = await clinic.at('mkaplan', '/admin/credentials')
  await renew(manager)
  expect(await whyOff(page)).toContain(lacks)
  const renewed = manager.getByRole('article', { name: 'Washington MA-Certified' }).filter({ hasText: 'Not verified' })
  await renewed.getByRole('button', { name: 'Verify' }).click()
  await manager.getByText('It is valid').click()
  await manager.getByRole('button', { name: 'Keep the answer' }).click()
  await manager.getByText(/is verified and counts/).waitFor()
  await expect.poll(() => ready(page).getAttribute('aria-disabled'), { timeout: 10_000 }).toBeNull()

  const { credentials } = await clinic.as(staffId)('credentials.mine', {})
  expect(credentials.filter((c) => c.kind === 'WA_MA_C').map((c) => c.standing)).toEqual(['good', 'replaced'])
}, 120_000)
