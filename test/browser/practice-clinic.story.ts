import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'

const clinic = clinicDay()

/** As it is typed on the card; the second pressure follows. */
const set = [
  ['Pulse', '88'],
  ['Breathing rate', '16'],
  ['Temperature', '984'],
  ['Oxygen saturation', '97'],
  ['Weight', '212', 'Enter'],
  ['Height', '69', 'Enter'],
  ['Pain', '0'],
] as const

const minutesLater = async (minutes: number) => {
  const { now } = await clinic
    .as('sreyes')('practice_clinic.status', {})
    .then(({ open }) => open!)
  await clinic.turn(new Date(Date.parse(now) + minutes * 60_000).toISOString())
}

test('a learner steps into the practice clinic, works a high pressure in the real rooming screen, and reads the score outside', async () => {
  const real = clinic.as('mkaplan')
  const counted = async () => {
    const { visits } = await real('visits.board', {})
    return visits.map((v) => `${v.id} ${v.stage}`).sort()
  }
  const before = await counted()
  const { page } = await clinic.at('sreyes', '/wallet')
  const { press, type } = hands(page)
  await page.goto('/practice-clinic')
  await page.getByRole('button', { name: /^Begin: A high blood pressure/ }).click()
  await page.getByText('PRACTICE CLINIC: no real patients').waitFor()
  await page.getByRole('heading', { name: 'Rooming' }).waitFor()
  expect(await page.content()).toContain('BRANDT')

  await focusReaches(page, 'Blood pressure')
  await type('c17298')
  for (const [box, digits, ...on] of set) {
    await focusReaches(page, box)
    await type(digits)
    await press(...on)
  }
  await page.getByRole('radiogroup', { name: 'The patient says' }).getByText('No known allergies').click()
  await page.getByRole('button', { name: 'Takes no medicines' }).click()
  await page.getByRole('radiogroup', { name: 'Tobacco' }).getByText('Never').click()
  await page.getByLabel('For Dr. Moreau').fill('BP 172/98, two minutes later again high; no symptoms')
  await minutesLater(2)
  await page.getByRole('button', { name: 'More for Blood pressure' }).click()
  await page.getByRole('menuitem', { name: 'Repeat' }).click()
  // The menu gives the focus back to its button before the new box takes it.
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: 'Blood pressure' }).click()
  await focusReaches(page, 'Blood pressure')
  await type('c16896')
  await press('Tab')
  await page.getByText('168/96').last().waitFor()
  await page.getByRole('button', { name: /^Ready for Dr. Moreau/ }).click()
  await page.getByText('BRANDT, Walter is ready for Dr. Moreau').waitFor()
  await page.getByRole('button', { name: "I'm done" }).click()
  await page.getByRole('heading', { name: 'A high blood pressure' }).waitFor()
  await page.getByText('Passed', { exact: true }).waitFor()
  await page.getByText('15 of 15', { exact: true }).waitFor()
  expect(await page.getByText('PRACTICE CLINIC: no real patients').count()).toBe(0)
  expect(await counted()).toEqual(before)
  expect((await real('patients.find', { query: 'brandt walter' })).patients).toEqual([])
})

test('whoever locks inside comes back to the real practice by PIN, and the list says what was left', async () => {
  const { page } = await clinic.at('kpatel', '/practice-clinic')
  await page.getByRole('button', { name: 'Look around without a scenario' }).click()
  await page.getByText('PRACTICE CLINIC: no real patients').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.keyboard.press('Control+Alt+l')
  await page.getByRole('heading', { name: 'PIN of' }).waitFor()
  await page.keyboard.type('246810')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByText('Demo practice: no real patients').waitFor()
  expect(await page.getByText('PRACTICE CLINIC: no real patients').count()).toBe(0)
})
