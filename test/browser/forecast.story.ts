import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { arrives } from './scene.ts'

const clinic = clinicDay()
const ma = clinic.as('sreyes')

/** Somebody of the day who is due for a flu vaccine, without an order for one, in the clinic. */
async function dueForFlu() {
  const { visits } = await ma('forecast.due_list', {})
  const { visits: board } = await ma('visits.board', {})
  for (const due of visits.filter((v) => v.lines.some((l) => l.series === 'influenza' && l.status === 'due'))) {
    const visit = board.find((v) => v.id === due.visitId && (v.stage === 'expected' || v.stage === 'arrived' || v.stage === 'rooming'))
    if (!visit) continue
    const { orders } = await ma('orders.of_visit', { visitId: visit.id })
    if (orders.some((o) => o.kind === 'vaccine')) continue
    if (visit.stage === 'expected') await arrives(clinic.as('pcastillo'), visit)
    return visit
  }
  throw new Error('nobody of the day is due for flu')
}

test('from the board to the day’s vaccines, with the reason and the schedule', async () => {
  const { page } = await clinic.at('sreyes', '/today')
  await page.getByRole('link', { name: 'Vaccines due' }).click()
  await page.getByRole('table', { name: 'Vaccines due' }).waitFor()
  await page.getByText('CDC, CDSi supporting data 4.65').waitFor()
  const here = await page.getByRole('row').count()
  await page.keyboard.press('v')
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThanOrEqual(here)
  await page.getByText('No vaccine of this practice fits.').first().waitFor()
})

test('a provider orders what is due with one press; the assistant sees it ordered, and no button before', async () => {
  const visit = await dueForFlu()
  const at = `/visits/${visit.id}/rooming`
  const assistant = await clinic.at('sreyes', at)
  const panel = (page: typeof assistant.page) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Vaccines due today' }) })
  await panel(assistant.page).getByText('Each season from 6 months').waitFor()
  expect(
    await panel(assistant.page)
      .getByRole('button', { name: /^Order/ })
      .count(),
  ).toBe(0)
  const provider = await clinic.at('dokafor', at)
  await panel(provider.page).getByRole('button', { name: 'Order Fluzone, prefilled syringe', exact: true }).click()
  await panel(provider.page).getByText('Ordered: Fluzone, prefilled syringe').waitFor()
  await panel(assistant.page).getByText('Ordered: Fluzone, prefilled syringe').waitFor()
  const { orders } = await ma('orders.of_visit', { visitId: visit.id })
  expect(orders.filter((o) => o.kind === 'vaccine' && o.state === 'signed')).toHaveLength(1)
})
