import { beforeAll, expect, test } from 'vitest'
import { house } from '../../test/clinic.ts'
import { seedDemo } from './index.ts'

const { ready } = house()
const rows = async <R extends object>(text: string, params: unknown[] = []) => (await ready.owner.query<R>(text, params)).rows
const onTuesday = '2026-11-24T18:40:00.000Z'
const seed = (now: string) => seedDemo(ready.ownerUrl, () => {}, { patients: 700, now })
beforeAll(async () => {
  await seed(onTuesday)
})

test('the demo has every stage today, and who has come was identified', async () => {
  const stages = await rows<{ stage: string; n: number; unknown: number }>(
    "select stage, count(*)::int as n, count(*) filter (where identified_by is null)::int as unknown from visit where day = '2026-11-24' group by stage",
  )
  expect(stages.map((s) => s.stage)).toEqual(
    expect.arrayContaining(['expected', 'arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left']),
  )
  expect(stages.filter((s) => !['expected', 'cancelled', 'no_show'].includes(s.stage)).every((s) => s.unknown === 0)).toBe(true)
})

test('a second start changes nothing on the same day', async () => {
  const before = await rows('select count(*)::int as n from visit')
  expect(await seed('2026-11-24T23:00:00.000Z')).toBeUndefined()
  expect(await rows('select count(*)::int as n from visit')).toEqual(before)
})

test('on a later day the book is full again, at the same hours of the clinic’s clock', async () => {
  await seed('2026-11-27T16:00:00.000Z')
  const [day] = await rows<{ n: number; expected: number; hours: boolean }>(
    `select count(*)::int as n, count(*) filter (where stage = 'expected')::int as expected,
            bool_and(extract(hour from lower(planned) at time zone 'America/Los_Angeles') between 7 and 17) as hours from visit where day = '2026-11-27'`,
  )
  expect(day!.n).toBeGreaterThan(40)
  expect(day!.expected).toBe(day!.n)
  expect(day!.hours).toBe(true)
})

test('everyone’s trainings are on record, one is overdue, and nobody had one before they came', async () => {
  const [n] = await rows<{ people: number; early: number; ahead: number }>(
    `select count(distinct d.staff_id)::int as people, count(*) filter (where d.done_on < a.assigned_on)::int as early,
            count(*) filter (where d.done_on > '2026-11-24')::int as ahead
       from training_done d join training_assignment a on a.practice_id = d.practice_id and a.staff_id = d.staff_id and a.topic = d.topic`,
  )
  const [staff] = await rows<{ n: number }>('select count(*)::int as n from staff')
  expect(n).toEqual({ people: staff!.n, early: 0, ahead: 0 })
  const late = await rows("select topic from training_done where topic = 'hipaa_security' and done_on < date '2026-11-24' - 365")
  expect(late).toEqual([{ topic: 'hipaa_security' }])
})
