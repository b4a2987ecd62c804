import { expect, test } from 'vitest'
import { house } from '../test/clinic.ts'
import type { Consumer } from './facts.ts'
import type { House } from './house.ts'
import { workAll } from './worker.ts'

const { clinic, ready, clock } = house()

/** The house with one listener of our own beside what it has. */
async function listening(run: Consumer['run']) {
  const c = await clinic()
  const heard: string[] = []
  const consumer: Consumer = {
    name: 'ear',
    on: ['stock.received'],
    run: async (cx, fact) => {
      heard.push(fact.id)
      await run(cx, fact)
    },
  }
  const own: House = { ...ready.house, consumers: [consumer] }
  const { productId } = await c.lot({ onHand: 0 })
  const tell = () =>
    own.db.forPractice(c.practiceId, async (tx) => {
      const id = crypto.randomUUID()
      tx.send({ text: "insert into fact (practice_id, id, name, body, act_id, at) values ($1, $2, 'stock.received', '{}', $2, $3)" }, [
        c.practiceId,
        id,
        clock.now(),
      ])
      tx.send({ text: "insert into fact_todo (practice_id, consumer, fact_id, due_at) values ($1, 'ear', $2, $3)" }, [
        c.practiceId,
        id,
        clock.now(),
      ])
      return id
    })
  return { c, own, heard, tell, productId }
}

test('a listener gets each fact once, however many workers there are', async () => {
  const { c, own, heard, tell } = await listening(async () => {})
  const told = await Promise.all(Array.from({ length: 12 }, tell))
  await Promise.all([workAll(own, c.practiceId), workAll(own, c.practiceId), workAll(own, c.practiceId)])
  expect(heard.sort()).toEqual(told.sort())
  expect(await c.rows('select 1 from fact_todo where practice_id = $1', [c.practiceId])).toEqual([])
})

test('a listener that fails leaves the fact to be tried again, and does not hold up the others', async () => {
  let broken = true
  const { c, own, heard, tell } = await listening(async (_cx, fact) => {
    if (broken && fact.id === first) throw new Error('a billing bug')
  })
  const first = await tell()
  const second = await tell()
  await workAll(own, c.practiceId)
  await workAll(own, c.practiceId)
  expect(heard).toContain(second)
  expect(await c.rows('select attempts, last_error from fact_todo where fact_id = $1', [first])).toEqual([
    { attempts: 1, last_error: 'Error' },
  ])
  broken = false
  clock.advance(61_000)
  await workAll(own, c.practiceId)
  expect(await c.rows('select 1 from fact_todo where practice_id = $1', [c.practiceId])).toEqual([])
})

test('what a listener does is in the audit, as Roomed itself', async () => {
  const { c, own, tell } = await listening(async () => {})
  await tell()
  await workAll(own, c.practiceId)
  expect(
    await c.rows("select actor_role, action, outcome from audit where practice_id = $1 and action = 'consume.ear'", [c.practiceId]),
  ).toEqual([{ actor_role: 'system', action: 'consume.ear', outcome: 'done' }])
})
