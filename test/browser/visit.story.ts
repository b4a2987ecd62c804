import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import { arrives, visitOf } from './scene.ts'

const clinic = clinicDay()

/** A full set, as it is typed: the point of the temperature, the slash of the pressure and most ways onward come by themselves. */
const set = [
  ['Blood pressure', '11876'],
  ['Pulse', '72'],
  ['Breathing rate', '16'],
  ['Temperature', '986'],
  ['Oxygen saturation', '98'],
  ['Weight', '165', 'Enter'],
  ['Height', '64', 'Enter'],
  ['Pain', '2'],
] as const

test('a medical assistant works a visit from arrival to ready without the mouse', async () => {
  const desk = clinic.as('pcastillo')
  const visit = await visitOf(desk, 'Gonzalez', 'Maria')
  await arrives(desk, visit)
  const { page: provider } = await clinic.at('rmoreau', '/today')
  const { page } = await clinic.device()
  const { press, type, tabTo, counted } = hands(page)

  await page.goto('/')
  await page.getByText('Step in as one of the staff').waitFor()
  await tabTo('Sofía Reyes')
  await press('Enter')
  await page.getByRole('heading', { name: 'Today' }).waitFor()

  await press('j', 'ArrowRight')
  await focusReaches(page, 'WASHINGTON, Monique')
  await press('j')
  await focusReaches(page, 'GONZALEZ, Maria')
  await press('r')
  await page.locator('[role=dialog]:focus-within', { hasText: 'Room for GONZALEZ, Maria' }).waitFor()
  await press('Enter')
  await page.getByText(/GONZALEZ moved to Rooming/).waitFor()
  await focusReaches(page, 'GONZALEZ, Maria')
  await press('Enter')
  await page.getByRole('heading', { name: 'Rooming' }).waitFor()

  const vitals = await counted(async () => {
    for (const [box, digits, ...on] of set) {
      await focusReaches(page, box)
      await type(digits)
      await press(...on)
    }
  })
  expect(vitals).toBeLessThanOrEqual(40)

  await focusReaches(page, 'The patient says')
  await press('1')
  await page.getByText('asked 0 min ago').waitFor()
  await press('Alt+n')
  for (const medicine of ['albuterol', 'hydrocortisone', 'rosuvastatin']) {
    await focusReaches(page, medicine)
    await press('1')
  }
  await focusReaches(page, 'Tobacco')
  await press('1')

  const seen = provider.locator('[data-board-column=ready]', { hasText: 'GONZALEZ, Maria' }).waitFor()
  const written = page.waitForResponse(/rooming\.ready/)
  await press('Control+Enter')
  await written
  const at = Date.now()
  await seen
  expect(Date.now() - at).toBeLessThan(1000)
  await page.getByText('GONZALEZ, Maria is ready for Dr. Moreau').waitFor()

  const { readings } = await clinic.as('rmoreau')('vitals.of_visit', { visitId: visit.id })
  const chart = readings.map((r) => [r.kind, r.value, r.diastolic, r.unit].filter(Boolean).join(' '))
  expect(chart.sort()).toEqual([
    'bp 118 76 mm[Hg]',
    'height 64 [in_i]',
    'hr 72 /min',
    'pain 2 {score}',
    'rr 16 /min',
    'spo2 98 %',
    'temp 98.6 [degF]',
    'weight 165 [lb_av]',
  ])
})
