import { useCallback, useEffect, useRef, useState } from 'react'
import { showTime } from '../ui/dates.ts'
import type { DraftAddress, KeptDraft } from './actions-type.ts'
import { call } from './api.ts'
import { Problem } from './problem.ts'
import { useMe } from './session.ts'
import { uuid } from './uuid.ts'
import { fetchKept, forget, keep } from './vault.ts'
import { words } from './words.ts'

export type DraftState = 'none' | 'typing' | 'saved' | 'kept' | 'elsewhere'

interface Kept<T> {
  body: T
  version: number
  at: string
  /** The server has it. */
  synced: boolean
}

export interface Draft<T> {
  value: T
  set: (next: T | ((old: T) => T)) => void
  /** Restored or known to be new: the form may be shown. */
  ready: boolean
  state: DraftState
  /** "draft · saved 10:42 · not yet in chart" */
  note: string
  /** `elsewhere`: another device saved this draft meanwhile. */
  useTheirs: () => void
  keepMine: () => void
  /** After the commit: gone here and on the server. */
  clear: () => Promise<void>
}

const DEBOUNCE = 800

/**
 * What is typed but not yet in the chart. Written to this device at once (encrypted), to the server within a second, on blur and
 * when the page is hidden. It belongs to a patient and a visit, never to a session, so that it can never land in another chart.
 */
export function useDraft<T extends object>(address: DraftAddress, initial: T): Draft<T> {
  const me = useMe()
  const { form, patientId, visitId } = address
  const id = `${me.staffId}/${form}/${patientId ?? ''}/${visitId ?? ''}`
  const [value, setValue] = useState(initial)
  const [ready, setReady] = useState(false)
  const [state, setState] = useState<DraftState>('none')
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const live = useRef({
    id,
    value: initial,
    version: 0,
    dirty: false,
    /** Rises with each clear and each new address: an answer to an earlier turn is not ours any more. */
    turn: 0,
    sending: Promise.resolve() as Promise<void>,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    theirs: null as KeptDraft | null,
  })

  const save = useCallback(async () => {
    const now = live.current
    const { turn, value: body } = now
    now.dirty = false
    try {
      const input = { form, patientId, visitId, body: body as Record<string, unknown>, version: now.version }
      const saved = await call('drafts.save', input, { key: uuid() })
      if (live.current.turn !== turn) return
      now.version = saved.version
      setSavedAt(saved.savedAt)
      setState(now.dirty ? 'typing' : 'saved')
      await keep('drafts', id, { body: now.value, version: saved.version, at: saved.savedAt, synced: !now.dirty } satisfies Kept<T>)
    } catch (error) {
      if (live.current.turn !== turn) return
      now.dirty = true
      const conflict = error instanceof Problem && error.kind === 'conflict'
      const theirs = conflict ? (error.detail as { current?: KeptDraft } | undefined)?.current : undefined
      if (theirs) now.theirs = theirs
      setState(theirs ? 'elsewhere' : 'kept')
    }
  }, [id, form, patientId, visitId])

  /** One save at a time; what was typed meanwhile follows it. Nothing is sent while two versions wait for a person's choice. */
  const send = useCallback(async () => {
    const now = live.current
    clearTimeout(now.timer)
    if (!now.dirty || now.theirs || now.id !== id) return
    now.sending = now.sending.then(() => (live.current.dirty && live.current.id === id ? save() : undefined))
    await now.sending
  }, [id, save])

  const set = useCallback(
    (next: T | ((old: T) => T)) => {
      const now = live.current
      now.value = typeof next === 'function' ? (next as (old: T) => T)(now.value) : next
      now.dirty = true
      setValue(now.value)
      setState((s) => (s === 'elsewhere' ? s : 'typing'))
      void keep('drafts', id, { body: now.value, version: now.version, at: new Date().toISOString(), synced: false } satisfies Kept<T>)
      clearTimeout(now.timer)
      now.timer = setTimeout(() => void send(), DEBOUNCE)
    },
    [id, send],
  )

  const take = useCallback((from: { body: T; version: number }, at: string, next: DraftState) => {
    live.current.value = from.body
    live.current.version = from.version
    setValue(from.body)
    setSavedAt(at)
    setState(next)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another draft; `initial` is only its beginning
  useEffect(() => {
    let gone = false
    Object.assign(live.current, { id, value: initial, version: 0, dirty: false, theirs: null, turn: live.current.turn + 1 })
    setReady(false)
    const restore = async () => {
      const own = (await fetchKept('drafts', id)) as Kept<T> | null
      const far = await call('drafts.get', { form, patientId, visitId }, { background: true }).then(
        (a) => a.draft,
        () => null,
      )
      if (gone || live.current.dirty) return
      if (own && !own.synced && own.version >= (far?.version ?? 0)) {
        take(own, own.at, 'kept')
        live.current.dirty = true
        void send()
      } else if (far) take({ body: far.body as T, version: far.version }, far.savedAt, 'saved')
      else if (own) take(own, own.at, 'kept')
    }
    void restore().finally(() => gone || setReady(true))
    return () => {
      gone = true
      void send()
    }
  }, [id])

  useEffect(() => {
    const flush = () => void send()
    document.addEventListener('visibilitychange', flush)
    addEventListener('blur', flush)
    addEventListener('focusout', flush)
    addEventListener('online', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      removeEventListener('blur', flush)
      removeEventListener('focusout', flush)
      removeEventListener('online', flush)
    }
  }, [send])

  const useTheirs = () => {
    const { theirs } = live.current
    if (theirs) take({ body: theirs.body as T, version: theirs.version }, theirs.savedAt, 'saved')
    Object.assign(live.current, { dirty: false, theirs: null })
  }
  const keepMine = () => {
    live.current.version = live.current.theirs?.version ?? live.current.version
    live.current.theirs = null
    live.current.dirty = true
    void send()
  }
  const clear = async () => {
    const now = live.current
    clearTimeout(now.timer)
    Object.assign(now, { value: initial, version: 0, dirty: false, theirs: null, turn: now.turn + 1 })
    setValue(initial)
    setState('none')
    await now.sending
    await forget('drafts', id)
    await call('drafts.clear', { form, patientId, visitId }, { key: uuid() }).catch(() => undefined)
  }
  const at = savedAt ? showTime(savedAt, { timeZone: me.practice.timeZone }) : ''
  return { value, set, ready, state, note: words.draft[state](at), useTheirs, keepMine, clear }
}
