/** Where things stand in a trend. Pure, so that a test can measure it (NHS CUI GTAB). */

export interface TrendPoint {
  /** Instant. */
  at: string
  value: number
  /** The lower end of a double-ended bar: diastolic. */
  lower?: number
  /** What it carries: H, L, critical. */
  flag?: 'high' | 'low' | 'critical'
}

export interface Band {
  low: number
  high: number
}

export type TrendRange = '1m' | '6m' | '2y' | 'all'

const DAYS: Record<Exclude<TrendRange, 'all'>, number> = { '1m': 30, '6m': 182, '2y': 730 }
const DAY = 86_400_000

export interface Plot {
  width: number
  height: number
  from: number
  to: number
  min: number
  max: number
  x: (at: string | number) => number
  y: (value: number) => number
}

/** Steps of 1, 2, 5 × 10ⁿ that give at most `most` ticks. */
export function ticks(min: number, max: number, most = 4): number[] {
  const raw = (max - min) / most
  const power = 10 ** Math.floor(Math.log10(raw || 1))
  const step = [1, 2, 5, 10].map((n) => n * power).find((s) => s >= raw) ?? power
  const out: number[] = []
  for (let v = Math.ceil(min / step) * step; v <= max + step / 1000; v += step) out.push(Number(v.toPrecision(10)))
  return out
}

/** Points within the range, oldest first. */
export function within(points: readonly TrendPoint[], range: TrendRange, now: number): TrendPoint[] {
  const from = range === 'all' ? Number.NEGATIVE_INFINITY : now - DAYS[range] * DAY
  return points.filter((p) => Date.parse(p.at) >= from).sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** The scale: real proportional time; the value axis shows the band with a margin and is never stretched to the points alone. */
export function plotOf(
  points: readonly TrendPoint[],
  range: TrendRange,
  now: number,
  size: { width: number; height: number },
  band?: Band,
): Plot {
  const first = points[0] ? Date.parse(points[0].at) : now - 30 * DAY
  const from = range === 'all' ? Math.min(first, now - DAY) : now - DAYS[range] * DAY
  const values = points.flatMap((p) => (p.lower === undefined ? [p.value] : [p.value, p.lower]))
  const all = band ? [...values, band.low, band.high] : values
  const low = Math.min(...(all.length ? all : [0]))
  const high = Math.max(...(all.length ? all : [1]))
  const margin = (high - low) * 0.12 || Math.abs(high) * 0.1 || 1
  const [min, max] = [low - margin, high + margin]
  return {
    ...size,
    from,
    to: now,
    min,
    max,
    x: (at) => (((typeof at === 'number' ? at : Date.parse(at)) - from) / (now - from)) * size.width,
    y: (value) => size.height - ((value - min) / (max - min)) * size.height,
  }
}
