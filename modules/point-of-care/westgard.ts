/**
 * The multirule of Westgard, Barry, Hunt and Groth (Clin Chem 1981;27:493-501): how numeric controls are judged by their distance from
 * the mean in standard deviations. 1_2s warns; the others reject.
 */
export const westgardRules = ['1_2s', '1_3s', '2_2s', 'R_4s', '4_1s', '10_x'] as const
export type WestgardRule = (typeof westgardRules)[number]

export interface Control {
  level: string
  z: number
}

/** The controls of one run, one of each level. */
export type Run = readonly Control[]

export const zOf = (observed: number, mean: number, sd: number): number => (observed - mean) / sd

export const rejects = (found: readonly WestgardRule[]): boolean => found.some((rule) => rule !== '1_2s')

/** The last `n` of a series all lie beyond `limit` on one side. */
function inARow(series: readonly number[], n: number, limit: number): boolean {
  const last = series.slice(-n)
  return last.length === n && (last.every((z) => z > limit) || last.every((z) => z < -limit))
}

/**
 * What the newest run violates, in the order of the paper. `runs` stand oldest first, the newest last. Rules over several controls are
 * looked for within one level across runs and across the levels, as the paper allows.
 */
export function westgard(runs: readonly Run[]): WestgardRule[] {
  const newest = runs.at(-1) ?? []
  const now = newest.map((c) => c.z)
  const series = [
    runs.flatMap((run) => run.map((c) => c.z)),
    ...newest.map(({ level }) => runs.flatMap((run) => run.filter((c) => c.level === level).map((c) => c.z))),
  ]
  const anywhere = (n: number, limit: number) => series.some((s) => inARow(s, n, limit))
  const found: Record<WestgardRule, boolean> = {
    '1_2s': now.some((z) => Math.abs(z) > 2),
    '1_3s': now.some((z) => Math.abs(z) > 3),
    '2_2s': anywhere(2, 2),
    R_4s: now.some((z) => z > 2) && now.some((z) => z < -2),
    '4_1s': anywhere(4, 1),
    '10_x': anywhere(10, 0),
  }
  return westgardRules.filter((rule) => found[rule])
}
