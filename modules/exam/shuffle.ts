/** A number from a text, and from it a row of numbers in [0, 1): the same seed always shuffles the same way. */
function* numbersOf(seed: string): Generator<number, never> {
  // FNV-1a, then mulberry32: small, well mixed, and nothing here is a secret.
  let h = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 0x01000193)
  for (;;) {
    h = (h + 0x6d2b79f5) | 0
    let t = Math.imul(h ^ (h >>> 15), 1 | h)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    yield ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A copy in another order (Fisher and Yates), the same for the same seed. */
export function shuffled<T>(all: readonly T[], seed: string): T[] {
  const numbers = numbersOf(seed)
  const out = [...all]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(numbers.next().value * (i + 1))
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

/** Which written option stands at each place of a showing: `order[shown] = written`. */
export const orderOf = (seed: string, questionId: string): number[] => shuffled([0, 1, 2, 3], `${seed}:${questionId}`)
