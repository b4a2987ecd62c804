import { afterAll, expect, test, vi } from 'vitest'
import { house } from '../../test/clinic.ts'
import { temporaryFolder } from '../../test/setup/folder.ts'
import { openSealKeys, sealPractice } from './seal.ts'
import { verifyAudit } from './verify.ts'

const { clinic, ready, clock } = house()
const folders: { remove(): void }[] = []
afterAll(() => {
  for (const folder of folders) folder.remove()
})

async function sealed() {
  const c = await clinic()
  const folder = temporaryFolder('keys')
  folders.push(folder)
  const keys = await openSealKeys(folder.path)
  const { db } = ready.house
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 5; i++) await c.as('nurse')('staff.list', {})
    // Other databases of this server may have a transaction open: the seal waits for the oldest.
    await vi.waitUntil(() => sealPractice(db, keys, c.practiceId, clock.now()), { timeout: 10_000, interval: 20 })
  }
  const change = (text: string) => ready.owner.query(text, [c.practiceId])
  return { verify: () => verifyAudit(db, keys, c.practiceId), change }
}

test('an audit nobody touched is proved whole', async () => {
  const { verify } = await sealed()
  expect(await verify()).toMatchObject({ sealed: 15, unsealed: 0, seals: 3, problems: [] })
})

const tampers: Record<string, string> = {
  'a line edited':
    "update audit set action = 'nothing' where practice_id = $1 and id = (select id from audit where practice_id = $1 order by id limit 1)",
  'a line deleted':
    'delete from audit where practice_id = $1 and id = (select id from audit where practice_id = $1 order by id offset 7 limit 1)',
  'a line slipped in':
    'insert into audit select practice_id, gen_random_uuid(), at, actor_id, actor_role, session_id, action, outcome, patient_id, visit_id, object_id, patients, reason, authority, xid from audit where practice_id = $1 limit 1',
  'a line moved to another moment':
    "update audit set at = at + interval '1 minute' where practice_id = $1 and id = (select id from audit where practice_id = $1 order by id desc limit 1)",
  'a seal deleted': 'delete from audit_seal where practice_id = $1 and seq = 2',
  'the tail cut off, seal and all':
    'with gone as (delete from audit_seal where practice_id = $1 and seq = 3 returning xid_from) delete from audit where practice_id = $1 and xid >= (select xid_from from gone)',
}

for (const [what, text] of Object.entries(tampers))
  test(`${what} is found`, async () => {
    const { verify, change } = await sealed()
    await change(text)
    expect((await verify()).problems.length).toBeGreaterThan(0)
  })
