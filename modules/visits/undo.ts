import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { MovedShape } from './advance.ts'
import { setStage } from './move-visit.ts'
import { findLastMove, findRoom, type LastMove } from './sql.ts'
import { sameVersion, type VisitSubject, visitOf } from './subject.ts'
import { inRoom, undoMinutes } from './visits.ts'

function checkUndo(cx: Context, visit: VisitSubject, last: LastMove | undefined): LastMove {
  if (visit.signedAt) throw new Refusal('conflict', 'signed', 'This visit is signed. Its move is not taken back; move it on instead.')
  if (!last || last.to !== visit.stage) throw new Refusal('conflict', 'nothing_to_undo', 'There is no move of this visit to take back.')
  if (last.byId !== cx.actor.id)
    throw new Refusal('conflict', 'not_yours', 'Someone else moved this visit last. Ask them, or move it yourself.')
  if (Date.parse(cx.now) - Date.parse(last.at) > undoMinutes * 60_000)
    throw new Refusal('conflict', 'too_late', `A move can be taken back for ${undoMinutes} minutes. Move the visit instead.`)
  return last
}

/** Takes back one's own last move of a visit. Nothing is deleted: the walk gets a line that leads back. */
export const undoMove = action({
  name: 'visits.undo',
  kind: 'write',
  input: z.object({ visitId: Id, version: Version }),
  output: MovedShape,
  allow: { roles: desk },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, input, visit) {
    sameVersion(visit, input.version)
    const last = checkUndo(cx, visit, await findLastMove(cx, visit.visitId))
    const room = inRoom(last.from) && visit.roomId ? await findRoom(cx, visit.placeId, visit.roomId) : undefined
    const moved = await setStage(cx, visit, {
      to: last.from,
      note: 'undo',
      room,
      maId: visit.maId,
      since: last.since ?? cx.now,
      undo: true,
    })
    cx.tell({
      name: 'visit.advanced',
      patientId: visit.patientId,
      visitId: visit.visitId,
      body: { from: visit.stage, to: last.from, undo: true },
    })
    return { visitId: visit.visitId, ...moved }
  },
})
