/** Counts tries in a sliding window. In memory: a restart forgives, a second server has its own count. */
export function limiter(most: number, milliseconds: number) {
  const tries = new Map<string, number[]>()
  const recent = (key: string, now: number) => (tries.get(key) ?? []).filter((at) => now - at < milliseconds)
  const count = (key: string, now: number) => {
    if (tries.size > 10_000) tries.clear()
    tries.set(key, [...recent(key, now), now])
  }
  return {
    /** Whether the window is full. */
    full: (key: string, now: number): boolean => recent(key, now).length >= most,
    count,
    /** Counts one try; false when there were too many lately. */
    try(key: string, now: number): boolean {
      count(key, now)
      return recent(key, now).length <= most
    },
  }
}
