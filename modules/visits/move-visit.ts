import type { Context } from '../../core/context.ts'
import { brokenConstraint } from '../../core/db/refusals.ts'
import { Refusal } from '../../core/errors.ts'
import { findCaregiver, findFreeRoom, findRoom, type RoomName, sendEvent, updateStage } from './sql.ts'
import { staleVisit, type VisitSubject, visitOf } from './subject.ts'
import { canMove, inRoom, type Stage, stageNames } from './visits.ts'

export interface MoveWish {
  to: Stage
  roomId?: string | undefined
  maId?: string | undefined
  note?: string | undefined
  cancelReason?: string | undefined
}

export interface Moved {
  stage: Stage
  roomId: string | null
  maId: string | null
  version: number
}

/**
 * Moves a visit in the caller's own transaction and says so: the row, the line of its walk, the fact. `visit` is as it was read;
 * if someone moved it in between, this one is refused with both.
 */
export async function moveVisit(cx: Context, visit: VisitSubject, wish: MoveWish): Promise<Moved> {
  if (!canMove(visit.stage, wish.to))
    throw new Refusal(
      'conflict',
      'cannot_move',
      `A visit does not go from ${stageNames[visit.stage]} to ${stageNames[wish.to]}. Look where it stands now.`,
      {
        detail: { from: visit.stage, to: wish.to },
      },
    )
  const [room, maId] = await Promise.all([roomFor(cx, visit, wish), assistantFor(cx, visit, wish)])
  const moved = await setStage(cx, visit, { ...wish, room, maId, since: cx.now })
  cx.tell({ name: 'visit.advanced', patientId: visit.patientId, visitId: visit.visitId, body: { from: visit.stage, to: wish.to } })
  return moved
}

/** The room a stage needs: the one asked for, the one it stands in, the booked one if free, else the first free exam room. */
async function roomFor(cx: Context, visit: VisitSubject, wish: MoveWish): Promise<RoomName | undefined> {
  if (!inRoom(wish.to)) return undefined
  if (wish.roomId) {
    const room = await findRoom(cx, visit.placeId, wish.roomId)
    if (!room)
      throw new Refusal('invalid', 'no_such_room', 'This room is not at the place of the visit. Choose one of its rooms.', {
        fields: [{ path: 'roomId', message: 'Choose a room of this place.' }],
      })
    return room
  }
  if (inRoom(visit.stage)) return undefined
  const room = await findFreeRoom(cx, visit.placeId, visit.visitId, visit.stage === 'arrived' ? visit.bookedRoomId : visit.roomId)
  if (!room) throw new Refusal('conflict', 'no_room_free', 'No exam room is free. Wait for one, or choose a room.')
  return room
}

async function assistantFor(cx: Context, visit: VisitSubject, wish: MoveWish): Promise<string | null> {
  if (wish.maId) return assistant(cx, wish.maId)
  const rooms = wish.to === 'rooming' && visit.stage === 'arrived'
  return rooms && cx.actor.role === 'medical_assistant' ? cx.actor.id : visit.maId
}

/** A medical assistant or nurse of this practice who works here. */
export async function assistant(cx: Context, staffId: string): Promise<string> {
  if (await findCaregiver(cx, staffId)) return staffId
  throw new Refusal('invalid', 'no_such_assistant', 'Choose a medical assistant or nurse who works here.', {
    fields: [{ path: 'maId', message: 'Choose a medical assistant or nurse.' }],
  })
}

interface NewStage extends Omit<MoveWish, 'maId'> {
  room: RoomName | undefined
  maId: string | null
  since: string
  undo?: boolean
}

/** Writes the stage and the line of the walk. */
export async function setStage(cx: Context, visit: VisitSubject, set: NewStage): Promise<Moved> {
  const roomId = set.room?.id ?? visit.roomId
  const standing = {
    stage: set.to,
    since: set.since,
    roomId,
    maId: set.maId,
    cancelReason: set.cancelReason ?? null,
    undo: set.undo ?? false,
  }
  const rows = await updateStage(cx, visit.visitId, visit.version, standing).catch((error: unknown) => {
    throw brokenConstraint(error) === 'visit_in_room' ? roomTaken(roomId, set.room?.name) : error
  })
  if (rows === 0) throw staleVisit(await visitOf(cx, visit.visitId), visit.version)
  sendEvent(cx, {
    visitId: visit.visitId,
    patientId: visit.patientId,
    from: visit.stage,
    to: set.to,
    roomId: inRoom(set.to) ? roomId : null,
    note: set.note ?? null,
  })
  return { stage: set.to, roomId, maId: set.maId, version: visit.version + 1 }
}

export const roomTaken = (roomId: string | null, name = 'The room') =>
  new Refusal('conflict', 'room_taken', `${name} is taken by another patient. Choose another room.`, { detail: { roomId, room: name } })
