import type { Fact } from './context.ts'
import type { Db } from './db/pool.ts'

export interface News {
  practiceId: string
  facts: readonly { name: string; visitId?: string | undefined; patientId?: string | undefined }[]
}

type Listener = (news: News) => void

/** Tells this process, and every other server on the same database, what has just been committed. Ids only, never content. */
export interface Hub {
  publish(practiceId: string, facts: readonly Fact[]): void
  subscribe(heard: Listener): () => void
  end(): Promise<void>
}

/** Within one process: enough for tests and for a single server. */
export function localHub(): Hub {
  const listeners = new Set<Listener>()
  return {
    publish(practiceId, facts) {
      const news: News = { practiceId, facts: facts.map(({ name, visitId, patientId }) => ({ name, visitId, patientId })) }
      for (const heard of listeners) heard(news)
    },
    subscribe(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    end: async () => listeners.clear(),
  }
}

/** How long news waits for more of it before it goes to the other servers; screens of this one hear at once. */
const gathering = 50
/** As many facts as one payload holds with room to spare: NOTIFY takes under 8 kB. */
const mostFacts = 50

/** Across processes by NOTIFY, as a hint: who misses one still reads the truth from the tables. */
export async function sharedHub(db: Db, self: string): Promise<Hub> {
  const local = localHub()
  const wire = await db.listen('roomed_news', (payload) => {
    const { from, practiceId, facts } = JSON.parse(payload) as News & { from: string }
    if (from !== self) local.publish(practiceId, facts as readonly Fact[])
  })
  const waiting = new Map<string, News['facts'][number][]>()
  let timer: NodeJS.Timeout | undefined
  const send = () => {
    timer = undefined
    for (const [practiceId, facts] of waiting)
      for (let at = 0; at < facts.length; at += mostFacts)
        wire.notify(JSON.stringify({ from: self, practiceId, facts: facts.slice(at, at + mostFacts) }))
    waiting.clear()
  }
  return {
    publish(practiceId, facts) {
      local.publish(practiceId, facts)
      const ids = facts.map(({ name, visitId, patientId }) => ({ name, visitId, patientId }))
      waiting.set(practiceId, [...(waiting.get(practiceId) ?? []), ...ids])
      timer ??= setTimeout(send, gathering)
    },
    subscribe: local.subscribe,
    end: async () => {
      clearTimeout(timer)
      send()
      await wire.end()
      await local.end()
    },
  }
}
