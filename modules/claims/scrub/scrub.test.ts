import { describe, expect, it } from 'vitest'
import { exampleClaim as claim } from '../example.ts'
import { cases } from './cases.ts'
import { type Context, edits, scrub } from './index.ts'

const context = (values: Partial<Context> = {}): Context => ({
  today: '2026-11-24',
  codes: { isBillableDiagnosis: () => true },
  ...values,
})

const found = (id: string, [values, known]: (typeof cases)[number]['passes']) =>
  scrub(claim(values), context(known)).filter((finding) => finding.edit === id)

describe('a clean claim', () => {
  it('has nothing to say', () => {
    expect(scrub(claim(), context())).toEqual([])
  })
})

describe.each(cases)('$edit', ({ edit, passes, fails, field }) => {
  it('lets a right claim pass', () => {
    expect(found(edit, passes)).toEqual([])
  })

  it(`stops a wrong one at ${field}`, () => {
    const findings = found(edit, fails)
    expect(findings.map((finding) => finding.field)).toContain(field)
  })

  it('says what is wrong without naming the patient, and can be switched off', () => {
    const [values, known] = fails
    for (const finding of found(edit, fails)) expect(finding.message).not.toMatch(/brien|josé|W123456789/i)
    expect(found(edit, [values, { ...known, off: [edit] }])).toEqual([])
  })
})

describe('the catalogue', () => {
  it('has a case for every edit, and each edit its name and source once', () => {
    const ids = edits.map((edit) => edit.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(cases.map((one) => one.edit))).toEqual(new Set(ids))
    expect(edits.every((edit) => edit.source.length > 0)).toBe(true)
  })
})
