import { beforeAll, expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import { visitOf } from './scene.ts'

const clinic = clinicDay()
const seat = { visitId: '', patientId: '', systemId: '' }
const chair = () => `/visits/${seat.visitId}/rooming`
const control = (level: string, observed: string) => ({ level, controlLot: 'QC8', controlExpiresOn: '2027-06-30', observed })
/** The other kit is used up: whoever comes next opens the new lot. */
const heat = async (what: string) =>
  clinic.as('sreyes')('controls.note_excursion', { systemId: seat.systemId, kitLotId: await kit('DEMOKIT1'), what })
const kit = async (lot: string) => (await clinic.as('sreyes')('controls.due', {})).kits.find((k) => k.lot === lot)!.kitLotId

async function order() {
  const { visitId, patientId, systemId } = seat
  await clinic.as('dokafor')('orders.place', { visitId, patientId, kind: 'test', itemId: systemId })
}

beforeAll(async () => {
  const { id: visitId, patientId } = await visitOf(clinic.as('sreyes'), 'Bùi', 'Thuỷ')
  const { tests } = await clinic.as('dokafor')('orders.menu', {})
  Object.assign(seat, { visitId, patientId, systemId: tests.find((t) => t.name === 'Rapid strep A')!.id })
  await heat('left in the sun')
  await clinic.as('sreyes')('kits.receive', { systemId: seat.systemId, lot: 'NEW7', expiresOn: '2027-08-31', openedOn: '2026-11-24' })
  await order()
})

test('a new lot is locked with its reason, its control is run in place, and the result is recorded', async () => {
  const { page } = await clinic.at('sreyes', chair())
  const { press, type, tabTo, counted } = hands(page)
  const lock = page.getByRole('status').filter({ hasText: 'Kit NEW7' })
  await lock.waitFor()
  expect(await lock.innerText()).toContain('New lot: no control has passed on it yet.')

  const keys = await counted(async () => {
    await press('t')
    await focusReaches(page, 'Result')
    await tabTo('Run the control: NEW7', 'Shift+Tab')
    await press('Enter')
    await focusReaches(page, 'Control lot')
    await type('QC8')
    await tabTo('Control expires')
    await type('063027')
    await tabTo('The negative control shows')
    await press('2')
    await tabTo('The positive control shows')
    await press('1')
    await tabTo('Record the control')
    await press('Enter')
  })
  await page.getByText('Control passed. Kit NEW7 is open.').waitFor()
  expect(keys).toBeLessThanOrEqual(25)
  await lock.waitFor({ state: 'detached' })

  await press('t')
  await focusReaches(page, 'Result')
  await press('2')
  await focusReaches(page, 'Internal control')
  await press('1')
  await focusReaches(page, 'Result: ')
  await press('Control+Enter')
  await page.getByText('Rapid strep A: Negative').first().waitFor()
  const { results } = await clinic.as('sreyes')('tests.list', { patientId: seat.patientId })
  expect(results[0]).toMatchObject({ value: 'Negative', kitLot: 'NEW7' })
})

test('a failed control closes the lot for every patient', async () => {
  const controls = [control('negative', 'Negative'), control('positive', 'Negative')]
  await clinic.as('sreyes')('controls.run', { kitLotId: await kit('NEW7'), controls })
  await order()
  const { page } = await clinic.at('sreyes', chair())
  const lock = page.getByRole('status').filter({ hasText: 'Kit NEW7' }).first()
  await lock.waitFor()
  expect(await lock.innerText()).toContain('The positive control failed.')
  await page.goto('/quality-control')
  const row = page.getByRole('row').filter({ hasText: 'NEW7' }).first()
  await row.getByText('Closed', { exact: true }).waitFor()
  await page.getByText('FAIL').first().waitFor()

  await row.getByRole('button', { name: /^Run the control/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Control lot').fill('QC8')
  await dialog.getByLabel('Control expires').fill('06/30/2027')
  await dialog.getByRole('radiogroup', { name: 'The negative control shows' }).getByText('2 Negative').click()
  await dialog.getByRole('radiogroup', { name: 'The positive control shows' }).getByText('1 Positive').click()
  await dialog.getByRole('button', { name: 'Record the control' }).click()
  await row.getByText('In control').waitFor()
})
