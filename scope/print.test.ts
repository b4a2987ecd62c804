import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printScope } from './print.ts'

const page = new URL('../docs/generated/scope.md', import.meta.url)

test('docs/generated/scope.md is up to date (renew it: node scope/print.ts)', () => {
  const kept = existsSync(page) ? readFileSync(page, 'utf8') : ''
  expect(kept === printScope(), 'The page is stale. Renew it: node scope/print.ts').toBe(true)
})

test('the page shows that a vaccine in New York is not for a medical assistant', () => {
  const line = printScope()
    .split('\n')
    .find((l) => l.startsWith('| Vaccine administration | 3 | yes | yes |'))
  expect(line).toContain('no NY')
})
