import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Version } from '../../core/shapes.ts'
import { desk } from '../practice/index.ts'
import { MovedShape } from './advance.ts'
import { checkinItems, itemMissing, itemNames } from './checkin.ts'
import { listItems } from './checkin-sql.ts'
import { visitToCheckIn } from './identify.ts'
import { moveVisit } from './move-visit.ts'
import { sameVersion } from './subject.ts'

/** Ends check-in: the patient has arrived. Refused while an item was neither confirmed, changed nor left with a reason. */
export const completeCheckIn = action({
  name: 'checkin.complete',
  kind: 'write',
  input: z.object({ visitId: Id, version: Version }),
  output: MovedShape,
  allow: { roles: desk },
  on: (cx, input) => visitToCheckIn(cx, input.visitId),
  async run(cx, input, visit) {
    sameVersion(visit, input.version)
    const known = new Set((await listItems(cx, visit.visitId)).map((i) => i.item))
    const missing = checkinItems.filter((item) => !known.has(item))
    if (missing.length)
      throw new Refusal('invalid', 'checkin_incomplete', `Still to ask: ${missing.map((m) => itemNames[m].toLowerCase()).join(', ')}.`, {
        fields: missing.map((path) => ({ path, message: itemMissing[path] })),
      })
    const { visitId, stage, roomId, maId, version } = visit
    return stage === 'expected'
      ? { visitId, ...(await moveVisit(cx, visit, { to: 'arrived' })) }
      : { visitId, stage, roomId, maId, version }
  },
})
