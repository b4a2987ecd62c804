import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ImportPlan, readBundle } from './index.ts'
import { bundle, loinc, mia, type Node, reading, ucum } from './samples.ts'
import { VITAL_CODES } from './vital-codes.ts'

function read(...resources: Node[]): ImportPlan {
  const plan = readBundle(bundle(mia, ...resources))
  if (plan.kind === 'problem') throw new Error(plan.message)
  return plan
}

const component = (code: string, value: number): Node => ({ code: loinc(code), valueQuantity: ucum(value, 'mm[Hg]') })

describe('vital signs in a chart export', () => {
  test.each([
    ['8867-4', '/min', 72, 'hr'],
    ['9279-1', '/min', 16, 'rr'],
    ['8310-5', '[degF]', 98.6, 'temp'],
    ['8331-1', 'Cel', 37, 'temp'],
    ['59408-5', '%', 98, 'spo2'],
    ['2708-6', '%', 98, 'spo2'],
    ['2710-2', '%', 98, 'spo2'],
    ['8302-2', '[in_i]', 64, 'height'],
    ['29463-7', '[lb_av]', 150, 'weight'],
    ['39156-5', 'kg/m2', 25, 'bmi'],
    ['9843-4', 'cm', 40, 'head_circumference'],
    ['72514-3', '{score}', 3, 'pain'],
  ])('LOINC %s in %s is a reading', (code, unit, value, kind) => {
    const [vital] = read(reading('o1', code, { valueQuantity: ucum(value, unit) })).vitals
    expect(vital).toMatchObject({ sourceId: 'o1', kind, measure: { value, unit }, takenAt: '2026-01-05T09:10:00-06:00' })
  })

  test.each(['85354-9', '55284-4', '35094-2'])('blood pressure panel %s has both pressures', (code) => {
    const [vital] = read(reading('o1', code, { component: [component('8480-6', 118), component('8462-4', 76)] })).vitals
    expect(vital).toMatchObject({ kind: 'bp', systolic: { value: 118 }, diastolic: { value: 76 } })
  })

  test('a lone systolic is a blood pressure with one side', () => {
    const [vital] = read(reading('o1', '8480-6', { valueQuantity: ucum(118, 'mm[Hg]') })).vitals
    expect(vital).toMatchObject({ kind: 'bp', systolic: { value: 118 } })
    expect(vital).not.toHaveProperty('diastolic')
  })

  test('a number keeps the digits of the file', () => {
    const text = bundle(mia, reading('o1', '8310-5', { valueQuantity: ucum(98.5, '[degF]') })).replace('98.5', '98.50')
    const plan = readBundle(text)
    expect(plan.kind === 'plan' && plan.vitals[0]).toMatchObject({ measure: { value: 98.5, asSent: '98.50' } })
  })

  test.each<[string, Node, string]>([
    ['a unit that is not UCUM', { valueQuantity: { value: 150, unit: 'lbs' } }, 'valueQuantity.code'],
    ['a limit', { valueQuantity: { ...ucum(150, 'kg'), comparator: '>' } }, 'valueQuantity.comparator'],
    ['no number', { dataAbsentReason: { text: 'refused' } }, 'value[x]'],
    ['no time', { effectiveDateTime: undefined, valueQuantity: ucum(80, 'kg') }, 'effective[x]'],
    ['an error', { status: 'entered-in-error', valueQuantity: ucum(80, 'kg') }, 'status'],
  ])('not with %s: it is kept and named', (_what, rest, path) => {
    const plan = read(reading('o1', '29463-7', rest))
    expect(plan.vitals).toEqual([])
    expect(plan.notUnderstood).toMatchObject([{ resourceType: 'Observation', id: 'o1', path }])
  })

  test('not a panel without pressures, nor one that says systolic twice', () => {
    const plan = read(
      reading('o1', '85354-9', { component: [] }),
      reading('o2', '85354-9', { component: [component('8480-6', 118), component('8480-6', 120)] }),
    )
    expect(plan.notUnderstood.map((row) => row.id)).toEqual(['o1', 'o2'])
  })

  const facts = new URL('../../../../shared/facts/clinical/vitals.json', import.meta.url)
  test.runIf(existsSync(facts))('every LOINC number the clinical facts give for these kinds is known', () => {
    const kinds = ['bp', 'hr', 'rr', 'temp', 'spo2', 'height', 'weight', 'bmi', 'headCirc', 'pain']
    const { items } = JSON.parse(readFileSync(facts, 'utf8')) as { items: { key: string; loinc: string | string[]; alternates?: object }[] }
    const numbers = items
      .filter((item) => kinds.includes(item.key))
      .flatMap((item) => [item.loinc, Object.keys(item.alternates ?? {})].flat())
    expect(numbers.filter((number) => !Object.hasOwn(VITAL_CODES, number))).toEqual([])
  })
})
