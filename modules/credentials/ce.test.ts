import { expect, test } from 'vitest'
import { type Clinic, house, refusal, tuesday } from '../../test/clinic.ts'

const { clinic, clock } = house()
const day = '2026-11-24'

async function nationally(validTo = '2027-02-22') {
  clock.set(tuesday)
  const c = await clinic()
  const staffId = await c.hire({ role: 'medical_assistant', given: 'Nia', family: 'Cole' })
  const { credentialId } = await c.as('manager')('credentials.file', {
    staffId,
    kind: 'NCMA_NCCT',
    number: 'N1',
    validFrom: '2026-01-01',
    validTo,
  })
  const asked = {
    credentialId,
    on: day,
    way: 'issuer' as const,
    source: 'NCCT',
    address: 'https://www.ncctinc.com',
    result: 'valid' as const,
  }
  await c.as('manager')('credentials.verify', asked)
  const course = { credentialId, doneOn: '2026-05-02', title: 'Safe injections', provider: 'County health', amount: 3.5, category: 'any' }
  const log = (more: object = {}) => c.as(staffId)('ce.log', { ...course, ...more })
  return { c, staffId, credentialId, log, asked }
}

const clockIn = async (c: Clinic, staffId: string) => (await c.as(staffId)('credentials.mine', {})).credentials[0]!.clock
const tasksOf = async (c: Clinic, who: string) => (await c.as(who)('tasks.mine', {})).tasks.map((t) => t.title)

test('a course is logged by its owner and counts once the manager has confirmed it', async () => {
  const { c, staffId, log } = await nationally()
  const { entryId } = await log()
  expect(await clockIn(c, staffId)).toMatchObject({ unit: 'hours', need: 14, have: 0, waiting: 3.5, missing: '14 hours' })
  expect(await tasksOf(c, 'manager')).toContain('Confirm continuing education of Nia Cole')
  await c.as('manager')('ce.confirm', { entryId })
  expect(await clockIn(c, staffId)).toMatchObject({ have: 3.5, waiting: 0, missing: '10.5 hours' })
  expect(await tasksOf(c, 'manager')).not.toContain('Confirm continuing education of Nia Cole')
  const { entries } = await c.as('manager')('ce.of', { staffId })
  expect(entries).toMatchObject([{ id: entryId, title: 'Safe injections', confirmedBy: 'Test manager' }])
})

test('not for another, not one’s own confirmed, not to come, not before the term, not in a category that is none', async () => {
  const { c, credentialId, staffId, log } = await nationally()
  const mine = { credentialId, doneOn: day, title: 'Mine', provider: 'Me', amount: 1, category: 'any' }
  expect(await refusal(c.as('nurse')('ce.log', mine))).toMatchObject({ kind: 'forbidden', code: 'not_yours' })
  expect(await refusal(log({ doneOn: '2026-11-25' }))).toMatchObject({ kind: 'invalid', code: 'in_future' })
  expect(await refusal(log({ doneOn: '2025-12-31' }))).toMatchObject({ kind: 'invalid', code: 'before_term' })
  expect(await refusal(log({ category: 'cooking' }))).toMatchObject({ kind: 'invalid', code: 'category' })
  const { entryId } = await log()
  expect(await refusal(c.as(staffId)('ce.confirm', { entryId }))).toMatchObject({ kind: 'forbidden', code: 'role' })
  await c.as('manager')('ce.confirm', { entryId })
  expect(await refusal(c.as('manager')('ce.confirm', { entryId }))).toMatchObject({ kind: 'conflict', code: 'confirmed' })
})

test('taken back: one’s own until it is confirmed, then by the manager', async () => {
  const { c, staffId, log } = await nationally()
  const take = (who: string, entryId: string) => c.as(who)('ce.withdraw', { entryId, reason: 'logged twice' })
  const [first, second] = [await log(), await log()]
  expect(await refusal(take('nurse', first.entryId))).toMatchObject({ kind: 'forbidden', code: 'not_yours' })
  await take(staffId, first.entryId)
  await c.as('manager')('ce.confirm', { entryId: second.entryId })
  expect(await refusal(take(staffId, second.entryId))).toMatchObject({ kind: 'forbidden', code: 'own_file' })
  await take('manager', second.entryId)
  expect(await clockIn(c, staffId)).toMatchObject({ have: 0, waiting: 0 })
})

test('reminders at 90, 60, 30 and 7 days: one task that follows the days, said once each, closed by the renewal', async () => {
  const { c, staffId, credentialId, asked } = await nationally('2027-02-22')
  const mine = async () => (await c.as(staffId)('tasks.mine', {})).tasks.filter((t) => t.kind === 'credential')
  const said = async () =>
    (await c.rows<{ mark: number }>('select mark from credential_reminder where practice_id = $1', [c.practiceId])).map((r) => r.mark)
  const on = async (instant: string) => {
    clock.set(instant)
    await c.day()
  }
  await on('2026-11-24T18:40:00.000Z')
  expect(await mine()).toMatchObject([
    { title: 'Renew your NCMA (NCCT)', why: '90 days left. Still missing: 14 hours.', due: '2027-02-22', path: '/wallet' },
  ])
  await on('2026-11-25T18:40:00.000Z')
  expect(await said()).toEqual([90])
  // Nobody's server ran at sixty days: the nearest mark is said once.
  await on('2027-01-24T18:40:00.000Z')
  expect(await mine()).toMatchObject([{ why: '29 days left. Still missing: 14 hours.' }])
  expect(await tasksOf(c, 'manager')).toContain('NCMA (NCCT) of Nia Cole ends soon')
  await on('2027-02-23T08:00:00.000Z')
  expect(await said()).toEqual([90, 30, 0])
  expect(await tasksOf(c, 'manager')).toContain('NCMA (NCCT) of Nia Cole has ended')
  const facts = await c.rows<{ body: { credentialId: string } }>('select body from fact where practice_id = $1 and name = $2', [
    ...[c.practiceId, 'staff.credential_ended'],
  ])
  expect(facts.map((f) => f.body.credentialId)).toEqual([credentialId])
  const next = await c.as('manager')('credentials.file', {
    staffId,
    kind: 'NCMA_NCCT',
    number: 'N1',
    validFrom: '2027-02-23',
    validTo: '2028-02-22',
  })
  await c.as('manager')('credentials.verify', { ...asked, credentialId: next.credentialId, on: '2027-02-23' })
  expect(await mine()).toEqual([])
  expect((await tasksOf(c, 'manager')).filter((t) => t.includes('NCMA'))).toEqual([])
})

test('whoever leaves takes their reminders with them', async () => {
  const { c, staffId } = await nationally('2026-12-10')
  await c.day()
  expect(await tasksOf(c, 'manager')).toContain('NCMA (NCCT) of Nia Cole ends soon')
  await c.as('manager')('staff.leave', { staffId })
  await c.settle()
  expect(await tasksOf(c, 'manager')).not.toContain('NCMA (NCCT) of Nia Cole ends soon')
})
