import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface Key {
  /** `j`, `?`, `g t`, `mod+k`, `ctrl+enter`, `alt+n`. */
  key: string
  /** What it does, as the key map says it. */
  label: string
  run: () => void
  /** Not in the key map. */
  hidden?: boolean
}

export interface KeyScope {
  /** The heading in the key map: "Everywhere", "Board". */
  scope: string
  keys: readonly Key[]
}

interface Held {
  scope: string
  read: () => readonly Key[]
}

const scopes: Held[] = []
const listeners = new Set<() => void>()
let snapshot: readonly Held[] = []
const SWITCH = 'roomed-single-keys'

function changed(): void {
  snapshot = [...scopes]
  for (const hear of listeners) hear()
}

const listen = (hear: () => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

/** WCAG 2.1.4: single keys can be switched off, for each user on this device. */
let owner = ''
export function singleKeysOn(): boolean {
  return localStorage.getItem(`${SWITCH}:${owner}`) !== 'off'
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(`${SWITCH}:${owner}`, on ? 'on' : 'off')
  changed()
}

export function keysBelongTo(staffId: string): void {
  owner = staffId
  changed()
}

/** Offers keys while the component is on screen. The last to come is asked first. */
export function useKeys({ scope, keys }: KeyScope): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const held: Held = { scope, read: () => current.current }
    scopes.push(held)
    changed()
    return () => {
      scopes.splice(scopes.indexOf(held), 1)
      changed()
    }
  }, [scope])
}

/** What the key map shows, nearest scope first. */
export function useKeyMap(): readonly KeyScope[] {
  const held = useSyncExternalStore(listen, () => snapshot)
  return [...held].reverse().map((h) => ({ scope: h.scope, keys: h.read().filter((k) => !k.hidden) }))
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** `ctrl+enter` for an event, with modifiers in a fixed order. Shift counts only where the character does not already say it. */
export function nameOf(e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = e.key.length === 1 ? e.key : e.key.toLowerCase()
  const mods = [e.ctrlKey ? 'ctrl' : '', e.metaKey ? 'meta' : '', e.altKey ? 'alt' : '', e.shiftKey && e.key.length > 1 ? 'shift' : '']
  const named = mods.some((m) => m && m !== 'shift') ? key.toLowerCase() : key
  return [...mods.filter(Boolean), named].join('+')
}

export function chordOf(key: string, mac: boolean): string {
  return key.replace('mod+', mac ? 'meta+' : 'ctrl+')
}

const isChord = (name: string) => /^(ctrl|meta|alt)\+/.test(name) || /^f\d+$/.test(name)

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

function find(name: string): Key | undefined {
  const mac = isMac()
  for (let i = scopes.length - 1; i >= 0; i--) {
    const hit = scopes[i]?.read().find((k) => chordOf(k.key, mac) === name)
    if (hit) return hit
  }
  return undefined
}

const beginsSequence = (name: string) => scopes.some((s) => s.read().some((k) => k.key.startsWith(`${name} `)))

/** Listens to the whole page; once, in the shell. */
export function startKeys(): () => void {
  let first: { name: string; at: number } | null = null
  const hear = (e: KeyboardEvent) => {
    if (e.defaultPrevented || e.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(e.key)) return
    const name = nameOf(e)
    if (!isChord(name) && (isTyping(e.target) || !singleKeysOn())) return
    if (!isChord(name) && document.querySelector('[role="dialog"]')) return
    const sequence = first && e.timeStamp - first.at < 1200 ? find(`${first.name} ${name}`) : undefined
    first = null
    const hit = sequence ?? find(name)
    if (hit) {
      e.preventDefault()
      hit.run()
    } else if (beginsSequence(name)) first = { name, at: e.timeStamp }
  }
  addEventListener('keydown', hear)
  return () => removeEventListener('keydown', hear)
}
