import { expect, test } from 'vitest'
import { type Clinic, house, refusal, tuesday } from '../../test/clinic.ts'

const { clinic, clock } = house()

const at = (hhmm: string, day = '2026-11-24') => `${day}T${hhmm}:00.000Z`
const wish = (c: Clinic, patientId: string, from: string, more: object = {}) => ({
  patientId,
  visitTypeId: c.visitTypes.acute,
  providerId: c.staff.provider,
  placeId: c.placeId,
  from,
  reason: 'sore throat since Sunday',
  ...more,
})
const book = async (c: Clinic, from = at('22:00'), more: object = {}) =>
  c.as('front_desk')('visits.book', wish(c, await c.patient(), from, more))
const planned = (c: Clinic) =>
  c.rows<{ day: string; provider: string; room: string; stage: string }>(
    'select day::text, provider_id as provider, booked_room_id as room, stage from visit where practice_id = $1 order by id',
    [c.practiceId],
  )

test('the front desk books a visit with the usual minutes of its type, in the first free room', async () => {
  const c = await clinic()
  const done = await book(c)
  expect(done).toMatchObject({ version: 1, from: at('22:00'), until: at('22:20'), roomId: c.rooms[0], providerId: c.staff.provider })
  const day = await c.as('front_desk')('visits.day', {})
  expect(day.visits).toMatchObject([
    { id: done.visitId, family: 'Okafor', stage: 'expected', room: 'Room 1', reason: 'sore throat since Sunday', version: 1 },
  ])
  expect(day.may['book']).toEqual({ allowed: true })
  expect(await c.rows('select name, body from fact where practice_id = $1', [c.practiceId])).toMatchObject([
    { name: 'visit.booked', body: { from: at('22:00') } },
  ])
})

test('a nurse visit has no provider and may stand beside another', async () => {
  const c = await clinic()
  await book(c, at('22:00'), { providerId: null })
  const second = await book(c, at('22:00'), { providerId: null })
  expect(second).toMatchObject({ providerId: null, roomId: c.rooms[1] })
})

test('the day of a visit is the day at the practice, also late in the evening', async () => {
  const c = await clinic()
  await book(c, '2026-11-26T01:30:00.000Z')
  expect(await planned(c)).toMatchObject([{ day: '2026-11-25' }])
})

test('not over another visit of the provider: the next three free starts are named', async () => {
  const c = await clinic()
  await book(c, at('22:00'))
  await book(c, at('22:20'))
  const no = await refusal(book(c, at('22:10')))
  expect(no).toMatchObject({ kind: 'conflict', code: 'provider_busy', detail: { next: [at('22:40'), at('23:00'), at('23:20')] } })
  expect(await planned(c)).toHaveLength(2)
})

test('not in a room that is booked at that time', async () => {
  const c = await clinic()
  await book(c, at('22:00'), { roomId: c.rooms[0] })
  expect(await refusal(book(c, at('22:10'), { providerId: null, roomId: c.rooms[0] }))).toMatchObject({
    kind: 'conflict',
    code: 'room_busy',
  })
})

test('not on a day that is over, not for an unknown patient, type, provider or room', async () => {
  const c = await clinic()
  expect(await refusal(book(c, at('22:00', '2026-11-23')))).toMatchObject({ kind: 'invalid', code: 'past_day' })
  expect(await refusal(c.as('front_desk')('visits.book', wish(c, c.placeId, at('22:00'))))).toMatchObject({
    kind: 'missing',
    code: 'patient',
  })
  expect(await refusal(book(c, at('22:00'), { visitTypeId: c.placeId }))).toMatchObject({ kind: 'missing', code: 'place_or_type' })
  expect(await refusal(book(c, at('22:00'), { providerId: c.staff.nurse }))).toMatchObject({ kind: 'invalid', code: 'no_such_provider' })
  expect(await refusal(book(c, at('22:00'), { roomId: c.placeId }))).toMatchObject({ kind: 'invalid', code: 'no_such_room' })
})

test('not by a biller', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  expect(await refusal(c.as('biller')('visits.book', wish(c, patientId, at('22:00'))))).toMatchObject({ kind: 'forbidden', code: 'role' })
})

test('not into another practice: its patient, place and provider do not exist here', async () => {
  const [here, there] = [await clinic(), await clinic()]
  const stranger = await there.patient()
  expect(await refusal(here.as('front_desk')('visits.book', wish(here, stranger, at('22:00'))))).toMatchObject({
    kind: 'missing',
    code: 'patient',
  })
})

test('of a hundred bookings of one slot at once exactly one wins', async () => {
  const c = await clinic()
  const patients = await Promise.all(Array.from({ length: 100 }, () => c.patient()))
  const answers = await Promise.allSettled(patients.map((p) => c.as('front_desk')('visits.book', wish(c, p, at('22:00')))))
  const won = answers.filter((a) => a.status === 'fulfilled')
  const codes = answers.flatMap((a) => (a.status === 'rejected' ? [a.reason.code] : []))
  expect(won).toHaveLength(1)
  expect(new Set(codes)).toEqual(new Set(['provider_busy']))
  expect(await planned(c)).toHaveLength(1)
})

test('two bookings at once of different providers choose different rooms', async () => {
  const c = await clinic()
  const other = await c.hire({ role: 'provider', family: 'Lee' })
  const [a, b] = await Promise.all([book(c), book(c, at('22:00'), { providerId: other })])
  expect(a.roomId).not.toBe(b.roomId)
})

test('the database itself refuses a second visit in the slot, whoever writes it', async () => {
  const c = await clinic()
  const patientId = await c.patient()
  await c.visit(patientId, { stage: 'expected', at: at('22:00') })
  await expect(c.visit(patientId, { stage: 'expected', at: at('22:10') })).rejects.toThrow(/visit_provider_free/)
})

test('openings are the free starts of the coming fortnight within opening hours', async () => {
  const c = await clinic()
  await book(c, at('19:00'))
  const { openings } = await c.as('front_desk')('visits.openings', {
    providerId: c.staff.provider,
    day: '2026-11-24',
    minutes: 20,
    limit: 3,
  })
  expect(openings).toEqual([
    { from: at('18:40'), until: at('19:00') },
    { from: at('19:20'), until: at('19:40') },
    { from: at('19:40'), until: at('20:00') },
  ])
  const late = await c.as('front_desk')('visits.openings', {
    providerId: c.staff.provider,
    day: '2026-11-27',
    minutes: 40,
    after: '2026-11-28T00:30:00.000Z',
    limit: 2,
  })
  expect(late.openings.map((o) => o.from)).toEqual(['2026-11-30T16:00:00.000Z', '2026-11-30T16:20:00.000Z'])
})

test('a booking moves to another time and keeps its room while that is free', async () => {
  const c = await clinic()
  const { visitId } = await book(c, at('22:00'), { roomId: c.rooms[2] })
  const moved = await c.as('front_desk')('visits.move', { visitId, version: 1, from: at('23:00') })
  expect(moved).toEqual({ visitId, version: 2, from: at('23:00'), until: at('23:20'), roomId: c.rooms[2], providerId: c.staff.provider })
  const back = await c.as('front_desk')('visits.move', { visitId, version: 2, from: at('23:10'), minutes: 40 })
  expect(back).toMatchObject({ from: at('23:10'), until: at('23:50'), version: 3 })
})

test('a booking moves to another provider', async () => {
  const c = await clinic()
  const other = await c.hire({ role: 'provider', family: 'Lee' })
  const { visitId } = await book(c)
  expect(await c.as('front_desk')('visits.move', { visitId, version: 1, from: at('22:00'), providerId: other })).toMatchObject({
    providerId: other,
  })
})

test('not onto a busy start, not once the visit has begun', async () => {
  const c = await clinic()
  const { visitId } = await book(c, at('22:00'))
  const other = await book(c, at('23:00'))
  expect(await refusal(c.as('front_desk')('visits.move', { visitId, version: 1, from: at('23:10') }))).toMatchObject({
    code: 'provider_busy',
  })
  await c.as('front_desk')('visits.advance', { visitId: other.visitId, to: 'arrived', version: 1 })
  expect(await refusal(c.as('front_desk')('visits.move', { visitId: other.visitId, version: 2, from: at('21:00') }))).toMatchObject({
    code: 'begun',
  })
})

test('two people who move one booking: the second is told how it stands now', async () => {
  const c = await clinic()
  const { visitId } = await book(c)
  const both = await Promise.allSettled(
    ['20:00', '21:00'].map((hour) => c.as('front_desk')('visits.move', { visitId, version: 1, from: at(hour) })),
  )
  const lost = both.find((b) => b.status === 'rejected')
  expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1)
  expect(lost?.reason).toMatchObject({ kind: 'conflict', code: 'stale', detail: { yours: 1, current: { version: 2 } } })
})

test('a cancelled visit gives its slot free, and comes back while nobody took it', async () => {
  const c = await clinic()
  const { visitId } = await book(c)
  const cancelled = await c.as('front_desk')('visits.cancel', { visitId, version: 1, reason: 'patient is better' })
  expect(cancelled).toMatchObject({ stage: 'cancelled', version: 2 })
  const back = await c.as('front_desk')('visits.undo', { visitId, version: 2 })
  expect(back).toMatchObject({ stage: 'expected', version: 3 })
  expect((await c.as('front_desk')('visits.day', {})).visits).toMatchObject([{ stage: 'expected', cancelReason: null }])
  await c.as('front_desk')('visits.cancel', { visitId, version: 3, reason: 'patient is better' })
  await book(c)
  expect(await refusal(c.as('front_desk')('visits.undo', { visitId, version: 4 }))).toMatchObject({
    kind: 'conflict',
    code: 'provider_busy',
  })
})

test('not cancelled without a reason, not once begun', async () => {
  const c = await clinic()
  const { visitId } = await book(c)
  expect(await refusal(c.as('front_desk')('visits.cancel', { visitId, version: 1, reason: ' ' }))).toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'reason' }],
  })
  await c.as('front_desk')('visits.advance', { visitId, to: 'arrived', version: 1 })
  expect(await refusal(c.as('front_desk')('visits.cancel', { visitId, version: 2, reason: 'gone' }))).toMatchObject({ code: 'begun' })
})

test('the same booking sent twice is one booking', async () => {
  const c = await clinic()
  const input = wish(c, await c.patient(), at('22:00'))
  const key = '0193a000-0000-7000-8000-000000000001'
  const [first, again] = [await c.as('front_desk')('visits.book', input, key), await c.as('front_desk')('visits.book', input, key)]
  expect(again).toEqual(first)
  expect(await planned(c)).toHaveLength(1)
  expect(clock.now()).toBe(tuesday)
})

test('no free starts for a provider who does not work here', async () => {
  const [c, other] = [await clinic(), await clinic()]
  const wish = { day: '2026-11-24', minutes: 20 }
  for (const providerId of [other.staff.provider, c.staff.nurse])
    expect(await refusal(c.as('front_desk')('visits.openings', { ...wish, providerId }))).toMatchObject({ code: 'no_such_provider' })
})
