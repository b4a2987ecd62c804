import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clinicDay } from './clinic.ts'

const clinic = clinicDay()
const today = '2026-11-24'

const picture = async (page: Page, name: string) => {
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/${name}.png`, fullPage: true })
}
const opened = (page: Page, task: string) => page.locator(`summary[data-task="${task}"]`)

test('a provider reads what the law leaves open, signs for it, and ends it again', async () => {
  const { page } = await clinic.at('dokafor', '/admin/scope')
  await page.getByText('Not legal advice.').waitFor()
  await picture(page, 'scope')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await opened(page, 'xray').click()
  const row = page.locator('details', { has: opened(page, 'xray') })
  await row.getByText('Our recommended default, not law.').waitFor()
  await picture(page, 'scope-open')
  await row.getByRole('button', { name: 'Adopt' }).click()
  await page.getByLabel('Reason').fill('Our permit holders are trained; read with counsel.')
  await page.getByLabel('Until').fill('06/30/2027')
  await page.getByLabel('Until').press('Tab')
  await picture(page, 'scope-adopt')
  await page.getByRole('button', { name: 'Sign in my name' }).click()
  await page.getByText('Adopted until 30-Jun-2027').waitFor()
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await page.getByLabel('Reason').fill('The machine is sold.')
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByText('History (1)').waitFor()
})

test('a manager is told why she cannot sign, is stricter than the law, and records counsel’s review', async () => {
  const { page } = await clinic.at('mkaplan', '/admin/scope', 'tablet', 'dark')
  await opened(page, 'xray').click()
  const row = page.locator('details', { has: opened(page, 'xray') })
  expect(await row.getByRole('button', { name: 'Adopt' }).getAttribute('aria-disabled')).toBe('true')
  await opened(page, 'ekg').click()
  await page
    .locator('details', { has: opened(page, 'ekg') })
    .getByRole('button', { name: 'Be stricter' })
    .click()
  await page.getByLabel('Reason').fill('The nurse records them here.')
  await page.getByLabel('Until').fill('06/30/2027')
  await page.getByLabel('Until').press('Tab')
  await picture(page, 'scope-narrow-dark')
  await page.getByRole('button', { name: 'Sign the policy' }).click()
  await page.getByRole('heading', { name: 'Closed by this practice' }).waitFor()
  await page.getByRole('button', { name: 'Record counsel’s review' }).click()
  await page.getByLabel('Who has read it').fill('J. Doe, Esq.')
  await page.getByRole('button', { name: 'Record the review' }).click()
  await page.getByText(/Read by J. Doe, Esq. on 24-Nov-2026/).waitFor()
  await picture(page, 'scope-tablet-dark')
})

test('the binder opens, and its numbers are the audit’s', async () => {
  const { visits } = await clinic.as('sreyes')('visits.board', { day: today })
  const roomed = visits.filter((v) => v.stage === 'rooming' || v.stage === 'ready')
  for (const { id: visitId, patientId } of roomed) await clinic.as('sreyes')('tobacco.answer', { visitId, patientId, status: 'never' })
  const { page, context } = await clinic.at('mkaplan', '/admin/binder')
  await page.getByText('Acts and their authority').waitFor()
  await picture(page, 'binder')
  const span = { from: today, to: today }
  const { sections } = await clinic.as('mkaplan')('binder.counts', span)
  const count = (key: string) => sections.find((s) => s.key === key)!.count
  const pdf = await context.request.get(`/paper/binder.pdf?from=${today}&to=${today}`)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  if (process.env['PICTURES']) (await import('node:fs')).writeFileSync(`${process.env['PICTURES']}/binder.pdf`, await pdf.body())
  const zip = await context.request.get(`/paper/binder.csv?from=${today}&to=${today}`)
  const files = unzipSync(new Uint8Array(await zip.body()))
  const acts = strFromU8(files['acts.csv']!).trimEnd().split('\r\n').slice(1)
  expect(acts).toHaveLength(count('acts'))
  const audit = async () => {
    const lines: { outcome: string; ruleId: string | null }[] = []
    let before: string | null | undefined
    do {
      const page = await clinic.as('mkaplan')('audit.list', { ...span, limit: 200, ...(before ? { before } : {}) })
      lines.push(...page.lines)
      before = page.next
    } while (before)
    return lines.filter((l) => l.outcome === 'done' && l.ruleId)
  }
  expect((await audit()).length).toBe(count('acts'))
  expect(roomed.length).toBeGreaterThan(0)
  expect(count('acts')).toBeGreaterThanOrEqual(roomed.length)
  const night = await clinic.at('mkaplan', '/admin/binder', 'tablet', 'dark')
  await night.page.getByText('Acts and their authority').waitFor()
  await picture(night.page, 'binder-tablet-dark')
})
