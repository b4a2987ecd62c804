import { useSyncExternalStore } from 'react'
import type { ActionName, InputOf } from './actions-type.ts'
import { call, onGate } from './api.ts'
import { Problem } from './problem.ts'
import { allKept, forget, keep } from './vault.ts'

/** A write that found no server. It carries its key, so that however often it is sent it happens once; and its author, so that it is never sent as another. */
export interface Intent {
  key: string
  name: ActionName
  input: unknown
  staffId: string
  at: string
}

/** `refused`: the server is back and will not do it; a person must look. */
export interface Unsent {
  waiting: readonly Intent[]
  refused: readonly { intent: Intent; problem: Problem }[]
}

let state: Unsent = { waiting: [], refused: [] }
let author: string | null = null
let sending = false
const listeners = new Set<() => void>()
const sentListeners = new Set<(intent: Intent) => void>()

function become(next: Unsent): void {
  state = next
  for (const hear of listeners) hear()
}

const listen = (hear: () => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

export const useUnsent = () => useSyncExternalStore(listen, () => state)

/** Hears each kept write that has reached the server. */
export function onSent(hear: (intent: Intent) => void): () => void {
  sentListeners.add(hear)
  return () => sentListeners.delete(hear)
}

export async function keepIntent(intent: Intent): Promise<void> {
  become({ ...state, waiting: [...state.waiting.filter((i) => i.key !== intent.key), intent] })
  await keep('outbox', intent.key, intent)
}

export async function dropIntent(key: string): Promise<void> {
  become({ waiting: state.waiting.filter((i) => i.key !== key), refused: state.refused.filter((r) => r.intent.key !== key) })
  await forget('outbox', key)
}

/** Sends what this author left, oldest first. Stops at the first silence, so that order is kept. */
export async function sendAll(): Promise<void> {
  if (sending || !author) return
  sending = true
  try {
    for (const intent of state.waiting.filter((i) => i.staffId === author)) {
      if (!(await sendOne(intent))) break
    }
  } finally {
    sending = false
  }
}

async function sendOne(intent: Intent): Promise<boolean> {
  try {
    await call(intent.name, intent.input as InputOf<ActionName>, { key: intent.key, background: true })
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem('failed', 'unknown', String(error))
    if (problem.maySendAgain || problem.kind === 'unauthenticated' || problem.kind === 'locked') return false
    become({ waiting: state.waiting.filter((i) => i.key !== intent.key), refused: [...state.refused, { intent, problem }] })
    return true
  }
  await dropIntent(intent.key)
  for (const hear of sentListeners) hear(intent)
  return true
}

/** Whose writes may go out now; null while nobody is signed in. */
export async function authorIs(staffId: string | null): Promise<void> {
  author = staffId
  if (!staffId) return
  const kept = (await allKept('outbox')) as Intent[]
  const refused = new Set(state.refused.map((r) => r.intent.key))
  become({ ...state, waiting: kept.filter((i) => !refused.has(i.key)).sort((a, b) => a.at.localeCompare(b.at)) })
  await sendAll()
}

/** Tries when the network returns, when any other call was answered, and every 15 s. */
export function startOutbox(): () => void {
  const timer = setInterval(() => state.waiting.length > 0 && void sendAll(), 15_000)
  const online = () => void sendAll()
  addEventListener('online', online)
  const off = onGate((gate) => {
    if (gate === 'answered' && state.waiting.length > 0) void sendAll()
  })
  return () => {
    clearInterval(timer)
    removeEventListener('online', online)
    off()
  }
}
