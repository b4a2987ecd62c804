import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { hands } from './hands.ts'
import { visitOf } from './scene.ts'

const clinic = clinicDay()

test('at check-in the payer is asked, answers beside the plan, and ticks nothing by itself', async () => {
  const visit = await visitOf(clinic.as('pcastillo'), 'Lewis', 'Michael')
  const { page } = await clinic.at('pcastillo', `/visits/${visit.id}/check-in`)
  const { type, press } = hands(page)
  await page.getByLabel('Birth date, as said').waitFor()
  await page.getByLabel('Birth date, as said').focus()
  await type('012074')
  await press('Enter')
  await type('michael lewis')
  await press('Enter')
  await page.getByText('Identified by birth date, name').waitFor()
  const standing = page.locator('.el-standing').first()
  await standing.getByText('The payer was not asked about this plan.').waitFor()
  await standing.getByRole('button', { name: 'Ask now' }).click()
  await standing.getByText(/^(Active|Not active|Could not be determined)$/).waitFor({ timeout: 20_000 })
  await standing.getByText('Demo clearinghouse: no payer was asked').waitFor()
  await standing.getByRole('button', { name: 'Ask again' }).waitFor()
  const { missing } = await clinic.as('pcastillo')('checkin.open', { visitId: visit.id })
  expect(missing).toContain('coverage')
})

test('the desk asks for everybody of the day with one press, and the biller reads an answer as it came', async () => {
  const { page } = await clinic.at('pcastillo', '/eligibility')
  const { press } = hands(page)
  await page.getByRole('heading', { level: 1, name: 'Insurance answers' }).waitFor()
  await page.getByText('Not asked').first().waitFor()
  await press('Control+Enter')
  await page
    .getByText(/\d+ asked/)
    .first()
    .waitFor()
  await expect.poll(() => page.getByText('Could not be determined yet').count(), { timeout: 40_000 }).toBe(0)
  await page
    .getByText(/^Copay \$25/)
    .first()
    .waitFor()
  const { visits } = await clinic.as('pcastillo')('eligibility.day', {})
  const { answer } = await clinic.as('bnguyen')('eligibility.of_coverage', {
    coverageId: visits.find((v) => v.standing === 'active')!.coverageId!,
  })
  const biller = await clinic.at('bnguyen', `/eligibility/answers/${answer!.answerId}`)
  await biller.page.getByText('what the plan says').first().waitFor()
})
