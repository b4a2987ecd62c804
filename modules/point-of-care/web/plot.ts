import type { OutputOf } from '../../../app/index.ts'
import { zOf } from '../westgard.ts'

export type RunSeen = OutputOf<'controls.of_system'>['runs'][number]

export interface Series {
  level: string
  runs: readonly RunSeen[]
}

/** Each level with a mean, its runs oldest first. */
export function seriesOf(runs: readonly RunSeen[]): Series[] {
  const numeric = runs.filter((r) => r.mean !== null).reverse()
  return [...new Set(numeric.map((r) => r.level))].map((level) => ({ level, runs: numeric.filter((r) => r.level === level) }))
}

/** Where each run stands in standard deviations of its own lot of control; the newest thirty are enough to see a drift. */
export const pointsOf = ({ level, runs }: Series) =>
  runs.slice(-30).map((r) => ({
    id: `${r.actId}.${level}`,
    at: r.at,
    z: zOf(Number(r.observed), r.mean!, r.sd!),
    mean: r.mean!,
    passed: r.passed,
  }))
