import { afterAll, expect, test, vi } from 'vitest'
import { house } from '../test/clinic.ts'
import { appUrl } from './db/migrate.ts'
import { openDb } from './db/pool.ts'
import { type News, sharedHub } from './hub.ts'
import { newId } from './ids.ts'

const { ready } = house()
const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

/** Another server on the same database. */
async function server(name: string) {
  const db = openDb(appUrl(ready.ownerUrl), { max: 2 })
  const hub = await sharedHub(db, name)
  ends.push(
    () => db.end(),
    () => hub.end(),
  )
  const heard: News[] = []
  hub.subscribe((news) => heard.push(news))
  return { hub, heard }
}

test('what one server commits, the screens of another hear; its own hear it once and at once', async () => {
  const [a, b] = [await server('a'), await server('b')]
  const practiceId = newId()
  const visitId = newId()
  a.hub.publish(practiceId, [{ name: 'visit.advanced', visitId, body: { secret: 'not for the wire' } }])
  expect(a.heard).toEqual([{ practiceId, facts: [{ name: 'visit.advanced', visitId, patientId: undefined }] }])
  await vi.waitFor(() => expect(b.heard).toHaveLength(1))
  expect(b.heard[0]).toMatchObject({ practiceId, facts: [{ name: 'visit.advanced', visitId }] })
  expect(a.heard).toHaveLength(1)
})

test('a burst of news arrives whole, in payloads the wire can carry', async () => {
  const [a, b] = [await server('c'), await server('d')]
  const practiceId = newId()
  for (let i = 0; i < 300; i++) a.hub.publish(practiceId, [{ name: 'vitals.recorded', visitId: newId(), patientId: newId(), body: {} }])
  await vi.waitFor(() => expect(b.heard.flatMap((n) => n.facts)).toHaveLength(300), { timeout: 5000 })
})
