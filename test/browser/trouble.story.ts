import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'
import { visitOf } from './scene.ts'

const clinic = clinicDay()

test('a dead tab loses nothing', async () => {
  const visit = await visitOf(clinic.as('sreyes'), 'Fitzgerald', 'Donna')
  const { page, context, findings } = await clinic.at('tbrooks', `/visits/${visit.id}/rooming`)
  await focusReaches(page, 'Blood pressure')
  findings.networkMayFail()
  await context.setOffline(true)
  const { type } = hands(page)
  await type('10464')
  await focusReaches(page, 'Pulse')
  await type('98')
  await focusReaches(page, 'Breathing rate')
  await type('2')
  await page.getByText('draft · kept on this device · not yet in chart').waitFor()
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(`/visits/${visit.id}/rooming`)
  await again.getByRole('heading', { name: 'Vital signs' }).waitFor()
  const box = (name: string) => again.getByLabel(name, { exact: true }).inputValue()
  expect(await box('Blood pressure')).toBe('104/64')
  expect(await box('Pulse')).toBe('98')
  expect(await box('Breathing rate')).toBe('2')
})

const readingsOf = async (visitId: string) => {
  const { readings } = await clinic.as('sreyes')('vitals.of_visit', { visitId })
  return readings.map((r) => [r.kind, r.value, r.diastolic].filter(Boolean).join(' '))
}

test('a browser that loses the server keeps what was typed and sends it once when the server is back', async () => {
  const visit = await visitOf(clinic.as('sreyes'), 'Fitzgerald', 'Donna')
  const { page, context, findings } = await clinic.at('kpatel', `/visits/${visit.id}/rooming`)
  const { type, tabTo } = hands(page)
  await page.getByLabel('Blood pressure', { exact: true }).focus()
  findings.networkMayFail()
  await context.setOffline(true)
  await type('10862')
  await tabTo('Tobacco')
  await page.getByRole('button', { name: '1 not sent' }).waitFor()
  expect(await readingsOf(visit.id)).toEqual([])

  await context.setOffline(false)
  await page.getByRole('button', { name: 'not sent' }).waitFor({ state: 'detached' })
  expect(await readingsOf(visit.id)).toEqual(['bp 108 62'])
})

test('an answer that is lost on its way does not make a second row', async () => {
  const visit = await visitOf(clinic.as('sreyes'), 'Reyes', 'Divina')
  const { page, findings } = await clinic.at('amarkovic', `/visits/${visit.id}/rooming`)
  const { type, tabTo } = hands(page)
  findings.networkMayFail()
  await page.getByRole('heading', { name: 'Hand-off' }).waitFor()
  let sent = 0
  await page.route('**/api/medications.report', async (route) => {
    sent += 1
    const answer = await route.fetch()
    return sent === 1 ? route.abort() : route.fulfill({ response: answer })
  })
  await tabTo('Does the patient take albuterol?')
  await type('2')
  const answered = page.waitForResponse(/medications\.report/)
  await tabTo('Tobacco')
  await answered
  await page.getByRole('button', { name: 'not sent' }).waitFor({ state: 'detached' })
  expect(sent).toBe(2)
  const { medicines } = await clinic.as('amarkovic')('rooming.open', { visitId: visit.id })
  expect(medicines.filter((m) => m.last?.visitId === visit.id)).toHaveLength(1)
})
