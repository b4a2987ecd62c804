import { describe, expect, test } from 'vitest'
import { schedules } from '../schedule/index.ts'
import type { Status } from '../schedule/shape.ts'
import { after, dayNumber, dayText, type Span } from './days.ts'
import { golden } from './golden.ts'
import { type Dose, evaluate, forecast } from './index.ts'

const today = '2026-11-24'
const lineOf = (q: Parameters<typeof forecast>[0], series: string) => forecast(q).find((l) => l.series === series)

describe('golden cases', () => {
  for (const g of golden)
    test(`${g.name} (${g.source})`, () => {
      const doses = g.doses.map(([cvx, on]) => ({ cvx, on }))
      const line = lineOf({ birthDate: g.born, sex: g.sex ?? 'female', doses, today: g.today ?? today }, g.series)
      const wished = {
        status: g.status,
        ...(g.number === undefined ? {} : { doseNumber: g.number }),
        ...(g.of === undefined ? {} : { doses: g.of }),
        ...(g.earliest ? { earliest: g.earliest } : {}),
        ...(g.recommended ? { recommended: g.recommended } : {}),
        ...(g.overdueFrom ? { overdueFrom: g.overdueFrom } : {}),
        ...(g.products ? { products: [...g.products] } : {}),
      }
      expect(line).toMatchObject(wished)
      expect(line!.because.length).toBeGreaterThan(8)
      expect(line!.source).toContain('C')
    })
})

describe('days', () => {
  const cases: [string, Span, string][] = [
    ['2025-01-31', '1 month', '2025-03-01'],
    ['2024-02-29', '1 year', '2025-03-01'],
    ['2024-02-29', '4 years', '2028-02-29'],
    ['2026-06-15', '7 months + 4 weeks', '2027-02-12'],
    ['2026-01-01', '6 weeks', '2026-02-12'],
  ]
  for (const [from, span, to] of cases) test(`${from} and ${span} is ${to}`, () => expect(dayText(after(dayNumber(from), span))).toBe(to))
})

describe('what is looked at', () => {
  const infant = { birthDate: '2025-08-20', sex: 'female', today }
  test('each dose says for each series whether it counts, and by how many days not', () => {
    const doses = [
      { cvx: '146', on: '2025-10-20' },
      { cvx: '03', on: '2026-08-10' },
      { cvx: '25', on: '2026-08-10' },
      { cvx: '03', on: '2025-01-01' },
      { cvx: '03', on: '2027-01-01' },
    ]
    const [combined, mmr, typhoid, unborn, tomorrow] = evaluate({ ...infant, doses })
    expect(combined!.map((j) => `${j.series} ${j.verdict}`).sort()).toEqual(['dtap valid', 'hepb valid', 'hib valid', 'polio valid'])
    expect(mmr).toEqual([{ series: 'mmr', name: 'MMR', verdict: 'invalid', because: '6 days too early: the youngest age is 12 months.' }])
    expect(typhoid![0]!.because).toContain('Not part of the routine schedule')
    expect(unborn![0]).toMatchObject({ verdict: 'invalid', because: 'Dated before birth.' })
    expect(tomorrow![0]).toMatchObject({ verdict: 'invalid', because: 'Dated in the future.' })
  })
  test('a live vaccine is not offered in pregnancy, nor the nose spray', () => {
    const q = { birthDate: '1996-01-01', sex: 'female', today, doses: [], conditions: { pregnant: 'pregnancy is on the problem list' } }
    expect(lineOf(q, 'mmr')).toMatchObject({ status: 'contraindicated', products: [] })
    expect(lineOf(q, 'mmr')!.because).toContain('pregnancy is on the problem list')
    expect(lineOf(q, 'influenza')!.products).not.toContain('111')
    expect(lineOf({ ...q, conditions: {} }, 'influenza')!.products).toContain('111')
  })
  test('not a day before birth, and no day that is none', () => {
    expect(() => forecast({ ...infant, today: '2025-08-19', doses: [] })).toThrow(RangeError)
    expect(() => forecast({ ...infant, today: 'today', doses: [] })).toThrow(RangeError)
  })
  test('every series names its source, its products and ways in; the schedule its publisher and version', () => {
    const [s] = schedules
    expect([s.publisher, s.version, s.source, s.checkedOn].every((t) => t.length > 2)).toBe(true)
    expect(new Set(s.series.map((x) => x.key)).size).toBe(s.series.length)
    for (const one of s.series) {
      expect(one.source).toMatch(/CDC|CDSi|ACIP/)
      for (const g of one.give) expect(one.cvx).toContain(typeof g === 'string' ? g : g.cvx)
      if (one.by === 'table') for (const path of one.paths) expect(path.doses.length).toBeGreaterThan(0)
    }
  })
})

/** Numbers that are the same each time. */
function dice(seed: number) {
  let s = seed
  return (n: number) => {
    s = (s * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((s / 2_147_483_648) * n)
  }
}

const codes = [...new Set(schedules[0].series.flatMap((s) => s.cvx))]
function anyone(roll: (n: number) => number) {
  const birth = dayNumber('1940-01-01') + roll(dayNumber(today) - dayNumber('1940-01-01'))
  const life = dayNumber(today) - birth
  const doses: Dose[] = Array.from({ length: roll(14) }, () => ({ cvx: codes[roll(codes.length)]!, on: dayText(birth + roll(life + 1)) }))
  return { birthDate: dayText(birth), sex: roll(2) ? 'female' : 'male', doses, today }
}

const many = 2_000
describe('properties, over people at random', () => {
  test('the order in which doses are written does not matter', () => {
    const roll = dice(1)
    for (let i = 0; i < many; i++) {
      const q = anyone(roll)
      expect(forecast({ ...q, doses: [...q.doses].reverse() })).toEqual(forecast(q))
    }
  })
  test('a dose that is given when it is due never leaves more to do', () => {
    const roll = dice(2)
    for (let i = 0; i < many; i++) {
      const q = anyone(roll)
      for (const line of forecast(q).filter((l) => l.products.length && l.doses !== null && l.doseNumber !== null)) {
        const next = lineOf({ ...q, doses: [...q.doses, { cvx: line.products[roll(line.products.length)]!, on: today }] }, line.series)
        const left = (l: typeof line) => (l.doses === null || l.doseNumber === null ? 0 : l.doses - l.doseNumber + 1)
        expect(left(next!), JSON.stringify({ q, line, next })).toBeLessThanOrEqual(left(line))
      }
    }
  })
  test('what is due today is not "later" tomorrow', () => {
    // Not Hib and PCV: at 12 months their next dose becomes the last, and waits 8 weeks instead of 4. Flu begins anew each July.
    const others = new Set(['hib', 'pcv', 'influenza', 'rsv_infant'])
    const back: readonly Status[] = ['later', 'up_to_date', 'complete']
    const roll = dice(3)
    for (let i = 0; i < many; i++) {
      const q = anyone(roll)
      const tomorrow = forecast({ ...q, today: '2026-11-25' })
      for (const line of forecast(q).filter((l) => (l.status === 'due' || l.status === 'overdue') && !others.has(l.series))) {
        const next = tomorrow.find((l) => l.series === line.series)
        if (next) expect(back.includes(next.status) && next.status !== 'complete', JSON.stringify({ q, line, next })).toBe(false)
      }
    }
  })
  test('the days of a line stand in order, and what is due can be given', () => {
    const roll = dice(4)
    for (let i = 0; i < many; i++)
      for (const l of forecast(anyone(roll))) {
        if (l.earliest && l.recommended) expect(l.earliest <= l.recommended).toBe(true)
        if (l.status === 'due' || l.status === 'overdue') expect(l.earliest! <= today && l.products.length > 0).toBe(true)
      }
  })
})
