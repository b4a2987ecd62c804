import { useSyncExternalStore } from 'react'
import type { Me, SignInAnswer, StaffHere } from './actions-type.ts'
import { call, onGate, speakAs } from './api.ts'
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
  speakAs(me?.staffId ?? null)
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

/** Set while locked, so that a reload without a network does not open what was locked. */
const LOCKED = 'roomed-locked'
const wasLocked = () => localStorage.getItem(LOCKED) === 'yes'

const tellLocked = () => call('session.lock', {}, { key: uuid() })

/** Asks the server who this is. */
export async function loadSession(): Promise<void> {
  try {
    if (wasLocked()) await tellLocked().catch(stillLocked)
    const me = await call('session.me', {}, { background: true })
    // Whoever is in the practice clinic comes back through the lock as who they are outside.
    if (!me.practice.sandbox) rememberHere(me)
    keysBelongTo(me.staffId)
    become('in', me)
    void authorIs(me.staffId)
  } catch (error) {
    void authorIs(null)
    become(kindOf(error))
  }
}

/** The server knows of the lock, or of no session at all: go on and ask it. Only silence keeps the screen shut. */
function stillLocked(error: unknown): void {
  if (error instanceof Problem && error.maySendAgain) throw new Problem('locked', 'locked', error.message)
}

async function enter(work: Promise<SignInAnswer>): Promise<SignInAnswer> {
  const answer = await work
  if (answer.status !== 'signed_in') return answer
  localStorage.removeItem(LOCKED)
  await loadSession()
  channel?.postMessage('changed')
  return answer
}

export const signIn = (login: string, password: string) => enter(call('session.sign_in', { login, password }, { key: uuid() }))

export const switchTo = (staffId: string, pin: string) => enter(call('session.switch', { staffId, pin }, { key: uuid() }))

/**
 * Into the practice clinic or back out of it, as the server has just done: the page is loaded anew at `path`, so that nothing of one
 * practice is left on the screen of the other. The other tabs follow.
 */
export function stepAs(staffId: string, path: string): void {
  sessionStorage.setItem(placeOf(staffId), path)
  channel?.postMessage('changed')
  location.assign(path)
}

/** Where a person was when this screen was last theirs is kept under this name. */
export const placeOf = (staffId: string) => `roomed-place:${staffId}`

/** Hides at once; the server hears of it as soon as it can. */
export function lock(): void {
  if (state.kind !== 'in') return
  localStorage.setItem(LOCKED, 'yes')
  become('locked')
  void authorIs(null)
  channel?.postMessage('locked')
  tellLocked().catch(() => undefined)
}

export async function signOut(): Promise<void> {
  await call('session.sign_out', {}, { key: uuid() }).catch(() => undefined)
  localStorage.removeItem(LOCKED)
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

/** Staff who have signed in on this device, latest first: names only, for the lock screen while the server is silent. */
export function staffHere(): StaffHere[] {
  try {
    return JSON.parse(localStorage.getItem(HERE) ?? '[]') as StaffHere[]
  } catch {
    return []
  }
}

function rememberHere({ staffId, name, role }: Me): void {
  const others = staffHere().filter((s) => s.id !== staffId)
  localStorage.setItem(HERE, JSON.stringify([{ id: staffId, name, role }, ...others].slice(0, 8)))
}
