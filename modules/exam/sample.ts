import type { ExamId, Outline, Question } from './exam.ts'
import { outlineOf } from './exam.ts'
import { shuffled } from './shuffle.ts'

/** Shares `n` items over weights by largest remainder: each gets its exact quota rounded down or up, so never more than 1 off. */
export function apportion(n: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const quotas = weights.map((w) => (n * w) / sum)
  const out = quotas.map(Math.floor)
  const left = n - out.reduce((a, b) => a + b, 0)
  const byRemainder = quotas.map((q, i) => ({ i, rest: q - Math.floor(q) })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) out[i]! += 1
  return out
}

/** The most items, up to `wish`, whose shares we have questions for: an area that runs short shrinks the whole, not its own weight. */
export function itemsFor(outline: Outline, have: readonly number[], wish: number): { items: number; shares: number[] } {
  const weights = outline.areas.map((a) => a.weight)
  for (let items = wish; items > 0; items--) {
    const shares = apportion(items, weights)
    if (shares.every((share, i) => share <= have[i]!)) return { items, shares }
  }
  return { items: 0, shares: weights.map(() => 0) }
}

/** The questions of an exam, area by area in the outline's order. */
export const byArea = (exam: ExamId, all: readonly Question[]): Question[][] =>
  outlineOf(exam).areas.map((area) => all.filter((q) => q.areas[exam] === area.id))

/** How long a paper is that we can ask, and its time at the real pace. */
export function paperOf(exam: ExamId, all: readonly Question[], share: number) {
  const outline = outlineOf(exam)
  const wish = Math.round(outline.items * share)
  const pools = byArea(exam, all)
  const { items, shares } = itemsFor(
    outline,
    pools.map((p) => p.length),
    wish,
  )
  return { items, shares, pools, seconds: Math.round((outline.minutes * 60 * items) / outline.items) }
}

/** Draws a paper by the outline's weights, its areas mixed. */
export function draw(exam: ExamId, all: readonly Question[], share: number, seed: string): { questionIds: string[]; seconds: number } {
  const { shares, pools, seconds } = paperOf(exam, all, share)
  const drawn = pools.flatMap((pool, i) => shuffled(pool, `${seed}:${i}`).slice(0, shares[i]))
  return {
    questionIds: shuffled(
      drawn.map((q) => q.id),
      seed,
    ),
    seconds,
  }
}
