import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPin } from '../../modules/staff/index.ts'
import { clinicDay } from './clinic.ts'
import { hands } from './hands.ts'
import { arrives, type Visit } from './scene.ts'

const clinic = clinicDay()
const ma = clinic.as('sreyes')
const name = 'Influenza vaccine, from 9 years'
const severe = /^Ever a severe allergic reaction/

const offerOf = async (visit: Visit) => (await ma('standing_orders.of_visit', { visitId: visit.id })).orders.find((o) => o.name === name)!

/** For whom only the questions are open, and who has had it this season: people arrive until there are three and one. */
async function theQueue() {
  const { visits } = await ma('visits.board', {})
  const fits: Visit[] = []
  const had: Visit[] = []
  for (const visit of visits.filter((v) => v.stage === 'arrived' || v.stage === 'rooming' || v.stage === 'expected')) {
    if (fits.length >= 3 && had.length >= 1) break
    if (visit.stage === 'expected') await arrives(clinic.as('pcastillo'), visit)
    const { id: visitId, patientId } = visit
    const { state } = await ma('allergies.list', { patientId })
    if (state === 'not_recorded') await ma('allergies.review', { visitId, patientId, state: 'none_known' })
    const offer = await offerOf(visit)
    if (offer.ordered) continue
    const seasonal = offer.findings.some((f) => f.criterion === 'season' && f.state === 'not_met')
    if (offer.applies === 'ask') fits.push(visit)
    else if (seasonal) had.push(visit)
  }
  return { fits, had }
}

const answer = (page: Page, question: RegExp, says: 'Yes' | 'No') =>
  page.getByRole('radiogroup', { name: question }).getByText(says, { exact: true }).click()

test('a standing order vaccinates a queue of patients and refuses two of them with the reason', async () => {
  const { fits, had } = await theQueue()
  expect(fits.length).toBeGreaterThanOrEqual(3)
  expect(had.length).toBeGreaterThanOrEqual(1)
  const [first, second, reacted] = fits as [Visit, Visit, Visit]
  const { page } = await clinic.at('sreyes', `/visits/${first.id}/rooming`)
  const { press } = hands(page)

  for (const visit of [first, second]) {
    await page.goto(`/visits/${visit.id}/rooming`)
    await answer(page, severe, 'No')
    await answer(page, /^Ill today/, 'No')
    await page.getByRole('button', { name: `Use: ${name}` }).waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await press('u')
    await page.getByText('Ordered at this visit.').waitFor()
    await page.getByText(/Not to be given yet: .* countersigns it for this patient first\./).waitFor()
  }

  await page.goto(`/visits/${reacted.id}/rooming`)
  await answer(page, severe, 'Yes')
  await page
    .getByText(/in one\? Yes\. A provider decides\./)
    .first()
    .waitFor()
  await page.getByRole('button', { name: `Record: not used: ${name}` }).click()
  await page.getByText('Nothing was ordered. It is kept with the reason.').waitFor()

  await page.goto(`/visits/${had[0]!.id}/rooming`)
  await page
    .getByText(/Has had it this season: /)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: `Use: ${name}` }).count()).toBe(0)

  // California asks that the provider authorises each for its patient: both at once, in three keys.
  const { providerName } = await offerOf(first)
  expect(providerName).toMatch(/Moreau/)
  const { page: desk } = await clinic.at('rmoreau', '/cosign')
  await desk.getByText('2 mine · 2 in all').waitFor()
  await hands(desk).press('a', 'Control+Enter')
  await desk.getByText('Countersign 2 orders').waitFor()
  await desk.getByRole('dialog').getByRole('button', { name: 'Countersign 2' }).click()
  await desk.getByText('Nothing waits for a signature').waitFor()

  const nurse = (await ma('staff.list', {})).staff.find((s) => s.role === 'nurse')!
  for (const { id: visitId, patientId } of [first, second]) {
    const order = (await ma('orders.of_visit', { visitId })).orders.find((o) => o.standing)!
    const { lots } = await ma('immunizations.lots', { visitId, productId: order.itemId, orderId: order.id })
    await ma('immunizations.give', {
      ...{ visitId, patientId, orderId: order.id, lotId: lots.find((l) => !l.why)!.id, site: 'LD', visGivenOn: '2026-11-24' },
      screening: (['sick_today', 'severe_reaction', 'guillain_barre'] as const).map((key) => ({ key, yes: false })),
      verifiedBy: { staffId: nurse.id, pin: demoPin },
    })
  }

  await page.goto('/admin/standing-orders')
  await page.getByText(name).click()
  await page.getByRole('heading', { name: /Uses and near misses/ }).waitFor()
  expect(await page.getByText('Near miss', { exact: true }).count()).toBe(1)
  expect(await page.getByText('Used', { exact: true }).count()).toBe(2)
})

test('a nurse drafts an order, and the named provider signs it at her screen with their own PIN', async () => {
  const { page } = await clinic.at('jwhitfield', '/admin/standing-orders')
  await page.getByRole('button', { name: /^Draft an order/ }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name', { exact: true }).fill('Rapid strep, second order')
  await form.getByLabel('What it orders').selectOption({ label: 'Rapid strep A' })
  await form.getByLabel('Provider', { exact: true }).selectOption({ index: 1 })
  await form.getByLabel('Until', { exact: true }).fill('06/30/2027')
  await form.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByText('Rapid strep, second order').click()
  await page.getByRole('button', { name: /^Sign/ }).click()
  const signing = page.getByRole('dialog')
  await signing.getByLabel(/^PIN of/).fill(demoPin)
  await signing.getByRole('button', { name: 'Sign' }).click()
  await page.getByText('In force').waitFor()
  await page.getByText(/by PIN/).waitFor()
})
