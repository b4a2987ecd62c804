import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ActionName, InputOf, OutputOf } from './actions-type.ts'
import { call } from './api.ts'
import { refreshAfter } from './live-map.ts'
import { keepIntent, onSent } from './outbox.ts'
import { Problem } from './problem.ts'
import { useSession } from './session.ts'
import { uuid } from './uuid.ts'

export interface ReadOptions {
  /** Wait with asking. */
  enabled?: boolean
  /** Fact nouns that make this read stale besides its own: `['visit', 'vitals']`. */
  on?: readonly string[]
  /** Ask again by itself; live events make this needless for most. */
  everySeconds?: number
}

/** Reads by an action's name. Cached by [name, input]; asked again when a live fact touches it. Never extends the idle time. */
export function useRead<N extends ActionName>(name: N, input: InputOf<N>, options: ReadOptions = {}): UseQueryResult<OutputOf<N>, Problem> {
  const { enabled = true, on = [], everySeconds } = options
  return useQuery<OutputOf<N>, Problem>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal, background: true }),
    enabled,
    meta: { on },
    ...(everySeconds ? { refetchInterval: everySeconds * 1000 } : {}),
  })
}

export interface ActOptions<O> {
  /** It is done and written. */
  onDone?: (output: O) => void
  /** No server: it is kept on this device and will be sent once. */
  onKept?: () => void
  /** False where waiting makes no sense. Default true. */
  keep?: boolean
}

export interface Act<I, O> {
  /** Never throws. Undefined when refused (see `problem`) or kept (see `kept`). */
  run: (input: I) => Promise<O | undefined>
  busy: boolean
  problem: Problem | null
  kept: boolean
  reset: () => void
}

/** The key of an intent: the same input tried again is the same intent, until the server has answered it. */
function useIntentKey() {
  const intent = useRef<{ body: string; key: string } | null>(null)
  return {
    of(input: unknown): string {
      const body = JSON.stringify(input)
      if (intent.current?.body !== body) intent.current = { body, key: uuid() }
      return intent.current.key
    },
    answered() {
      intent.current = null
    },
    is: (key: string) => intent.current?.key === key,
  }
}

/** Writes by an action's name: one key over all retries, kept in the outbox when there is no server, and what it touches is read again. */
export function useAct<N extends ActionName>(name: N, options: ActOptions<OutputOf<N>> = {}): Act<InputOf<N>, OutputOf<N>> {
  const { me } = useSession()
  const client = useQueryClient()
  const intent = useIntentKey()
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null; kept: boolean }>({ busy: false, problem: null, kept: false })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `intent` only wraps a ref
  useEffect(
    () =>
      onSent(({ key }) => {
        if (!intent.is(key)) return
        intent.answered()
        setState((s) => ({ ...s, kept: false }))
      }),
    [],
  )

  const failed = async (error: unknown, input: InputOf<N>, key: string) => {
    const problem = error instanceof Problem ? error : new Problem('failed', 'unknown', String(error))
    if (problem.maySendAgain && options.keep !== false && me) {
      await keepIntent({ key, name, input, staffId: me.staffId, at: new Date().toISOString() })
      setState({ busy: false, problem: null, kept: true })
      options.onKept?.()
      return
    }
    if (!problem.maySendAgain) intent.answered()
    setState({ busy: false, problem, kept: false })
  }

  const run = async (input: InputOf<N>): Promise<OutputOf<N> | undefined> => {
    const key = intent.of(input)
    setState({ busy: true, problem: null, kept: false })
    try {
      const output = await call(name, input, { key })
      intent.answered()
      refreshAfter(client, name)
      setState({ busy: false, problem: null, kept: false })
      options.onDone?.(output)
      return output
    } catch (error) {
      await failed(error, input, key)
      return undefined
    }
  }
  return { run, ...state, reset: () => setState({ busy: false, problem: null, kept: false }) }
}

/** Puts a read's new value in place at once, and gives back the way to undo it: for moves that should be seen before they are written. */
export function paint<N extends ActionName>(
  client: QueryClient,
  name: N,
  input: InputOf<N>,
  change: (old: OutputOf<N>) => OutputOf<N>,
): () => void {
  const key = [name, input]
  const old = client.getQueryData<OutputOf<N>>(key)
  if (old === undefined) return () => undefined
  client.setQueryData(key, change(old))
  return () => client.setQueryData(key, old)
}
