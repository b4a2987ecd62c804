import { useEffect, useState } from 'react'

export type SearchState<T> = { kind: 'idle' } | { kind: 'busy' } | { kind: 'found'; items: readonly T[] } | { kind: 'failed' }

/** Runs an async search 120 ms after the last key; an answer that comes late is dropped. */
export function useSearch<T>(
  text: string,
  minChars: number,
  load: (text: string, signal: AbortSignal) => Promise<readonly T[]>,
): SearchState<T> {
  const [state, setState] = useState<SearchState<T>>({ kind: 'idle' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is usually written inline; only the text starts a search
  useEffect(() => {
    if (text.trim().length < minChars) {
      setState({ kind: 'idle' })
      return
    }
    const stop = new AbortController()
    const wait = setTimeout(() => {
      setState((s) => (s.kind === 'found' ? s : { kind: 'busy' }))
      load(text.trim(), stop.signal).then(
        (items) => stop.signal.aborted || setState({ kind: 'found', items }),
        () => stop.signal.aborted || setState({ kind: 'failed' }),
      )
    }, 120)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [text, minChars])
  return state
}
