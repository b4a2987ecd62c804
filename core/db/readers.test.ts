import { expect, test } from 'vitest'
import { house } from '../../test/clinic.ts'

const { clinic, ready } = house()

test('a hundred reads at once each get their own answer', async () => {
  const c = await clinic()
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      ready.house.db.readPractice(c.practiceId, (tx) => tx.row<{ n: number }>({ text: `select ${i} as n` })),
    ),
  )
  expect(answers.map((a) => a?.n)).toEqual(Array.from({ length: 100 }, (_, i) => i))
})

test('a read that fails does not spoil those that travelled with it', async () => {
  const c = await clinic()
  const { readPractice } = ready.house.db
  const all = await Promise.allSettled(
    Array.from({ length: 24 }, (_, i) =>
      readPractice(c.practiceId, (tx) => tx.row<{ n: number }>({ text: i % 6 === 3 ? 'select 1/0 as n' : `select ${i} as n` })),
    ),
  )
  expect(all.filter((a) => a.status === 'rejected')).toHaveLength(4)
  for (const [i, a] of all.entries()) if (a.status === 'fulfilled') expect(a.value).toEqual({ n: i })
})

test('reads of two practices at once never share', async () => {
  const [a, b] = [await clinic(), await clinic()]
  const own = { text: 'select distinct practice_id from staff' }
  const seen = await Promise.all(
    Array.from({ length: 40 }, (_, i) => ready.house.db.readPractice(i % 2 ? a.practiceId : b.practiceId, (tx) => tx.rows(own))),
  )
  for (const [i, rows] of seen.entries()) expect(rows).toEqual([{ practice_id: i % 2 ? a.practiceId : b.practiceId }])
})
