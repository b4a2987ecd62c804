import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { chapterOf, diagnoses, fee, fees, fluVaccines, fluVis, rapidStrepA, systems, undotted } from './index.ts'

const shared = resolve(import.meta.dirname, '../../../shared')
const list = resolve(shared, 'data/codes/icd10cm_codes_2027_codeonly.txt')
const packages = resolve(shared, 'data/codes/vaccine_ndc.json')
const hcpcs = resolve(shared, 'data/codes/hcpcs2_2025oct_rebuilt.json')
const poct = resolve(shared, 'facts/clinical/poct.json')

test('codes and labels are unique and no label is empty', () => {
  expect(new Set(diagnoses.map((entry) => entry.code)).size).toBe(diagnoses.length)
  expect(new Set(diagnoses.map((entry) => entry.label)).size).toBe(diagnoses.length)
  expect(diagnoses.every((entry) => entry.label.trim().length > 2 && entry.synonyms.every((word) => word.trim() !== ''))).toBe(true)
  expect(diagnoses.length).toBeGreaterThan(900)
})

test.skipIf(!existsSync(list))(`every diagnosis is a valid ICD-10-CM FY2027 code (skipped when ${list} is absent)`, () => {
  const valid = new Set(readFileSync(list, 'utf8').split(/\s+/))
  expect(diagnoses.filter((entry) => !valid.has(undotted(entry.code))).map((entry) => entry.code)).toEqual([])
})

test('a code with sides or care stages says so in its label', () => {
  const injuries = diagnoses.filter((entry) => /^[STVW]/.test(entry.code) && undotted(entry.code).length === 7)
  const stage = { A: 'active treatment', D: 'healing', S: 'late effect' } as Record<string, string>
  for (const { code, label } of injuries) expect(label, code).toContain(stage[code.at(-1)!])
})

test.each([
  ['I10', 9],
  ['D49.2', 2],
  ['D50.9', 3],
  ['H59.89', 7],
  ['H60.331', 8],
  ['U07.1', 22],
  ['W19.XXXA', 20],
  ['Z23', 21],
  ['O9A.11', 15],
])('%s belongs to chapter %i', (code, chapter) => {
  expect(chapterOf(code).number).toBe(chapter)
})

test('fees are whole cents, unique by code, and QW only on waived tests', () => {
  expect(new Set(fees.map((line) => line.code)).size).toBe(fees.length)
  for (const line of fees) {
    expect(Number.isInteger(line.demoFeeCents) && line.demoFeeCents > 0, line.code).toBe(true)
    expect(line.code).toMatch(line.system === 'cpt' ? /^\d{5}$/ : /^[A-Z]\d{4}$/)
    if (line.qw) expect(line.waived, line.code).toBe(true)
  }
  expect(fee('87880')).toMatchObject({ waived: true, qw: true })
  expect(fee('82962')?.qw).toBeUndefined()
})

test.skipIf(!existsSync(hcpcs))('G-codes are in the HCPCS list', () => {
  const { codes } = JSON.parse(readFileSync(hcpcs, 'utf8')) as { codes: Record<string, string> }
  for (const line of fees) if (line.system === 'hcpcs') expect(codes[line.code], line.code).toBeDefined()
})

test.skipIf(!existsSync(packages))('each flu vaccine is a package CDC lists, of that CVX and maker', () => {
  type Package = { ndcUse: string; cvx: string[]; mvx: string[]; ndcSale: string[] }
  const { ndc } = JSON.parse(readFileSync(packages, 'utf8')) as { ndc: Package[] }
  for (const { lastSeenNdc, cvx, mvx, cpt, sites, fromAgeMonths } of fluVaccines) {
    const found = ndc.find((entry) => entry.ndcUse === lastSeenNdc.unitOfUse)
    expect(found).toMatchObject({ cvx: [cvx], mvx: [mvx] })
    expect(found?.ndcSale).toContain(lastSeenNdc.unitOfSale)
    expect(fee(cpt)?.category).toBe('vaccine_product')
    expect(sites.length).toBeGreaterThan(0)
    expect(fromAgeMonths).toBeGreaterThanOrEqual(6)
  }
  expect(fluVis.edition).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test.skipIf(!existsSync(poct))('rapid strep is as the facts have it', () => {
  type Item = { id: string; observations: { loinc: string }[]; values: string[] }
  const { items } = JSON.parse(readFileSync(poct, 'utf8')) as { items: Item[] }
  const strep = items.find((item) => item.id === 'strepA')
  expect(rapidStrepA.loinc).toBe(strep?.observations[0]?.loinc)
  expect(rapidStrepA.values.map((entry) => entry.value)).toEqual(strep?.values)
  expect(fee(rapidStrepA.cpt)).toMatchObject({ waived: true, qw: rapidStrepA.qw })
})

test('each code system has an address and an OID of its own', () => {
  const all = Object.values(systems)
  expect(new Set(all.map((system) => system.url)).size).toBe(all.length)
  expect(new Set(all.map((system) => system.oid)).size).toBe(all.length)
  for (const system of all) expect(system.oid).toMatch(/^2\.16\.840(\.\d+)+$/)
})
