import { auditInsert, auditParams, auditRow } from './audit/row.ts'
import type { Fact } from './context.ts'
import { sql } from './db/statement.ts'
import { type Consumer, type StoredFact, sendFacts } from './facts.ts'
import type { House } from './house.ts'
import { turnOfDay } from './jobs.ts'
import { announce } from './perform.ts'
import { systemContext } from './system.ts'

const takeOne = sql(
  'fact_todo_take',
  `select t.consumer, f.id, f.name, f.patient_id as "patientId", f.visit_id as "visitId", f.body, f.act_id as "actId", f.at
     from fact_todo t join fact f on f.practice_id = $1 and f.id = t.fact_id
    where t.practice_id = $1 and t.consumer = any($2) and t.due_at <= $3
    order by t.due_at, t.fact_id limit 1 for update of t skip locked`,
)
const finish = sql('fact_todo_done', 'delete from fact_todo where practice_id = $1 and consumer = $2 and fact_id = $3')
const postpone = sql(
  'fact_todo_postpone',
  'update fact_todo set attempts = attempts + 1, last_error = $4, due_at = $5 where practice_id = $1 and consumer = $2 and fact_id = $3',
)

type Taken = StoredFact & { consumer: string }

/** Lets one consumer act on one fact: the effect and the tick are one transaction, so it happens once however often we crash. */
export async function workOne(house: House, practiceId: string): Promise<boolean> {
  const practice = await house.practice(practiceId)
  const told: Fact[] = []
  let taken: Taken | undefined
  try {
    await house.db.forPractice(practiceId, async (tx) => {
      taken = await tx.row<Taken>(takeOne, [practiceId, house.consumers.map((c) => c.name), house.clock.now()])
      if (!taken) return
      const consumer = house.consumers.find((c) => c.name === taken!.consumer) as Consumer
      const cx = systemContext(house, practice, tx, told)
      await consumer.run(cx, taken)
      sendFacts(cx, told, house.consumers)
      tx.send(finish, [practiceId, consumer.name, taken.id])
      const on = { patientId: taken.patientId ?? undefined, visitId: taken.visitId ?? undefined }
      tx.send(auditInsert(1), auditParams(auditRow(cx, { action: `consume.${consumer.name}`, outcome: 'done', on })))
    })
  } catch (error) {
    house.log.error({ consumer: taken?.consumer, fact: taken?.id, err: error }, 'a listener failed; it tries again')
    if (taken) await putOff(house, practiceId, taken, error)
    return false
  }
  if (told.length) announce(house, practiceId, told)
  return taken !== undefined
}

/** Again in a minute: a fact is never dropped, and one that fails does not block the others. */
async function putOff(house: House, practiceId: string, taken: Taken, error: unknown) {
  const due = new Date(Date.parse(house.clock.now()) + 60_000).toISOString()
  const message = error instanceof Error ? error.name : 'failed'
  await house.db
    .forPractice(practiceId, async (tx) => tx.send(postpone, [practiceId, taken.consumer, taken.id, message, due]))
    .catch(() => {})
}

/** Works until nothing is due. Tests call it; the running worker calls it on news and every second. */
export async function workAll(house: House, practiceId: string): Promise<void> {
  while (await workOne(house, practiceId));
}

const allPractices = sql('practice_directory_ids', 'select id from practice_directory order by id')

export const practiceIds = (house: House): Promise<string[]> =>
  house.db.global(async (tx) => (await tx.rows<{ id: string }>(allPractices)).map((r) => r.id))

/**
 * Runs the listeners until stopped: at once on news of a fact that somebody listens to, and every second for all practices, whose
 * daily jobs it does at the turn of their day. Several servers may run it: a fact or a day is taken by one of them.
 */
export function startWorker(house: House): { stop(): Promise<void> } {
  const heard = new Set(house.consumers.flatMap((c) => c.on))
  const news = new Set<string>()
  let stopped = false
  let wake: () => void = () => {}
  const off = house.hub.subscribe(({ practiceId, facts }) => {
    if (!facts.some((f) => heard.has(f.name))) return
    news.add(practiceId)
    wake()
  })
  const newDay = turnOfDay(house)
  const round = async (all: boolean) => {
    const ids = all ? await practiceIds(house) : [...news]
    news.clear()
    for (const id of ids) {
      await workAll(house, id)
      if (all) await newDay(id)
    }
  }
  const loop = async () => {
    let all = true
    while (!stopped) {
      await round(all).catch((error: unknown) => house.log.warn({ err: error }, 'the worker waits for the database'))
      all = await nap()
    }
  }
  /** Until news, or for a second; says whether it was a whole second. */
  const nap = () =>
    new Promise<boolean>((next) => {
      if (news.size || stopped) return next(false)
      const timer = setTimeout(() => next(true), 1000)
      wake = () => {
        clearTimeout(timer)
        next(false)
      }
    })
  const running = loop()
  return {
    stop: async () => {
      stopped = true
      off()
      wake()
      await running
    },
  }
}
