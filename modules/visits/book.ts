import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant, Line, Version } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { desk } from '../practice/index.ts'
import { after, nextOpenings, noSuchProvider } from './openings.ts'
import { findBookable, findSlot, insertVisit, type SlotWish } from './sql.ts'

export const Minutes = z.int().min(5).max(480)
export const PlannedShape = z.object({
  visitId: Id,
  version: Version,
  from: Instant,
  until: Instant,
  roomId: Id.nullable(),
  providerId: Id.nullable(),
})

/** The type's own minutes, with the place locked until the booking is written: the next booking here sees this one. */
export async function lockPlace(cx: Context, b: { placeId: string; visitTypeId: string; providerId: string | null }): Promise<number> {
  const found = await findBookable(cx, b)
  if (!found) throw new Refusal('missing', 'place_or_type', 'There is no such place or visit type here.')
  if (!found.provider) throw noSuchProvider()
  return found.minutes
}

/** Finds the room of a free slot, or refuses and names the next free starts. */
export async function roomOfSlot(cx: Context, wish: SlotWish): Promise<string | null> {
  if (dayIn(cx.practice.timeZone, wish.from) < cx.today)
    throw new Refusal('invalid', 'past_day', 'That day is over. Choose today or a later day.', {
      fields: [{ path: 'from', message: 'Choose today or later.' }],
    })
  const slot = await findSlot(cx, wish)
  if (slot.providerBusy)
    throw busy(
      'provider_busy',
      'The provider already has a visit at that time. Choose one of the next free starts.',
      await nextOf(cx, wish),
    )
  if (!slot.roomHere)
    throw new Refusal('invalid', 'no_such_room', 'Choose a room at the place of the visit.', {
      fields: [{ path: 'roomId', message: 'Choose a room of this place.' }],
    })
  if (slot.roomBusy)
    throw busy(
      'room_busy',
      'The room is already booked at that time. Leave the room open, or choose another start.',
      await nextOf(cx, wish),
    )
  return wish.roomId ?? slot.freeRoomId
}

const busy = (code: string, message: string, next: string[]) => new Refusal('conflict', code, message, { detail: { next } })
const minutesOf = (w: SlotWish) => Math.round((Date.parse(w.until) - Date.parse(w.from)) / 60_000)
const nextOf = (cx: Context, w: SlotWish) =>
  nextOpenings(cx, { providerId: w.providerId, minutes: minutesOf(w), day: dayIn(cx.practice.timeZone, w.from), from: w.from, limit: 3 })

/** Books a visit. Two that want the same provider or room at once: one has it, the other is told the next free starts. */
export const bookVisit = action({
  name: 'visits.book',
  kind: 'write',
  input: z.object({
    patientId: Id,
    visitTypeId: Id,
    /** Null for a nurse visit. */
    providerId: Id.nullable(),
    placeId: Id,
    from: Instant,
    minutes: Minutes.optional(),
    roomId: Id.optional(),
    reason: Line.default(''),
  }),
  output: PlannedShape,
  allow: { roles: desk },
  on: async (cx, input) => ({ ...(await patientOf(cx, input.patientId)), placeId: input.placeId }),
  async run(cx, input, { patientId }) {
    const { placeId, visitTypeId, providerId, roomId, reason } = input
    const usual = await lockPlace(cx, input)
    const from = new Date(input.from).toISOString()
    const until = after(from, input.minutes ?? usual)
    const room = await roomOfSlot(cx, { placeId, providerId, from, until, roomId })
    const day = dayIn(cx.practice.timeZone, from)
    const visitId = await insertVisit(cx, { patientId, placeId, visitTypeId, providerId, from, until, day, roomId: room, reason })
    cx.tell({ name: 'visit.booked', patientId, visitId, body: { from, until, providerId, roomId: room } })
    return { visitId, version: 1, from, until, roomId: room, providerId }
  },
})
