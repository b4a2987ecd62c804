import type { Logger } from 'pino'
import type { Auditor } from './audit/auditor.ts'
import type { Clock } from './clock.ts'
import type { Observation, PracticeNow } from './context.ts'
import type { Db, Tx } from './db/pool.ts'
import type { Consumer } from './facts.ts'
import type { Hub } from './hub.ts'
import type { Job } from './jobs.ts'

/** What a server is made of. Composition roots and tests build one; everything else receives it. */
export interface House {
  db: Db
  clock: Clock
  log: Logger
  hub: Hub
  auditor: Auditor
  consumers: readonly Consumer[]
  jobs: readonly Job[]
  /** The practice as it is today; kept for two seconds and never into another minute, dropped when something about it is changed here. */
  practice(practiceId: string): Promise<PracticeNow>
  forget(practiceId: string): void
  /** The open observation of this person under this id, if there is one. */
  observation(tx: Tx, practiceId: string, id: string, traineeId: string): Promise<Observation | undefined>
  /** Answers are checked against their declared shape: in tests and development. */
  checkAnswers: boolean
}

type Load = (tx: Tx, practiceId: string, now: string) => Promise<PracticeNow>

const minuteOf = (at: number) => Math.floor(at / 60_000)

/**
 * Keeps each practice for a moment, so that an action does not ask for it again and again. Never into another minute: every zone's
 * day turns on one, and what has ended at midnight must not work a second longer.
 */
export function keepPractices(db: Db, clock: Clock, load: Load, milliseconds = 2000) {
  const kept = new Map<string, { at: number; practice: Promise<PracticeNow> }>()
  return {
    practice(practiceId: string): Promise<PracticeNow> {
      const known = kept.get(practiceId)
      const now = Date.parse(clock.now())
      if (known && Math.abs(now - known.at) < milliseconds && minuteOf(now) === minuteOf(known.at)) return known.practice
      const practice = db.forPractice(practiceId, (tx) => load(tx, practiceId, clock.now()))
      kept.set(practiceId, { at: now, practice })
      practice.catch(() => kept.delete(practiceId))
      return practice
    },
    forget: (practiceId: string) => {
      kept.delete(practiceId)
    },
  }
}
