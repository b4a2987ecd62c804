import { useEffect, useState } from 'react'
import { call } from './api.ts'
import { lock } from './session.ts'
import { uuid } from './uuid.ts'

const WARN_SECONDS = 20
const TOUCH_MS = 30_000
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('roomed-input')

/** Seconds left when it is time to warn; null before that. */
export function secondsLeft(lastInput: number, now: number, lockAfterSeconds: number): number | null {
  const left = Math.ceil(lockAfterSeconds - (now - lastInput) / 1000)
  return left <= WARN_SECONDS ? Math.max(0, left) : null
}

/** Locks after the server's idle time. Only what a person really does extends it, never a poll; other tabs count too. */
export function useIdle(lockAfterSeconds: number): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    let lastInput = Date.now()
    let lastTouch = Date.now()
    const input = (e: Event) => {
      if (!e.isTrusted) return
      const now = Date.now()
      lastInput = now
      setLeft(null)
      if (now - lastTouch < TOUCH_MS) return
      lastTouch = now
      channel?.postMessage(now)
      call('session.touch', {}, { key: uuid() }).catch(() => undefined)
    }
    const elsewhere = (e: MessageEvent<number>) => {
      lastInput = Math.max(lastInput, e.data)
      lastTouch = Math.max(lastTouch, e.data)
    }
    const timer = setInterval(() => {
      const now = secondsLeft(lastInput, Date.now(), lockAfterSeconds)
      setLeft(now)
      if (now === 0) lock()
    }, 1000)
    addEventListener('pointerdown', input, true)
    addEventListener('keydown', input, true)
    channel?.addEventListener('message', elsewhere)
    return () => {
      clearInterval(timer)
      removeEventListener('pointerdown', input, true)
      removeEventListener('keydown', input, true)
      channel?.removeEventListener('message', elsewhere)
    }
  }, [lockAfterSeconds])
  return left
}
