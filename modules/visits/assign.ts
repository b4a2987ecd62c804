import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { brokenConstraint } from '../../core/db/refusals.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { MovedShape } from './advance.ts'
import { assistant, roomTaken } from './move-visit.ts'
import { findRoom, sendEvent, updateAssigned } from './sql.ts'
import { sameVersion, staleVisit, type VisitSubject, visitOf } from './subject.ts'
import { inRoom } from './visits.ts'

async function roomHere(cx: Context, visit: VisitSubject, roomId: string | undefined) {
  if (!roomId) return undefined
  const room = await findRoom(cx, visit.placeId, roomId)
  if (!room)
    throw new Refusal('invalid', 'no_such_room', 'Choose a room at the place of the visit.', {
      fields: [{ path: 'roomId', message: 'Choose a room of this place.' }],
    })
  return room
}

/** Gives a visit another assistant or another room: the room it stands in, or the booked one before it is roomed. */
export const assignVisit = action({
  name: 'visits.assign',
  kind: 'write',
  input: z.object({ visitId: Id, version: Version, maId: Id.nullable().optional(), roomId: Id.optional() }),
  output: MovedShape,
  allow: { roles: desk },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, input, visit) {
    sameVersion(visit, input.version)
    const [room, maId] = await Promise.all([
      roomHere(cx, visit, input.roomId),
      input.maId ? assistant(cx, input.maId) : (input.maId ?? null),
    ])
    const stands = inRoom(visit.stage)
    const to = {
      maId: input.maId === undefined ? visit.maId : maId,
      roomId: room && stands ? room.id : visit.roomId,
      bookedRoomId: room && !stands ? room.id : visit.bookedRoomId,
    }
    const rows = await updateAssigned(cx, visit.visitId, visit.version, to).catch((error: unknown) => {
      throw brokenConstraint(error) === 'visit_in_room' ? roomTaken(to.roomId, room?.name) : error
    })
    if (rows === 0) throw staleVisit(await visitOf(cx, visit.visitId), visit.version)
    if (room)
      sendEvent(cx, { visitId: visit.visitId, patientId: visit.patientId, from: visit.stage, to: visit.stage, roomId: room.id, note: null })
    cx.tell({
      name: 'visit.assigned',
      patientId: visit.patientId,
      visitId: visit.visitId,
      body: { maId: to.maId, roomId: room?.id ?? null },
    })
    return { visitId: visit.visitId, stage: visit.stage, roomId: to.roomId, maId: to.maId, version: visit.version + 1 }
  },
})
