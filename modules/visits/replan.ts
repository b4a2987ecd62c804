import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant, Line, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { MovedShape } from './advance.ts'
import { lockPlace, Minutes, PlannedShape, roomOfSlot } from './book.ts'
import { setStage } from './move-visit.ts'
import { after } from './openings.ts'
import { findPlan, updatePlan } from './sql.ts'
import { sameVersion, staleVisit, type VisitSubject, visitOf } from './subject.ts'

function notBegun(visit: VisitSubject) {
  if (visit.stage !== 'expected')
    throw new Refusal('conflict', 'begun', 'This visit has begun or ended, so its booking stays as it is. Book another visit instead.')
}

/** Moves a booking to another time, provider or room. */
export const replanVisit = action({
  name: 'visits.move',
  kind: 'write',
  input: z.object({
    visitId: Id,
    version: Version,
    from: Instant,
    minutes: Minutes.optional(),
    providerId: Id.nullable().optional(),
    roomId: Id.optional(),
  }),
  output: PlannedShape,
  allow: { roles: desk },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, input, visit) {
    notBegun(visit)
    sameVersion(visit, input.version)
    const { visitId, patientId, placeId } = visit
    const plan = (await findPlan(cx, visitId))!
    const providerId = input.providerId === undefined ? visit.providerId : input.providerId
    await lockPlace(cx, { placeId, visitTypeId: plan.visitTypeId, providerId })
    const from = new Date(input.from).toISOString()
    const until = after(from, input.minutes ?? plan.minutes)
    const roomId = await roomOfSlot(cx, { placeId, providerId, from, until, roomId: input.roomId, visitId, keepRoomId: visit.bookedRoomId })
    const rows = await updatePlan(cx, visitId, visit.version, { from, until, day: dayIn(cx.practice.timeZone, from), providerId, roomId })
    if (rows === 0) throw staleVisit(await visitOf(cx, visitId), input.version)
    cx.tell({
      name: 'visit.moved',
      patientId,
      visitId,
      body: { from, until, providerId, roomId, was: { from: plan.from, providerId: visit.providerId } },
    })
    return { visitId, version: visit.version + 1, from, until, roomId, providerId }
  },
})

/** Cancels a visit that has not begun. Its slot is free at once; `visits.undo` gives it back while nobody took it. */
export const cancelVisit = action({
  name: 'visits.cancel',
  kind: 'write',
  input: z.object({ visitId: Id, version: Version, reason: Line.min(1, 'Say why it is cancelled.') }),
  output: MovedShape,
  allow: { roles: desk },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, input, visit) {
    notBegun(visit)
    sameVersion(visit, input.version)
    const moved = await setStage(cx, visit, {
      to: 'cancelled',
      cancelReason: input.reason,
      room: undefined,
      maId: visit.maId,
      since: cx.now,
    })
    cx.tell({ name: 'visit.cancelled', patientId: visit.patientId, visitId: visit.visitId, body: { reason: input.reason } })
    return { visitId: visit.visitId, ...moved }
  },
})
