/**
 * Chance that repeats: the same seed gives the same practice on every machine.
 * xoshiro128** 1.1 seeded by splitmix32 (Blackman and Vigna, public domain).
 */
export type Random = {
  /** A whole number from 0 to 2^32 - 1. */
  next(): number
  /** A number from 0 up to, not including, 1. */
  real(): number
  /** A whole number between the two, both included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Picks by weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** Bell-shaped around the mean. */
  bell(mean: number, deviation: number): number
  shuffled<T>(list: readonly T[]): T[]
  /** A generator of its own, so that one part of the demo can change without changing the others. */
  fork(name: string): Random
}

export function makeRandom(seed: number): Random {
  const next = xoshiro(seed)
  const real = () => next() / 4294967296
  const int = (from: number, to: number) => from + Math.floor(real() * (to - from + 1))
  return {
    next,
    real,
    int,
    chance: (probability) => real() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[int(0, list.length - 1)]!
    },
    weighted: (list) => {
      let at = real() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        at -= weight
        if (at < 0) return value
      }
      return list[list.length - 1]![0]
    },
    bell: (mean, deviation) => mean + deviation * Math.sqrt(-2 * Math.log(1 - real())) * Math.cos(2 * Math.PI * real()),
    shuffled: (list) => {
      const result = [...list]
      for (let at = result.length - 1; at > 0; at--) {
        const other = int(0, at)
        const kept = result[at]!
        result[at] = result[other]!
        result[other] = kept
      }
      return result
    },
    fork: (name) => makeRandom(hash(`${seed}:${name}`)),
  }
}

function xoshiro(seed: number): () => number {
  let mixed = seed | 0
  const splitmix = () => {
    mixed = (mixed + 0x9e3779b9) | 0
    let z = mixed ^ (mixed >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()]
  const turn = (value: number, by: number) => (value << by) | (value >>> (32 - by))
  return () => {
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = turn(d, 11)
    return result
  }
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
