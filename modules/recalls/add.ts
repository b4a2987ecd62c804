import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { Day, Id, Line, Nothing, Version } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { desk } from '../practice/index.ts'
import { staffNow } from '../staff/index.ts'
import { closeTask } from '../tasks/index.ts'
import { addDays } from './judge.ts'
import { ownTask } from './own-task.ts'
import { closeOwn, findOwn, insertOwn } from './sql.ts'

const PoolRole = z.enum(['medical_assistant', 'nurse', 'provider', 'front_desk', 'biller', 'manager'])
export const Owner = z.union([z.object({ staffId: Id }), z.object({ role: PoolRole })])

/** A recall is for a day within ten years: further off it is a slip of the year. */
const furthestDays = 3653

function mustBeAhead(cx: Context, due: string) {
  if (due >= cx.today && due <= addDays(cx.today, furthestDays)) return
  const message = due < cx.today ? 'This day is over.' : 'Check the year.'
  throw new Refusal('invalid', 'due', message, { fields: [{ path: 'due', message }] })
}

/** Asks one patient back for something by a day. Whoever calls for it finds it among their tasks from that day. */
export const addRecall = action({
  name: 'recalls.add',
  kind: 'write',
  input: z.object({
    patientId: Id,
    what: Line.min(1, 'Say what they are to come back for.').max(200),
    due: Day,
    owner: Owner.default({ role: 'front_desk' }),
  }),
  output: z.object({ recallId: Id }),
  allow: { roles: desk },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  async run(cx, { what, due, owner }, { patientId }) {
    mustBeAhead(cx, due)
    if ('staffId' in owner && !(await staffNow(cx, owner.staffId))) throw new Refusal('missing', 'staff', 'There is no such person here.')
    const [ownerId, ownerRole] = 'staffId' in owner ? [owner.staffId, null] : [null, owner.role]
    const recallId = await insertOwn(cx, { patientId, what, due, ownerId, ownerRole })
    cx.tell({ name: 'recall.added', patientId, body: { recallId } })
    return { recallId }
  },
})

async function ownOf(cx: Context, recallId: string) {
  const own = await findOwn(cx, recallId)
  if (!own) throw new Refusal('missing', 'recall', 'There is no such recall here.')
  return { own, patientId: own.patientId, objectId: own.id }
}

/** Ends an own recall: they came for it, or it is no longer needed. */
export const closeRecall = action({
  name: 'recalls.close',
  kind: 'write',
  input: z.object({ recallId: Id, version: Version, how: Line.min(1, 'Say how it ended.') }),
  output: Nothing,
  allow: { roles: desk },
  on: (cx, { recallId }) => ownOf(cx, recallId),
  async run(cx, { version, how }, { own, patientId }) {
    if (own.closedAt) throw new Refusal('conflict', 'closed', 'This recall has ended already.')
    if (!(await closeOwn(cx, own.id, version, how))) throw stale(own, version)
    await closeTask(cx, ownTask(own.id), how)
    cx.tell({ name: 'recall.closed', patientId, body: { recallId: own.id } })
    return {}
  },
})
