import { expect, test } from 'vitest'
import {
  afterMove,
  type BoardData,
  type Card,
  counts,
  inOrder,
  menuSteps,
  nextStep,
  stageOfKey,
  tabOf,
  waitingFor,
  waitsSince,
} from './board-view.ts'
import { cellsOf, lanesOf, type Planned, rowsOf } from './schedule-view.ts'
import { dayAfter, instantAt, minuteOf, showMinute, weekdayOf } from './times.ts'

const zone = 'America/Los_Angeles'
const now = Date.parse('2026-11-24T18:40:00Z')
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString()
const card = (over: Partial<Card>): Card => ({
  id: 'v1',
  patientId: 'p1',
  stage: 'arrived',
  since: ago(5),
  from: ago(0),
  until: ago(-20),
  reason: '',
  version: 1,
  roomId: null,
  bookedRoomId: 'r1',
  maId: null,
  providerId: 'd1',
  placeId: 'h1',
  arrivedAt: null,
  signed: false,
  identified: true,
  cancelReason: null,
  family: 'Okafor',
  given: 'Amara',
  preferred: null,
  birthDate: '1980-05-14',
  sex: 'female',
  mrn: 'T1',
  interpreter: false,
  language: 'en',
  typeCode: 'acute',
  type: 'acute',
  room: null,
  ma: null,
  provider: 'Dr. Lee',
  allergiesRecorded: true,
  openOrders: 0,
  namesake: false,
  ...over,
})
const room = (id: string, visitId: string | null = null): BoardData['rooms'][number] => ({
  id,
  name: id,
  kind: 'exam',
  placeId: 'h1',
  visitId,
  stage: visitId ? 'rooming' : null,
  since: visitId ? ago(1) : null,
  family: visitId ? 'Okafor' : null,
  given: null,
})

test('an hour of the practice is the same instant on any machine, also on the days when clocks change', () => {
  expect(instantAt('2026-11-24', 8 * 60, zone)).toBe('2026-11-24T16:00:00.000Z')
  expect(instantAt('2026-03-08', 9 * 60, zone)).toBe('2026-03-08T16:00:00.000Z')
  expect(instantAt('2026-11-01', 9 * 60, zone)).toBe('2026-11-01T17:00:00.000Z')
  expect(minuteOf('2026-11-24T18:40:00Z', zone)).toBe(640)
  expect([showMinute(640), showMinute(720), showMinute(785)]).toEqual(['10:40 am', '12:00 pm', '1:05 pm'])
  expect([dayAfter('2026-02-28', 1), dayAfter('2026-01-01', -1), weekdayOf('2026-11-24')]).toEqual(['2026-03-01', '2025-12-31', 'Tuesday'])
})

test('who waits longest stands first; who left last stands first', () => {
  const a = card({ id: 'a', since: ago(3) })
  const b = card({ id: 'b', since: ago(30) })
  expect(inOrder([a, b], 'arrived').map((v) => v.id)).toEqual(['b', 'a'])
  expect(
    inOrder(
      [
        { ...b, stage: 'left' },
        { ...a, stage: 'left' },
      ],
      'left',
    ).map((v) => v.id),
  ).toEqual(['a', 'b'])
})

test('the header counts the late, those waiting over fifteen minutes, and the free rooms', () => {
  const visits = [
    card({ stage: 'expected', from: ago(9) }),
    card({ stage: 'expected', from: ago(-9) }),
    card({ since: ago(16) }),
    card({ since: ago(2) }),
    card({ stage: 'no_show' }),
  ]
  const timers = { expected: { amber: 5, red: 15 }, arrived: { amber: 10, red: 15 } }
  expect(counts(visits, [room('r1'), room('r2', 'v1')], timers, now)).toEqual({ late: 1, waiting: 1, limit: 15, free: 1, notComing: 1 })
})

test('a timer counts from the planned hour while expected, and not at all once gone', () => {
  expect(waitsSince(card({ stage: 'expected', from: ago(4) }), now)).toBe(ago(4))
  expect(waitsSince(card({ stage: 'expected', from: ago(-4) }), now)).toBeNull()
  expect(waitsSince(card({ stage: 'left' }), now)).toBeNull()
})

test('a key leads only where the stage goes, and never back', () => {
  expect(stageOfKey(card({}), 'r')).toBe('rooming')
  expect(stageOfKey(card({}), 'p')).toBeNull()
  expect(stageOfKey(card({ stage: 'rooming' }), 'a')).toBeNull()
  expect(stageOfKey(card({ stage: 'with_provider' }), 'x')).toBe('checkout')
  expect(stageOfKey(card({ stage: 'checkout' }), 'x')).toBe('left')
  expect(stageOfKey(card({ stage: 'expected' }), 'n')).toBe('no_show')
})

test('what the keys do stands in the menu too, steps back last', () => {
  expect(menuSteps(card({ stage: 'rooming' })).map((s) => [s.label, s.key])).toEqual([
    ['To Ready', 'p'],
    ['To With provider', 's'],
    ['Back to Arrived', undefined],
  ])
})

test('the next step says its result; a nurse visit skips the provider', () => {
  expect(nextStep(card({ stage: 'rooming' }))?.label).toBe('OKAFOR: ready for Dr. Lee')
  expect(nextStep(card({ stage: 'ready', providerId: null, provider: null }))).toMatchObject({ to: 'checkout' })
  expect(waitingFor(card({ stage: 'ready', providerId: null, provider: null }))).toBe('for the nurse')
  expect(waitingFor(card({ stage: 'rooming', ma: 'Ana Marković' }))).toBe('with Ana M.')
})

test('a move is seen before it is written: the card and its room', () => {
  const board = {
    day: '2026-11-24',
    now: ago(0),
    visits: [card({})],
    rooms: [room('r1'), room('r2', 'v2')],
    timers: {},
    may: {},
  } as BoardData
  const roomed = afterMove(board, 'v1', 'rooming', undefined, ago(0))
  expect(roomed.visits[0]).toMatchObject({ stage: 'rooming', roomId: 'r1', room: 'r1' })
  expect(roomed.rooms.map((r) => r.visitId)).toEqual(['v1', 'v2'])
  const out = afterMove(roomed, 'v1', 'checkout', undefined, ago(0))
  expect(out.rooms.map((r) => r.visitId)).toEqual([null, 'v2'])
})

test('Enter opens the part of the visit that is being done', () => {
  expect([
    tabOf(card({ stage: 'expected' }), 'nurse'),
    tabOf(card({ stage: 'ready' }), 'provider'),
    tabOf(card({ stage: 'ready' }), 'medical_assistant'),
    tabOf(card({ stage: 'left' }), 'biller'),
  ]).toEqual(['check-in', 'provider', 'rooming', 'checkout'])
})

const planned = (over: Partial<Planned>): Planned => ({
  id: 'v',
  patientId: 'p',
  stage: 'expected',
  from: instantAt('2026-11-24', 600, zone),
  until: instantAt('2026-11-24', 620, zone),
  reason: '',
  version: 1,
  cancelReason: null,
  providerId: 'd1',
  placeId: 'h',
  visitTypeId: 't',
  type: 'acute',
  bookedRoomId: null,
  room: null,
  family: 'Okafor',
  given: 'Amara',
  preferred: null,
  birthDate: '1980-05-14',
  sex: 'female',
  mrn: 'T1',
  phone: null,
  ...over,
})

test('on the schedule no visit covers another, also off the grid', () => {
  const [lane] = lanesOf([{ id: 'd1', name: 'Dr. Lee' }])
  const at = (from: number, until: number) =>
    planned({ id: `${from}`, from: instantAt('2026-11-24', from, zone), until: instantAt('2026-11-24', until, zone) })
  const visits = [at(600, 640), at(640, 650), at(650, 690)]
  const { first, rows } = rowsOf(visits, zone)
  expect([first, rows]).toEqual([480, 27])
  const cells = [...cellsOf(visits, lane!, first, zone).values()].map((c) => [c.row, c.span, c.visits.length])
  expect(cells).toEqual([
    [6, 2, 1],
    [8, 3, 2],
  ])
})

test('nurse visits have their own column, a visit before opening widens the day', () => {
  const visits = [planned({ providerId: null, from: instantAt('2026-11-24', 450, zone), until: instantAt('2026-11-24', 470, zone) })]
  expect(rowsOf(visits, zone)).toEqual({ first: 440, rows: 29 })
  expect(cellsOf(visits, lanesOf([]).at(-1)!, 440, zone).size).toBe(1)
})
