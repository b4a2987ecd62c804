import { useSyncExternalStore } from 'react'

/** One clock for every timer on the screen: forty cards, one interval. */
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function listen(tell: () => void): () => void {
  listeners.add(tell)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, 10_000)
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function read(): number {
  if (timer === undefined) now = Date.now()
  return now
}

/** The time, told every ten seconds. */
export function useNow(): number {
  return useSyncExternalStore(listen, read)
}
