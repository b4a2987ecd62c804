import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { national } from './jurisdictions/national.ts'
import { printScope } from './print.ts'

const page = new URL('../docs/generated/scope.md', import.meta.url)
const lines = printScope().split('\n')
const cellsOf = (line: string | undefined): string[] => (line ?? '').split('|').map((c) => c.trim())

test('docs/generated/scope.md is up to date (renew it: node scope/print.ts)', () => {
  const kept = existsSync(page) ? readFileSync(page, 'utf8') : ''
  expect(kept === printScope(), 'The page is stale. Renew it: node scope/print.ts').toBe(true)
})

test('the page shows at a glance that a vaccine in New York is not for a medical assistant, and in California is under conditions', () => {
  const column = cellsOf(lines.find((l) => l.startsWith('|  | Vital |'))).indexOf('Vacc')
  const of = (state: string) => cellsOf(lines.find((l) => l.startsWith(`| ${state} |`)))[column]
  expect([of('NY'), of('CA'), of('AL')]).toEqual(['–', 'i', 'a'])
})

test('a change of one rule shows up in the page, by its words', () => {
  expect(printScope()).toContain(national.vital_signs.note)
  expect(printScope()).toContain(
    '10 clock hours of training in drawing blood (vein and skin) and 10 supervised draws from a vein, before the first alone.',
  )
})

test('every state has its section, each says that no counsel has read it', () => {
  expect(lines.filter((l) => /^## .+ \([A-Z]{2}\), version /.test(l))).toHaveLength(51)
  expect(lines.filter((l) => l.includes('**Not reviewed by counsel.**'))).toHaveLength(51)
})
