import { expect, test } from 'vitest'
import { type Clinic, house, refusal } from '../../test/clinic.ts'
import type { Stage } from './visits.ts'

const { clinic, clock } = house()

const visitIn = async (c: Clinic, stage: Stage, room = 0) =>
  c.visit(await c.patient(), { stage, room, at: new Date(Date.parse(clock.now()) + room * 1_200_000).toISOString() })
const hours = async (c: Clinic, id: string) =>
  (
    await c.rows<Record<string, string | null>>(
      'select stage, arrived_at, roomed_at, ready_at, provider_at, checkout_at, left_at, room_id, ma_id from visit where practice_id = $1 and id = $2',
      [c.practiceId, id],
    )
  )[0]!
const walk = (c: Clinic, id: string) =>
  c.rows('select from_stage as "from", to_stage as to, note from visit_event where practice_id = $1 and visit_id = $2 order by id', [
    c.practiceId,
    id,
  ])

test('a visit walks through its stages, and each hour is kept', async () => {
  const c = await clinic()
  const visitId = await visitIn(c, 'expected')
  let version = 1
  for (const to of ['arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left'] as const) {
    clock.advance(60_000)
    const moved = await c.as('medical_assistant')('visits.advance', { visitId, to, version })
    expect(moved).toMatchObject({ stage: to, version: version + 1 })
    version = moved.version
  }
  const row = await hours(c, visitId)
  expect(Object.entries(row).filter(([name, at]) => name.endsWith('_at') && at === null)).toEqual([])
  expect(await walk(c, visitId)).toHaveLength(6)
  expect((await c.rows("select body from fact where practice_id = $1 and name = 'visit.advanced' order by id", [c.practiceId]))[1]).toEqual(
    { body: { from: 'arrived', to: 'rooming' } },
  )
})

test('rooming takes the booked room when it is free, and the medical assistant who rooms', async () => {
  const c = await clinic()
  const { visitId } = await c.as('front_desk')('visits.book', {
    patientId: await c.patient(),
    visitTypeId: c.visitTypes.acute,
    providerId: c.staff.provider,
    placeId: c.placeId,
    from: '2026-11-24T22:00:00Z',
    roomId: c.rooms[1],
  })
  await c.as('front_desk')('visits.advance', { visitId, to: 'arrived', version: 1 })
  expect(await c.as('medical_assistant')('visits.advance', { visitId, to: 'rooming', version: 2 })).toMatchObject({
    roomId: c.rooms[1],
    maId: c.staff.medical_assistant,
  })
})

test('rooming takes the first free room when the booked one is taken, and the room asked for when one is', async () => {
  const c = await clinic()
  await visitIn(c, 'rooming', 0)
  const first = await visitIn(c, 'arrived', 1)
  expect(await c.as('nurse')('visits.advance', { visitId: first, to: 'rooming', version: 1 })).toMatchObject({
    roomId: c.rooms[1],
    maId: null,
  })
  const second = await visitIn(c, 'arrived', 2)
  expect(
    await c.as('front_desk')('visits.advance', { visitId: second, to: 'rooming', version: 1, roomId: c.rooms[2]!, maId: c.staff.nurse }),
  ).toMatchObject({ roomId: c.rooms[2], maId: c.staff.nurse })
})

test('not into a room where another patient is: the room is named', async () => {
  const c = await clinic()
  await visitIn(c, 'rooming', 0)
  const visitId = await visitIn(c, 'arrived', 1)
  const no = await refusal(c.as('medical_assistant')('visits.advance', { visitId, to: 'rooming', version: 1, roomId: c.rooms[0]! }))
  expect(no).toMatchObject({ kind: 'conflict', code: 'room_taken', detail: { room: 'Room 1' } })
  expect(no.message).toContain('Room 1')
})

test('not when every exam room is taken', async () => {
  const c = await clinic()
  for (const room of [0, 1, 2]) await visitIn(c, 'rooming', room)
  const visitId = await c.visit(await c.patient(), { stage: 'arrived', at: '2026-11-24T23:30:00.000Z' })
  expect(await refusal(c.as('medical_assistant')('visits.advance', { visitId, to: 'rooming', version: 1 }))).toMatchObject({
    kind: 'conflict',
    code: 'no_room_free',
  })
})

test('two patients are never in one room, also when two assistants room at once', async () => {
  const c = await clinic()
  const visits = await Promise.all([0, 1, 2].map((n) => visitIn(c, 'arrived', n)))
  const all = await Promise.allSettled(
    visits.map((visitId) => c.as('medical_assistant')('visits.advance', { visitId, to: 'rooming', version: 1, roomId: c.rooms[0]! })),
  )
  expect(all.filter((a) => a.status === 'fulfilled')).toHaveLength(1)
  expect(all.flatMap((a) => (a.status === 'rejected' ? [a.reason.code] : []))).toEqual(['room_taken', 'room_taken'])
})

test('two people who move one visit: one gets it, the other is told how it stands', async () => {
  const c = await clinic()
  const visitId = await visitIn(c, 'rooming')
  const both = await Promise.allSettled(
    ['medical_assistant' as const, 'nurse' as const].map((who) => c.as(who)('visits.advance', { visitId, to: 'ready', version: 1 })),
  )
  expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1)
  expect(both.find((b) => b.status === 'rejected')?.reason).toMatchObject({
    kind: 'conflict',
    code: 'stale',
    detail: { yours: 1, current: { stage: 'ready', version: 2 } },
  })
  expect(await walk(c, visitId)).toHaveLength(1)
})

test('not past a stage, not by a biller, not to cancelled: that has its own verb', async () => {
  const c = await clinic()
  const visitId = await visitIn(c, 'expected')
  expect(await refusal(c.as('medical_assistant')('visits.advance', { visitId, to: 'ready', version: 1 }))).toMatchObject({
    kind: 'conflict',
    code: 'cannot_move',
  })
  expect(await refusal(c.as('biller')('visits.advance', { visitId, to: 'arrived', version: 1 }))).toMatchObject({ kind: 'forbidden' })
  expect(await refusal(c.as('front_desk')('visits.advance', { visitId, to: 'cancelled' as 'left', version: 1 }))).toMatchObject({
    kind: 'invalid',
  })
})

test('not a visit of another practice', async () => {
  const [here, there] = [await clinic(), await clinic()]
  const visitId = await visitIn(there, 'arrived')
  expect(await refusal(here.as('medical_assistant')('visits.advance', { visitId, to: 'rooming', version: 1 }))).toMatchObject({
    kind: 'missing',
    code: 'visit',
  })
})

test('not into a room of another place, not with an assistant who is none', async () => {
  const [c, there] = [await clinic(), await clinic()]
  const visitId = await visitIn(c, 'arrived')
  expect(await refusal(c.as('nurse')('visits.advance', { visitId, to: 'rooming', version: 1, roomId: there.rooms[0]! }))).toMatchObject({
    code: 'no_such_room',
  })
  expect(await refusal(c.as('nurse')('visits.advance', { visitId, to: 'rooming', version: 1, maId: c.staff.biller }))).toMatchObject({
    code: 'no_such_assistant',
  })
})

test('a move is taken back by the one who made it, with the hour it stood there before', async () => {
  const c = await clinic()
  const visitId = await visitIn(c, 'arrived')
  await c.as('medical_assistant')('visits.advance', { visitId, to: 'rooming', version: 1 })
  const since = clock.now()
  clock.advance(120_000)
  await c.as('medical_assistant')('visits.advance', { visitId, to: 'ready', version: 2 })
  expect(await c.as('medical_assistant')('visits.undo', { visitId, version: 3 })).toMatchObject({
    stage: 'rooming',
    roomId: c.rooms[0],
    version: 4,
  })
  const board = await c.as('medical_assistant')('visits.board', {})
  expect(board.visits.find((v) => v.id === visitId)).toMatchObject({ stage: 'rooming', since })
  expect((await hours(c, visitId))['ready_at']).toBeNull()
  expect(await walk(c, visitId)).toEqual([
    { from: 'arrived', to: 'rooming', note: null },
    { from: 'rooming', to: 'ready', note: null },
    { from: 'ready', to: 'rooming', note: 'undo' },
  ])
})

test('a no-show is taken back', async () => {
  const c = await clinic()
  const visitId = await visitIn(c, 'expected')
  await c.as('front_desk')('visits.advance', { visitId, to: 'no_show', version: 1 })
  expect(await c.as('front_desk')('visits.undo', { visitId, version: 2 })).toMatchObject({ stage: 'expected' })
})

test('not taken back by someone else, after ten minutes, without a move, or out of a taken room', async () => {
  const c = await clinic()
  const fresh = await visitIn(c, 'arrived', 1)
  expect(await refusal(c.as('nurse')('visits.undo', { visitId: fresh, version: 1 }))).toMatchObject({ code: 'nothing_to_undo' })
  const visitId = await visitIn(c, 'rooming')
  await c.as('medical_assistant')('visits.advance', { visitId, to: 'arrived', version: 1 })
  expect(await refusal(c.as('nurse')('visits.undo', { visitId, version: 2 }))).toMatchObject({ code: 'not_yours' })
  await c.as('nurse')('visits.advance', { visitId: fresh, to: 'rooming', version: 1, roomId: c.rooms[0]! })
  expect(await refusal(c.as('medical_assistant')('visits.undo', { visitId, version: 2 }))).toMatchObject({
    code: 'room_taken',
    detail: { room: 'Room 1' },
  })
  clock.advance(11 * 60_000)
  expect(await refusal(c.as('medical_assistant')('visits.undo', { visitId, version: 2 }))).toMatchObject({ code: 'too_late' })
})

test('not taken back once the visit is signed', async () => {
  const c = await clinic()
  const visitId = await visitIn(c, 'with_provider')
  await c.as('provider')('visits.advance', { visitId, to: 'checkout', version: 1 })
  const sign =
    'with signed as (update visit set signed_at = now(), signed_by = $3 where practice_id = $1 and id = $2 returning 1) select count(*) from signed'
  await c.rows(sign, [c.practiceId, visitId, c.staff.provider])
  expect(await refusal(c.as('provider')('visits.undo', { visitId, version: 2 }))).toMatchObject({ code: 'signed' })
})

test('the provider sends back to the assistant: the hour of being seen stays', async () => {
  const c = await clinic()
  const visitId = await visitIn(c, 'ready')
  await c.as('provider')('visits.advance', { visitId, to: 'with_provider', version: 1 })
  await c.as('provider')('visits.advance', { visitId, to: 'ready', version: 2, note: 'strep test please' })
  expect(await hours(c, visitId)).toMatchObject({ stage: 'ready', provider_at: clock.now() })
  await c.as('medical_assistant')('visits.advance', { visitId, to: 'checkout', version: 3 })
  const again = await visitIn(c, 'ready', 1)
  await c.as('provider')('visits.advance', { visitId: again, to: 'with_provider', version: 1 })
  await c.as('provider')('visits.undo', { visitId: again, version: 2 })
  expect(await hours(c, again)).toMatchObject({ stage: 'ready', provider_at: null })
})

test('a visit is given another assistant and another room', async () => {
  const c = await clinic()
  const visitId = await visitIn(c, 'rooming')
  expect(await c.as('manager')('visits.assign', { visitId, version: 1, maId: c.staff.nurse, roomId: c.rooms[2]! })).toMatchObject({
    maId: c.staff.nurse,
    roomId: c.rooms[2],
    version: 2,
  })
  expect(await c.as('manager')('visits.assign', { visitId, version: 2, maId: null })).toMatchObject({ maId: null, roomId: c.rooms[2] })
})

test('not into a taken room, not with a stale version', async () => {
  const c = await clinic()
  await visitIn(c, 'rooming', 0)
  const visitId = await visitIn(c, 'rooming', 1)
  expect(await refusal(c.as('manager')('visits.assign', { visitId, version: 1, roomId: c.rooms[0]! }))).toMatchObject({
    code: 'room_taken',
  })
  expect(await refusal(c.as('manager')('visits.assign', { visitId, version: 7, maId: null }))).toMatchObject({ code: 'stale' })
})
