import { asOwner, insertRows } from '../../core/db/owner.ts'
import { newId } from '../../core/ids.ts'
import { buildDemo } from '../index.ts'
import { callRows } from './calls.ts'
import { houseRows } from './house.ts'
import { labRows } from './labs.ts'
import { bookNextDay } from './next-day.ts'
import { peopleRows } from './people.ts'
import { standingRows } from './standing.ts'
import { trainingRows } from './trainings.ts'
import { visitRows } from './visits.ts'

export interface SeedWish {
  seed?: number
  patients?: number
  now?: string
}

/** Fills an empty database with the demo practice, in one transaction: all of it or none. Answers its practice id, or undefined when there is one already;
 * a demo that is there gets a new day when today's book is empty. */
export async function seedDemo(ownerUrl: string, say: (line: string) => void = () => {}, wish: SeedWish = {}): Promise<string | undefined> {
  const now = wish.now ?? new Date(Date.now()).toISOString()
  return asOwner(ownerUrl, async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtext('roomed.seed'))")
    if ((await client.query('select from practice_directory limit 1')).rowCount) {
      const booked = await bookNextDay(client, now)
      if (booked) say(`booking a new day for the demo: ${booked} visits`)
      return undefined
    }
    say('preparing the demo practice: 2,000 synthetic patients and a full day')
    const demo = buildDemo({ seed: wish.seed ?? 2026, now: new Date(now), patients: wish.patients ?? 2000 })
    const { id, name } = demo.house.practice
    const act = newId()
    await insertRows(client, 'practice_directory', [{ id, name, created_at: now }])
    const parts = {
      ...(await houseRows(demo, act, now)),
      ...standingRows(demo, act),
      ...peopleRows(demo, act, now),
      ...visitRows(demo, act, now),
      ...callRows(demo, act),
      ...trainingRows(demo.house, demo.today.day, act),
    }
    for (const [table, rows] of Object.entries(parts)) await insertRows(client, table, rows)
    const labs = labRows(demo, act)
    await insertRows(client, 'lab_test', labs.tests)
    await insertRows(client, 'clinical_order', labs.orders)
    const highest = Math.max(...demo.patients.map((p) => Number(p.mrn.replace(/\D/g, ''))))
    await insertRows(client, 'counter', [{ practice_id: id, series: 'mrn', value: highest }])
    await client.query(
      "insert into audit (practice_id, id, at, actor_role, action, outcome) values ($1, $2, $3, 'system', 'demo.seed', 'done')",
      [id, act, now],
    )
    await client.query('analyze')
    return id
  })
}
