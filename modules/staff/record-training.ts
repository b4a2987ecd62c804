import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id } from '../../core/shapes.ts'
import { allTasks, type Task } from '../../scope/index.ts'
import { person } from './add.ts'
import { HourKind, RepKind } from './credentials.ts'
import { insertTraining } from './held-sql.ts'
import { wrong } from './wrong.ts'

export const Skill = z.enum(allTasks as [Task, ...Task[]])

const What = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('documented'), what: Skill, amount: z.literal(1).default(1) }),
  z.object({ kind: z.literal('hours'), what: HourKind, amount: z.number().min(0.25).max(500) }),
  z.object({ kind: z.literal('reps'), what: RepKind, amount: z.int().min(1).max(500) }),
])

/** Training someone has had: a task learned, hours of a course, or times done under observation. Entries add up. */
export const recordTraining = action({
  name: 'training.record',
  kind: 'write',
  input: z.intersection(z.object({ staffId: Id, on: Day }), What),
  output: z.object({ trainingId: Id }),
  allow: { roles: ['manager', 'provider'] },
  on: person,
  async run(cx, { staffId, kind, what, amount, on }) {
    if (staffId === cx.actor.id) throw new Refusal('forbidden', 'own_file', 'Someone else records your training; nobody records their own.')
    if (on > cx.today) throw wrong('on', 'in_future', 'This day is still to come.')
    const trainingId = await insertTraining(cx, { staffId, kind, what, amount, on })
    cx.tell({ name: 'staff.training_recorded', body: { staffId, trainingId, kind, what } })
    return { trainingId }
  },
})
