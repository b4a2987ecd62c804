import { expect, test } from 'vitest'
import { diagnosesOf } from './diagnoses.ts'
import { parseOrderFile } from './order-file.ts'

const line = (order: string, code: string, flag: string, short: string, long: string) =>
  `${order.padStart(5, '0')} ${code.padEnd(7)} ${flag} ${short.padEnd(60)} ${long}`

const file = [
  line('1', 'I10', '1', 'Essential (primary) hypertension', 'Essential (primary) hypertension'),
  line('2', 'E11', '0', 'Type 2 diabetes mellitus', 'Type 2 diabetes mellitus'),
  line('3', 'E119', '1', 'Type 2 diabetes mellitus without complications', 'Type 2 diabetes mellitus without complications'),
].join('\r\n')

test('the CMS order file is read with codes dotted and headers marked', () => {
  const { entries, problems } = parseOrderFile(`\ufeff${file}\r\n`)
  expect(problems).toEqual([])
  expect(entries.map(({ code, billable }) => [code, billable])).toEqual([
    ['I10', true],
    ['E11', false],
    ['E11.9', true],
  ])
  expect(entries[2]?.long).toBe('Type 2 diabetes mellitus without complications')
})

test('only codes that may be billed become diagnoses, and known ones keep our words', () => {
  const found = diagnosesOf(parseOrderFile(file).entries)
  expect(found.map((entry) => entry.code)).toEqual(['I10', 'E11.9'])
  expect(found[0]?.synonyms).toContain('htn')
  expect(found[0]?.chapter).toBe(9)
})

test('a bad line is named by its number and the rest is read', () => {
  const bad = [file, 'garbage', line('5', 'I10', '1', 'again', 'again'), line('6', 'J020', '7', 'x', 'x'), line('7', 'J0!0', '1', 'x', 'x')]
  const { entries, problems } = parseOrderFile(bad.join('\n'))
  expect(entries).toHaveLength(3)
  expect(problems.map((problem) => problem.line)).toEqual([4, 5, 6, 7])
  expect(problems[1]?.says).toBe('code I10 was already on line 1')
})
