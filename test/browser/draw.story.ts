import { expect, test } from 'vitest'
import type { Actions } from '../../registry.ts'
import { clinicDay } from './clinic.ts'
import { focusReaches, hands } from './hands.ts'

const clinic = clinicDay()
type Waiting = Actions['specimens.queue']['output']['toCollect'][number]

/** Who waits for four tubes. */
async function fourTubes(): Promise<Waiting & { visitId: string }> {
  const { toCollect } = await clinic.as('sreyes')('specimens.queue', {})
  const found = toCollect.find((w) => w.tests.includes('PT / INR') && w.visitId)
  if (!found?.visitId) throw new Error('nobody waits to be drawn')
  return { ...found, visitId: found.visitId }
}
const digits = (day: string) => `${day.slice(5, 7)}${day.slice(8)}${day.slice(0, 4)}`

test('four tubes are drawn, one is rejected and drawn again, all by the keyboard', async () => {
  const { visitId, birthDate, patientName } = await fourTubes()
  await clinic.as('dokafor')('orders.place', {
    ...{ visitId, patientId: (await clinic.as('sreyes')('draws.plan', { visitId })).patientId, kind: 'lab' as const },
    itemId: (await clinic.as('dokafor')('orders.menu', {})).labs.find((l) => l.name === 'Glucose, fasting')!.id,
  })
  const { page } = await clinic.at('sreyes', '/specimens')
  const { press, type, tabTo, counted } = hands(page)
  await page.getByRole('row', { name: new RegExp(patientName.split(',')[0]!) }).click()
  await page.getByText('Tell me your full name').waitFor()
  const tubes = page.getByRole('list', { name: 'Tubes, in this order' }).getByRole('listitem')
  await tubes.first().waitFor()
  expect(await tubes.allInnerTexts()).toEqual([
    expect.stringContaining('light blue'),
    expect.stringContaining('gold'),
    expect.stringContaining('lavender'),
    expect.stringContaining('gray'),
  ])

  await focusReaches(page, 'They said the full name')
  const identified = await counted(async () => {
    await press('Space', 'Tab')
    await type(digits(birthDate))
    await press('Tab', 'Enter')
  })
  await page.getByText('Name and birth date were asked at this chair').waitFor()
  const drawn = await counted(async () => {
    await tabTo('Anything but water?')
    await press('1')
    await tabTo('For how long')
    await type('10')
    await tabTo('A side to be spared?')
    await press('1')
    await tabTo('Where')
    await press('1', 'Control+Enter')
  })
  await page.getByText('4 collected. Label them before you leave the chair.').waitFor()
  const labelled = await counted(async () => {
    await page.getByText('Collected at this visit').click()
    await press('l')
  })
  await page.getByRole('link', { name: 'Open the labels' }).waitFor()
  const pdf = await page.request.get((await page.getByRole('link', { name: 'Open the labels' }).getAttribute('href'))!)
  expect(pdf.headers()['content-type']).toContain('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

  const { specimens } = await clinic.as('sreyes')('draws.plan', { visitId })
  const first = specimens[0]!
  expect(specimens.map((s) => s.labels)).toEqual([1, 1, 1, 1])
  await page.getByRole('button', { name: `Reject ${first.number}` }).click()
  await tabTo('What is wrong with it?')
  await press('2')
  await page.getByRole('button', { name: 'Reject it' }).click()
  await page.getByText(`instead of ${first.number} (clotted)`).waitFor()
  await tabTo('A side to be spared?')
  await press('1')
  await tabTo('Where')
  await press('2', 'Control+Enter')
  await page.getByText('1 collected. Label it before you leave the chair.').waitFor()
  const after = (await clinic.as('sreyes')('draws.plan', { visitId })).specimens
  expect(after.find((s) => s.replacesNumber === first.number)).toMatchObject({ state: 'collected', container: 'citrate' })
  process.stdout.write(`draw of four tubes: ${identified} keys to identify, ${drawn} to draw, ${labelled} to label\n`)
  expect(identified + drawn + labelled).toBeLessThanOrEqual(30)
})

test('what was drawn is stored, handed to the courier on paper, and waits for its result', async () => {
  const { page } = await clinic.at('sreyes', '/specimens')
  const { press, type, tabTo } = hands(page)
  await page.getByRole('heading', { name: 'To store' }).waitFor()
  await page.getByLabel('Where', { exact: true }).waitFor()
  await page.getByLabel('Where', { exact: true }).focus()
  await type('lab refrigerator')
  await press('Enter')
  await page.getByRole('button', { name: /^Hand 4 to the courier/ }).waitFor()
  await tabTo('Courier')
  await type('Quick')
  await press('Enter')
  await page.getByText(/^Manifest M\d+/).waitFor()
  const href = await page.getByRole('link', { name: 'Print the manifest' }).first().getAttribute('href')
  expect((await page.request.get(href!)).headers()['content-type']).toContain('application/pdf')
  await page.getByRole('heading', { name: 'Sent, no result yet' }).waitFor()
  await page
    .getByRole('button', { name: /^Result of S\d+ is here$/ })
    .first()
    .click()
  await page.getByText(/^Result of S\d+ is here$/).waitFor()
})

test('who may not draw is told why and who may', async () => {
  const { toCollect } = await clinic.as('sreyes')('specimens.queue', {})
  const { page } = await clinic.at('kpatel', `/visits/${toCollect.find((w) => w.tests.includes('TSH'))!.visitId}/collect`)
  await page.getByRole('status').filter({ hasText: '16 CCR' }).waitFor()
})
