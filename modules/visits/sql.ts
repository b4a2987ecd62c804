import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Stage } from './visits.ts'

constraintMeans('visit_provider_free', 'conflict', 'provider_busy', 'The provider already has a visit at that time. Choose another start.')
constraintMeans('visit_room_free', 'conflict', 'room_busy', 'The room is already booked at that time. Choose another room or start.')
constraintMeans('visit_in_room', 'conflict', 'room_taken', 'Another patient is in this room. Choose another room.')

const held = "stage not in ('cancelled', 'no_show') and v.origin <> 'imported'"

// Booking locks its place, so that two bookings at once choose different rooms and the second sees the first.
const bookable = sql(
  'visit_bookable',
  `select t.minutes,
          $4::uuid is null or exists (select from staff s where s.practice_id = $1 and s.id = $4 and s.role = 'provider' and s.active) as provider
     from place p join visit_type t on t.practice_id = $1 and t.id = $3
    where p.practice_id = $1 and p.id = $2 for no key update of p`,
)

const provider = sql('visit_provider', `select id from staff where practice_id = $1 and id = $2 and role = 'provider' and active`)

const slot = sql(
  'visit_slot',
  `select exists (select from visit v where v.practice_id = $1 and v.provider_id = $3 and v.id <> $7 and v.${held}
                     and v.planned && tstzrange($4, $5)) as "providerBusy",
          exists (select from visit v where v.practice_id = $1 and v.booked_room_id = $6 and v.id <> $7 and v.${held}
                     and v.planned && tstzrange($4, $5)) as "roomBusy",
          $6::uuid is null or exists (select from room r where r.practice_id = $1 and r.place_id = $2 and r.id = $6) as "roomHere",
          (select r.id from room r
            where r.practice_id = $1 and r.place_id = $2 and (r.kind = 'exam' or r.id = $8)
              and not exists (select from visit v where v.practice_id = $1 and v.booked_room_id = r.id and v.id <> $7 and v.${held}
                                 and v.planned && tstzrange($4, $5))
            order by (r.id = $8) desc nulls last, r.position, r.name limit 1) as "freeRoomId"`,
)

const openings = sql(
  'visit_openings',
  `select s.start as "from" from generate_series(0, $9::int - 1) as d(n)
    cross join generate_series($6::int, $7::int - $5::int, $8::int) as m(minute)
    cross join lateral (select (($4::date + d.n)::timestamp + m.minute * interval '1 minute') at time zone $3::text as start) s
    where extract(isodow from $4::date + d.n)::int = any ($10::int[]) and s.start >= $11::timestamptz
      and not exists (select from visit v where v.practice_id = $1 and v.provider_id = $2 and v.${held}
                         and v.planned && tstzrange(s.start, s.start + make_interval(mins => $5::int)))
    order by s.start limit $12::int`,
)

const visitColumns = [
  'practice_id',
  'id',
  'patient_id',
  'place_id',
  'visit_type_id',
  'provider_id',
  'planned',
  'day',
  'booked_room_id',
  'stage',
  'stage_since',
  'reason',
  'act_id',
]
const eventColumns = ['practice_id', 'id', 'visit_id', 'patient_id', 'from_stage', 'to_stage', 'room_id', 'note', 'at', 'by_id', 'act_id']

const replan = sql(
  'visit_replan',
  `update visit set planned = tstzrange($4, $5), day = $6, provider_id = $7, booked_room_id = $8, version = version + 1, act_id = $9
    where practice_id = $1 and id = $2 and version = $3`,
)

const plan = sql(
  'visit_plan',
  `select visit_type_id as "visitTypeId", lower(planned) as "from", (extract(epoch from upper(planned) - lower(planned)) / 60)::int as minutes
     from visit where practice_id = $1 and id = $2`,
)

const roomHere = sql('visit_room_here', 'select r.id, r.name from room r where r.practice_id = $1 and r.place_id = $2 and r.id = $3')
// Skips a room that another move is entering at this moment.
const roomFree = sql(
  'visit_room_free_now',
  `select r.id, r.name from room r
    where r.practice_id = $1 and r.place_id = $2 and (r.kind = 'exam' or r.id = $4)
      and not exists (select from visit v where v.practice_id = $1 and v.room_id = r.id and v.stage in ('rooming', 'ready', 'with_provider') and v.id <> $3)
    order by (r.id = $4) desc nulls last, r.position, r.name limit 1 for no key update of r skip locked`,
)

const caregiver = sql(
  'visit_caregiver',
  `select s.id from staff s where s.practice_id = $1 and s.id = $2 and s.role in ('medical_assistant', 'nurse') and s.active`,
)

// A step back clears the hours of the steps after it. Seen is seen: going from the provider back to ready keeps that hour, an undo does not.
const move = sql(
  'visit_move',
  `update visit set stage = $4, stage_since = $5, room_id = $6, ma_id = $7, cancel_reason = $8, version = version + 1, act_id = $9,
          arrived_at = case when $4 = 'expected' then null when $4 = 'arrived' then coalesce(arrived_at, $5) else arrived_at end,
          roomed_at = case when $4 in ('expected', 'arrived') then null when $4 = 'rooming' then coalesce(roomed_at, $5) else roomed_at end,
          ready_at = case when $4 in ('expected', 'arrived', 'rooming') then null when $4 = 'ready' then coalesce(ready_at, $5) else ready_at end,
          provider_at = case when $4 in ('expected', 'arrived', 'rooming') or ($4 = 'ready' and $10) then null
                             when $4 = 'with_provider' then coalesce(provider_at, $5) else provider_at end,
          checkout_at = case when $4 = 'checkout' then coalesce(checkout_at, $5) when $4 = 'left' then checkout_at end,
          left_at = case when $4 = 'left' then coalesce(left_at, $5) end
    where practice_id = $1 and id = $2 and version = $3`,
)

const lastMove = sql(
  'visit_last_move',
  `select e.from_stage as "from", e.to_stage as "to", e.by_id as "byId", e.at,
          coalesce((select p.at from visit_event p
                     where p.practice_id = $1 and p.visit_id = $2 and p.to_stage = e.from_stage and (p.at, p.id) < (e.at, e.id)
                     order by p.at desc, p.id desc limit 1),
                   case e.from_stage when 'arrived' then v.arrived_at when 'rooming' then v.roomed_at when 'ready' then v.ready_at
                        when 'with_provider' then v.provider_at when 'checkout' then v.checkout_at end) as since
     from visit_event e join visit v on v.practice_id = $1 and v.id = $2
    where e.practice_id = $1 and e.visit_id = $2 and e.from_stage is not null and e.from_stage <> e.to_stage
    order by e.at desc, e.id desc limit 1`,
)

const assign = sql(
  'visit_assign',
  'update visit set ma_id = $4, room_id = $5, booked_room_id = $6, version = version + 1, act_id = $7 where practice_id = $1 and id = $2 and version = $3',
)

export interface Bookable {
  minutes: number
  provider: boolean
}
export interface Slot {
  providerBusy: boolean
  roomBusy: boolean
  roomHere: boolean
  freeRoomId: string | null
}
export interface RoomName {
  id: string
  name: string
}
export interface LastMove {
  from: Stage
  to: Stage
  byId: string
  at: string
  since: string | null
}

const nobody = '00000000-0000-0000-0000-000000000000'

export const findProvider = (cx: Context, staffId: string) => cx.tx.row<{ id: string }>(provider, [cx.practice.id, staffId])
export const findBookable = (cx: Context, b: { placeId: string; visitTypeId: string; providerId: string | null }) =>
  cx.tx.row<Bookable>(bookable, [cx.practice.id, b.placeId, b.visitTypeId, b.providerId])

export interface SlotWish {
  placeId: string
  providerId: string | null
  from: string
  until: string
  roomId?: string | undefined
  /** The visit that moves: it is not in its own way, and keeps its room when it can. */
  visitId?: string
  keepRoomId?: string | null
}

export const findSlot = async (cx: Context, w: SlotWish) =>
  (await cx.tx.row<Slot>(slot, [
    cx.practice.id,
    w.placeId,
    w.providerId,
    w.from,
    w.until,
    w.roomId ?? null,
    w.visitId ?? nobody,
    w.keepRoomId ?? null,
  ]))!

export interface OpeningsWish {
  providerId: string | null
  day: string
  minutes: number
  notBefore: string
  hours: { from: number; until: number; grid: number; days: readonly number[] }
  within: number
  limit: number
}

export const listOpenings = (cx: Context, w: OpeningsWish) =>
  cx.tx.rows<{ from: string }>(openings, [
    cx.practice.id,
    w.providerId,
    cx.practice.timeZone,
    w.day,
    w.minutes,
    w.hours.from,
    w.hours.until,
    w.hours.grid,
    w.within,
    w.hours.days,
    w.notBefore,
    w.limit,
  ])

export interface NewVisit {
  patientId: string
  placeId: string
  visitTypeId: string
  providerId: string | null
  from: string
  until: string
  day: string
  roomId: string | null
  reason: string
}

export async function insertVisit(cx: Context, v: NewVisit): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('visit', visitColumns, 1), [
    cx.practice.id,
    id,
    v.patientId,
    v.placeId,
    v.visitTypeId,
    v.providerId,
    `[${v.from},${v.until})`,
    v.day,
    v.roomId,
    'expected',
    cx.now,
    v.reason,
    cx.actId,
  ])
  sendEvent(cx, { visitId: id, patientId: v.patientId, from: null, to: 'expected', roomId: v.roomId, note: null })
  return id
}

export interface Happening {
  visitId: string
  patientId: string
  from: Stage | null
  to: Stage
  roomId: string | null
  note: string | null
}

/** One line of the visit's walk; never changed. */
export const sendEvent = (cx: Context, e: Happening) =>
  cx.tx.send(insertInto('visit_event', eventColumns, 1), [
    cx.practice.id,
    newId(),
    e.visitId,
    e.patientId,
    e.from,
    e.to,
    e.roomId,
    e.note,
    cx.now,
    cx.actor.id,
    cx.actId,
  ])

export const updatePlan = (
  cx: Context,
  visitId: string,
  version: number,
  p: { from: string; until: string; day: string; providerId: string | null; roomId: string | null },
) => cx.tx.run(replan, [cx.practice.id, visitId, version, p.from, p.until, p.day, p.providerId, p.roomId, cx.actId])

export const findPlan = (cx: Context, visitId: string) =>
  cx.tx.row<{ visitTypeId: string; from: string; minutes: number }>(plan, [cx.practice.id, visitId])

export const findRoom = (cx: Context, placeId: string, roomId: string) => cx.tx.row<RoomName>(roomHere, [cx.practice.id, placeId, roomId])
export const findFreeRoom = (cx: Context, placeId: string, visitId: string, preferred: string | null) =>
  cx.tx.row<RoomName>(roomFree, [cx.practice.id, placeId, visitId, preferred])
export const findCaregiver = (cx: Context, staffId: string) => cx.tx.row<{ id: string }>(caregiver, [cx.practice.id, staffId])

export interface NewStanding {
  stage: Stage
  since: string
  roomId: string | null
  maId: string | null
  cancelReason: string | null
  undo: boolean
}

export const updateStage = (cx: Context, visitId: string, version: number, s: NewStanding) =>
  cx.tx.run(move, [cx.practice.id, visitId, version, s.stage, s.since, s.roomId, s.maId, s.cancelReason, cx.actId, s.undo])

export const findLastMove = (cx: Context, visitId: string) => cx.tx.row<LastMove>(lastMove, [cx.practice.id, visitId])

export const updateAssigned = (
  cx: Context,
  visitId: string,
  version: number,
  a: { maId: string | null; roomId: string | null; bookedRoomId: string | null },
) => cx.tx.run(assign, [cx.practice.id, visitId, version, a.maId, a.roomId, a.bookedRoomId, cx.actId])
