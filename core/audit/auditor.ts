import type { Db } from '../db/pool.ts'
import { type AuditRow, auditInsert, auditParams } from './row.ts'

interface Waiting {
  row: AuditRow
  done(): void
  failed(error: unknown): void
}

const most = 64

/**
 * Writes the audit of reads and of refusals, many in one commit. `record` answers only when the row is on disk, so an answer
 * never leaves before it is known who looked; what is shared is the flush, not the promise (docs/adr/0004).
 */
export interface Auditor {
  record(row: AuditRow): Promise<void>
  idle(): Promise<void>
}

export function createAuditor(db: Db): Auditor {
  const queues = new Map<string, Waiting[]>()
  const flushing = new Map<string, Promise<void>>()

  const flush = async (practiceId: string) => {
    for (;;) {
      const batch = queues.get(practiceId)?.splice(0, most) ?? []
      if (batch.length === 0) return
      try {
        await db.forPractice(practiceId, async (tx) =>
          tx.send(
            auditInsert(batch.length),
            batch.flatMap((w) => auditParams(w.row)),
          ),
        )
        for (const w of batch) w.done()
      } catch (error) {
        for (const w of batch) w.failed(error)
      }
    }
  }

  return {
    record(row) {
      return new Promise((done, failed) => {
        const queue = queues.get(row.practiceId)
        if (queue) queue.push({ row, done, failed })
        else queues.set(row.practiceId, [{ row, done, failed }])
        if (flushing.has(row.practiceId)) return
        const run = flush(row.practiceId).finally(() => flushing.delete(row.practiceId))
        flushing.set(row.practiceId, run)
      })
    },
    idle: async () => {
      await Promise.allSettled(flushing.values())
    },
  }
}
