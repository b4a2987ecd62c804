import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { skillOf } from '../../modules/competence/skills.ts'
import { screening } from '../../modules/immunizations/immunizations.ts'
import { demoPassword } from '../../modules/staff/index.ts'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import type { Visit } from './scene.ts'

const clinic = clinicDay()
const pin = '246810'
const today = '2026-11-24'

/** Hired by the manager this morning: a login, a certificate verified with its issuer, ten hours of the course, no injection yet. */
async function hire() {
  const manager = clinic.as('mkaplan')
  const { staffId } = await manager('staff.add', {
    given: 'Nia',
    family: 'Lowe',
    role: 'medical_assistant',
    login: 'nlowe',
    password: demoPassword,
  })
  const { credentialId } = await manager('credentials.file', {
    staffId,
    kind: 'CCMA_NHA',
    number: 'C7731',
    validFrom: '2026-09-01',
    validTo: '2028-08-31',
  })
  const asked = { source: 'National Healthcareer Association', address: 'https://certportal.nhanow.com' }
  await manager('credentials.verify', { credentialId, on: today, way: 'issuer', ...asked, result: 'valid' })
  await manager('training.record', { staffId, kind: 'hours', what: 'injections', amount: 10, on: today })
  await clinic.as(staffId)('session.set_pin', { pin })
  return staffId
}

/** Visits that can be written to and have no vaccine waiting: what is ordered there is the story's own. */
const open = async () => {
  const act = clinic.as('dokafor')
  const { visits } = await act('visits.board', {})
  const begun = visits.filter((v) => ['arrived', 'rooming', 'ready', 'with_provider'].includes(v.stage))
  const orders = await Promise.all(begun.map((v) => act('orders.of_visit', { visitId: v.id })))
  return begun.filter((_, i) => !orders[i]!.orders.some((o) => o.kind === 'vaccine' && o.state === 'signed'))
}

const observer = async () => {
  const { present } = await clinic.as('dokafor')('presence.today', {})
  return present.find((p) => p.until === null && p.role === 'provider' && p.mode !== 'live_video')!
}

/** A flu vaccine ordered for somebody who is here. */
async function ordered(visit: Visit) {
  const { id: visitId, patientId } = visit
  const { lots } = await clinic.as('sreyes')('immunizations.lots', { visitId })
  const lot = lots.find((l) => l.lot === 'DEMO1P')!
  const { orderId } = await clinic.as('dokafor')('orders.place', { visitId, patientId, kind: 'vaccine', itemId: lot.productId })
  await clinic
    .as('jwhitfield')('allergies.review', { visitId, patientId, state: 'none_known' })
    .catch(() => undefined)
  return { visitId, patientId, orderId, lotId: lot.id }
}

const steps = skillOf('vaccine_im')!.steps.map(({ id }) => ({ id, state: 'done' as const }))

/** One vaccine under a provider's eyes, from the PIN to the judged steps. */
async function giveWatched(staffId: string, visit: Visit, observerId: string) {
  const { visitId, patientId, orderId, lotId } = await ordered(visit)
  const { observationId } = await clinic.as(staffId)('observations.begin', { observerId, pin, task: 'vaccine_admin', visitId, patientId })
  await clinic.as(staffId, observationId)('immunizations.give', {
    ...{ visitId, patientId, orderId, lotId, site: 'LD', visGivenOn: today },
    screening: screening.map(({ key }) => ({ key, yes: false })),
    verifiedBy: { staffId: observerId, pin },
  })
  return clinic.as(staffId)('observations.finish', { observationId, pin, steps })
}

/** Scan, site, questions, second look: by keys. */
async function giveByHand(page: Page) {
  const { press, type } = hands(page)
  await page.getByLabel('Scan or lot').waitFor()
  await page.getByLabel('Scan or lot').focus()
  await type('DEMO1P')
  await press('Enter')
  await focusReaches(page, 'Site')
  await press('1')
  await focusReaches(page, 'All no')
  await press('n')
  await focusReaches(page, 'Their PIN')
  await type(pin)
  await focusReaches(page, 'Given: Fluzone')
  await press('Enter')
}

test('a new medical assistant goes from hire to giving a vaccine alone', async () => {
  const staffId = await hire()
  const by = await observer()
  const visits = await open()
  expect(visits.length).toBeGreaterThan(2)
  for (let i = 0; i < 9; i++)
    expect(await giveWatched(staffId, visits[i % (visits.length - 2)]!, by.staffId)).toMatchObject({ counted: true })
  const [last, alone] = visits.slice(-2) as [Visit, Visit]
  await ordered(last)

  const { page } = await clinic.at('nlowe', `/visits/${last.id}/rooming`)
  const { press, type } = hands(page)
  await page.getByRole('button', { name: 'Do it under observation' }).first().waitFor()
  await page.getByText('Vaccines by IM injection need 10 supervised IM injections on record; 9 are.').first().waitFor()
  expect(await page.getByRole('button', { name: /^Given/ }).count()).toBe(0)
  const why = page.getByRole('status').filter({ hasText: 'Vaccines by IM injection' })
  await why.getByRole('button', { name: 'Do it under observation' }).click()
  await page.getByRole('dialog').getByText(by.name).click()
  await page.getByRole('dialog').getByLabel('Their PIN').focus()
  await type(pin)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('region', { name: `Observed by ${by.name}` }).waitFor()

  await giveByHand(page)
  await page.getByRole('dialog', { name: /Vaccine into muscle/ }).waitFor()
  await page.getByRole('dialog').getByRole('radio').first().focus()
  for (const _ of steps) await press('1')
  await page.getByRole('dialog').getByLabel(`PIN of ${by.name}`).focus()
  await type(pin)
  await page.getByRole('button', { name: 'Sign the result' }).click()
  await page.getByText(/Signed off until/).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await page.getByRole('region', { name: /^Observed by/ }).waitFor({ state: 'detached' })

  await ordered(alone)
  await page.goto(`/visits/${alone.id}/rooming`)
  await giveByHand(page)
  await page.getByText(/Fluzone, prefilled syringe given/).waitFor()
  const { immunizations } = await clinic.as(staffId)('immunizations.list', { patientId: alone.patientId, visitId: alone.id })
  expect(immunizations.some((i) => i.state === 'given')).toBe(true)
})
