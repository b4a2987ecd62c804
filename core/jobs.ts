import { auditInsert, auditParams, auditRow } from './audit/row.ts'
import type { Context, Fact } from './context.ts'
import { sql } from './db/statement.ts'
import { sendFacts } from './facts.ts'
import type { House } from './house.ts'
import { announce } from './perform.ts'
import { systemContext } from './system.ts'

/** Work of each day (reminders, what has become due): once a practice and local day, in a transaction of its own. */
export interface Job {
  name: string
  run(cx: Context): Promise<void>
}

const claim = sql(
  'job_run_claim',
  'insert into job_run (practice_id, name, day, at) values ($1, $2, $3, $4) on conflict do nothing returning name',
)

/** Runs one job unless this day's run is done. The mark and the work commit together, so a crash repeats it and never halves it. */
async function runJob(house: House, practiceId: string, job: Job): Promise<void> {
  const practice = await house.practice(practiceId)
  const told: Fact[] = []
  await house.db.forPractice(practiceId, async (tx) => {
    const cx = systemContext(house, practice, tx, told)
    if (!(await tx.row(claim, [practiceId, job.name, cx.today, cx.now]))) return
    await job.run(cx)
    sendFacts(cx, told, house.consumers)
    tx.send(auditInsert(1), auditParams(auditRow(cx, { action: `daily.${job.name}`, outcome: 'done' })))
  })
  if (told.length) announce(house, practiceId, told)
}

/** All that this day asks of a practice. One job that fails does not keep the others; it is tried again at the next call. */
export async function workDay(house: House, practiceId: string): Promise<boolean> {
  let whole = true
  for (const job of house.jobs)
    await runJob(house, practiceId, job).catch((error: unknown) => {
      whole = false
      house.log.error({ job: job.name, err: error }, "a day's job failed; it tries again")
    })
  return whole
}

/**
 * Does each practice's day once it has turned, and remembers that it did. A day that did not go well is tried again after a minute: a job
 * that cannot work must not keep the database busy every second. Another server may have done it, then the jobs find their marks.
 */
export function turnOfDay(house: House): (practiceId: string) => Promise<void> {
  const done = new Map<string, string>()
  const notBefore = new Map<string, number>()
  return async (practiceId) => {
    const { today } = await house.practice(practiceId)
    const now = Date.parse(house.clock.now())
    if (done.get(practiceId) === today || now < (notBefore.get(practiceId) ?? 0)) return
    if (await workDay(house, practiceId)) done.set(practiceId, today)
    else notBefore.set(practiceId, now + 60_000)
  }
}
