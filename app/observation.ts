import { useSyncExternalStore } from 'react'

/** Somebody watches: what is asked of the server meanwhile says so, and the server decides whether it holds. */
export interface Observed {
  id: string
  task: string
  observer: string
  until: string
}

/** What somebody wishes to do while another watches. */
export interface ObservationWish {
  task: string
  visitId: string | null
  patientId: string | null
}

interface State {
  now: Observed | null
  wish: ObservationWish | null
}

let state: State = { now: null, wish: null }
const listeners = new Set<() => void>()
const doneListeners = new Set<(observationId: string) => void>()

function become(change: Partial<State>): void {
  state = { ...state, ...change }
  for (const hear of listeners) hear()
}

const listen = (hear: () => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

export const useObservation = () => useSyncExternalStore(listen, () => state)

/** Asks who watches; the dialog stands above the screens. */
export const askObservation = (wish: ObservationWish | null) => become({ wish })

/** From now on somebody watches, or nobody. */
export function underObservation(now: Observed | null): void {
  if (now?.id !== state.now?.id || now?.until !== state.now?.until) become({ now })
}

export const observationHeader = (): Record<string, string> => (state.now ? { 'x-observation': state.now.id } : {})

/** Hears that something was done under an observation. */
export function onObserved(hear: (observationId: string) => void): () => void {
  doneListeners.add(hear)
  return () => doneListeners.delete(hear)
}

export function wasObserved(observationId: string | null): void {
  if (!observationId) return
  for (const hear of doneListeners) hear(observationId)
}
