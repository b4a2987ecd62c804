import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type News, refresh } from './live-map.ts'

/** Reads a message: a list of facts, or one message with several names and their ids. */
export function readNews(text: string): News[] {
  const data = JSON.parse(text) as News[] | { facts: (string | News)[]; visitId?: string; patientId?: string }
  if (Array.isArray(data)) return data
  return data.facts.map((f) => (typeof f === 'string' ? { name: f, visitId: data.visitId, patientId: data.patientId } : f))
}

/** Waits longer after each failure, and never at the same moment as the other tablets: 0.5–1.5 × 1, 2, 4 … 30 s. */
export function waitMs(attempt: number, random = Math.random()): number {
  return Math.round(Math.min(30_000, 1000 * 2 ** attempt) * (0.5 + random))
}

function connect(client: QueryClient, setLost: (lost: boolean) => void): () => void {
  let source: EventSource | undefined
  let attempt = 0
  let again: ReturnType<typeof setTimeout> | undefined
  let say: ReturnType<typeof setTimeout> | undefined
  let wasLost = false
  const open = () => {
    source = new EventSource('/api/live')
    source.onopen = () => {
      attempt = 0
      clearTimeout(say)
      say = undefined
      setLost(false)
      if (wasLost) void client.invalidateQueries()
      wasLost = false
    }
    source.onmessage = (message: MessageEvent<string>) => refresh(client, readNews(message.data))
    source.onerror = () => {
      source?.close()
      wasLost = true
      say ??= setTimeout(() => setLost(true), 2000)
      again = setTimeout(open, waitMs(attempt))
      attempt += 1
    }
  }
  open()
  return () => {
    source?.close()
    clearTimeout(again)
    clearTimeout(say)
  }
}

/** Keeps every open screen true. Returns whether the line has been lost for more than two seconds; what was missed is read again. */
export function useLive(on: boolean): boolean {
  const client = useQueryClient()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (!on) return
    const close = connect(client, setLost)
    return () => {
      close()
      setLost(false)
    }
  }, [client, on])
  return lost
}
