/** Counts tries in a sliding window. In memory: a restart forgives, a second server has its own count. */
export function limiter(most: number, milliseconds: number) {
  const tries = new Map<string, number[]>()
  return {
    /** Counts one try; false when there were too many lately. */
    try(key: string, now: number): boolean {
      const recent = (tries.get(key) ?? []).filter((at) => now - at < milliseconds)
      recent.push(now)
      tries.set(key, recent)
      if (tries.size > 10_000) tries.clear()
      return recent.length <= most
    },
  }
}
