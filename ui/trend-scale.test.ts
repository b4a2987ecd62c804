import { describe, expect, it } from 'vitest'
import { plotOf, ticks, within } from './trend-scale.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const day = (n: number) => new Date(now - n * 86_400_000).toISOString()
const size = { width: 300, height: 100 }

describe('a trend', () => {
  const points = [
    { at: day(0), value: 134, lower: 82 },
    { at: day(91), value: 140, lower: 88 },
    { at: day(182), value: 152, lower: 94 },
  ]

  it('keeps time in proportion', () => {
    const plot = plotOf(within(points, '6m', now), '6m', now, size)
    expect([0, 91, 182].map((n) => plot.x(day(n)))).toEqual([300, 150, 0])
  })

  it('does not stretch two close readings over the whole axis', () => {
    const plot = plotOf([points[0] ?? { at: day(0), value: 1 }], '2y', now, size)
    expect(plot.x(day(73))).toBeCloseTo(270)
  })

  it('shows the band with a margin even when no point is near', () => {
    const plot = plotOf([{ at: day(0), value: 37 }], '1m', now, size, { low: 35, high: 40 })
    expect(plot.y(40)).toBeGreaterThan(0)
    expect(plot.y(35)).toBeLessThan(100)
  })

  it('leaves out what is older than the range and orders the rest', () => {
    expect(within(points, '6m', now).map((p) => p.value)).toEqual([152, 140, 134])
    expect(within(points, '1m', now).map((p) => p.value)).toEqual([134])
  })

  it('has round ticks', () => {
    expect(ticks(72, 158)).toEqual([100, 150])
    expect(ticks(36.1, 38.2)).toEqual([37, 38])
  })

  it('stands with one reading', () => {
    const plot = plotOf([{ at: day(0), value: 70 }], 'all', now, size)
    expect(Number.isFinite(plot.x(day(0)))).toBe(true)
    expect(Number.isFinite(plot.y(70))).toBe(true)
  })
})
