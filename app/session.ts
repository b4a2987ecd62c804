import { useSyncExternalStore } from 'react'
import type { Me, StaffOffer } from './actions-type.ts'
import { call, onGate } from './api.ts'
import { keysBelongTo } from './keys.ts'
import { authorIs } from './outbox.ts'
import { Problem } from './problem.ts'
import { uuid } from './uuid.ts'

export type SessionKind = 'unknown' | 'unreachable' | 'out' | 'locked' | 'in'

export interface Session {
  kind: SessionKind
  me: Me | null
}

let state: Session = { kind: 'unknown', me: null }
const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('roomed-session')

function become(kind: SessionKind, me: Me | null = null): void {
  if (state.kind === kind && state.me?.staffId === me?.staffId && kind !== 'in') return
  state = { kind, me }
  for (const hear of listeners) hear()
}

export function onSession(hear: () => void): () => void {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

export const sessionNow = () => state

/** Who is signed in, if anyone. */
export const useSession = () => useSyncExternalStore(onSession, sessionNow)

/** Who is signed in. Only on screens inside the shell, where someone always is. */
export function useMe(): Me {
  const { me } = useSession()
  if (!me) throw new Problem('unauthenticated', 'no-session', 'Sign in again.')
  return me
}

function kindOf(error: unknown): SessionKind {
  const kind = error instanceof Problem ? error.kind : 'failed'
  if (kind === 'locked') return 'locked'
  return kind === 'unauthenticated' ? 'out' : 'unreachable'
}

/** Asks the server who this is. */
export async function loadSession(): Promise<void> {
  try {
    const me = await call('session.me', {}, { background: true })
    rememberHere(me)
    keysBelongTo(me.staffId)
    become('in', me)
    void authorIs(me.staffId)
  } catch (error) {
    void authorIs(null)
    become(kindOf(error))
  }
}

async function enter(work: Promise<unknown>): Promise<void> {
  await work
  await loadSession()
  channel?.postMessage('changed')
}

export const signIn = (who: { login: string; password: string } | { staffId: string; password: string }) =>
  enter(call('session.signIn', who, { key: uuid() }))

export const switchTo = (staffId: string, pin: string) => enter(call('session.switch', { staffId, pin }, { key: uuid() }))

/** Hides at once; the server hears of it as soon as it can. */
export function lock(): void {
  if (state.kind !== 'in') return
  become('locked')
  void authorIs(null)
  channel?.postMessage('locked')
  call('session.lock', {}, { key: uuid() }).catch(() => undefined)
}

export async function signOut(): Promise<void> {
  await call('session.signOut', {}, { key: uuid() }).catch(() => undefined)
  void authorIs(null)
  become('out')
  channel?.postMessage('changed')
}

/** Follows what the server and the other tabs say. */
export function startSession(): () => void {
  const off = onGate((gate) => {
    if (state.kind !== 'in') return
    if (gate === 'locked') become('locked')
    if (gate === 'unauthenticated') become('out')
  })
  const hear = (e: MessageEvent<string>) => {
    if (e.data === 'locked') become('locked')
    else void loadSession()
  }
  channel?.addEventListener('message', hear)
  void loadSession()
  return () => {
    off()
    channel?.removeEventListener('message', hear)
  }
}

const HERE = 'roomed-here'

/** Staff who have signed in on this device, latest first: names only, for the lock screen. */
export function staffHere(): StaffOffer[] {
  try {
    return JSON.parse(localStorage.getItem(HERE) ?? '[]') as StaffOffer[]
  } catch {
    return []
  }
}

function rememberHere({ staffId, name, role, credential }: Me): void {
  const others = staffHere().filter((s) => s.id !== staffId)
  localStorage.setItem(HERE, JSON.stringify([{ id: staffId, name, role, credential }, ...others].slice(0, 8)))
}

export function forgetHere(staffId: string): void {
  localStorage.setItem(HERE, JSON.stringify(staffHere().filter((s) => s.id !== staffId)))
}

let pinWanted = false

/** The next sign-in was with a password: offer to set a PIN. */
export function askForPin(): void {
  pinWanted = true
}

/** Once after a password sign-in. */
export const isPinWanted = () => pinWanted

export function pinAnswered(): void {
  pinWanted = false
}
