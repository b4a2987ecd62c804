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

/** Across processes by NOTIFY, as a hint: who misses one still reads the truth from the tables. Payloads stay under 8 kB. */
export async function sharedHub(db: Db, self: string): Promise<Hub> {
  const local = localHub()
  const wire = await db.listen('roomed_news', (payload) => {
    const { from, practiceId, facts } = JSON.parse(payload) as { from: string; practiceId: string; facts: Fact[] }
    if (from !== self) local.publish(practiceId, facts)
  })
  return {
    publish(practiceId, facts) {
      local.publish(practiceId, facts)
      const ids = facts.slice(0, 40).map(({ name, visitId, patientId }) => ({ name, visitId, patientId }))
      wire.notify(JSON.stringify({ from: self, practiceId, facts: ids }))
    },
    subscribe: local.subscribe,
    end: async () => {
      await wire.end()
      await local.end()
    },
  }
}
