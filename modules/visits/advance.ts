import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Id, Line, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { moveVisit } from './move-visit.ts'
import { sameVersion, visitOf } from './subject.ts'
import { Stage } from './visits.ts'

export const MovedShape = z.object({ visitId: Id, stage: Stage, roomId: Id.nullable(), maId: Id.nullable(), version: Version })

/** The next step of a visit, or one step back to mend a slip. Cancelling has its own verb: it needs a reason. */
export const advanceVisit = action({
  name: 'visits.advance',
  kind: 'write',
  input: z.object({
    visitId: Id,
    to: Stage.exclude(['cancelled']),
    version: Version,
    roomId: Id.optional(),
    maId: Id.optional(),
    note: Line.optional(),
  }),
  output: MovedShape,
  allow: { roles: desk },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, input, visit) {
    sameVersion(visit, input.version)
    const { to, roomId, maId, note } = input
    return { visitId: visit.visitId, ...(await moveVisit(cx, visit, { to, roomId, maId, note })) }
  },
})
