import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id, Line, Nothing, Version } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { allStaff } from '../practice/index.ts'
import { staffNow } from '../staff/index.ts'
import { closeTaskById, findTask, insertTask, setOwner } from './sql.ts'
import { NewTask } from './tasks.ts'

const Which = z.object({ taskId: Id, version: Version })

async function taskOf(cx: Context, taskId: string) {
  const task = await findTask(cx, taskId)
  if (!task) throw new Refusal('missing', 'task', 'There is no such task here.')
  return { task, objectId: task.id, patientId: task.patientId ?? undefined, visitId: task.visitId ?? undefined }
}
type On = Awaited<ReturnType<typeof taskOf>>

function open({ task }: On, version: number) {
  if (task.closedAt) throw new Refusal('conflict', 'closed', 'This is done already.')
  if (task.version !== version) throw stale(task, version)
  return task
}

/** A person writes down what another, or a role, has to do. It is closed by hand. */
export const addTask = action({
  name: 'tasks.add',
  kind: 'write',
  input: NewTask,
  output: z.object({ taskId: Id }),
  allow: { roles: allStaff },
  on: async (cx, { patientId }) => (patientId ? patientOf(cx, patientId) : {}),
  async run(cx, { owner, patientId, ...wish }) {
    if ('staffId' in owner && !(await staffNow(cx, owner.staffId))) throw new Refusal('missing', 'staff', 'There is no such person here.')
    if (wish.due && wish.due < cx.today)
      throw new Refusal('invalid', 'past', 'This day is over.', { fields: [{ path: 'due', message: 'This day is over.' }] })
    const key = `hand.${newId()}`
    const taskId = await insertTask(cx, { ...wish, key, kind: 'hand', owner, patientId: patientId ?? undefined }, true)
    cx.tell({ name: 'task.opened', patientId: patientId ?? undefined, body: { taskId, kind: 'hand' } })
    return { taskId }
  },
})

/** Takes one from the role's list: mine from now on. */
export const claimTask = action({
  name: 'tasks.claim',
  kind: 'write',
  input: Which,
  output: Nothing,
  allow: { roles: allStaff },
  on: (cx, { taskId }) => taskOf(cx, taskId),
  async run(cx, { version }, on) {
    const task = open(on, version)
    if (task.ownerId) throw new Refusal('conflict', 'owned', `${task.ownerName} has it.`)
    if (task.ownerRole !== cx.actor.role) throw new Refusal('forbidden', 'other_pool', 'This waits for someone of another role.')
    if (!(await setOwner(cx, task.id, cx.actor.id, version))) throw stale(task, version)
    cx.tell({ name: 'task.claimed', body: { taskId: task.id } })
    return {}
  },
})

/** Gives one back to the role's list. */
export const releaseTask = action({
  name: 'tasks.release',
  kind: 'write',
  input: Which,
  output: Nothing,
  allow: { roles: allStaff },
  on: (cx, { taskId }) => taskOf(cx, taskId),
  async run(cx, { version }, on) {
    const task = open(on, version)
    if (task.ownerId !== cx.actor.id || !task.ownerRole)
      throw new Refusal('forbidden', 'not_yours', 'Only what you took from the list can be given back.')
    if (!(await setOwner(cx, task.id, null, version))) throw stale(task, version)
    cx.tell({ name: 'task.released', body: { taskId: task.id } })
    return {}
  },
})

/** Done, and how. What an event closes (a renewal, a signature) is not ticked off by hand: reading it is not doing it. */
export const finishTask = action({
  name: 'tasks.done',
  kind: 'write',
  input: Which.extend({ how: Line.default('') }),
  output: Nothing,
  allow: { roles: allStaff },
  on: (cx, { taskId }) => taskOf(cx, taskId),
  async run(cx, { version, how }, on) {
    const task = open(on, version)
    if (!task.byHand) throw new Refusal('conflict', 'by_event', 'This closes by itself once it is done. Open it and do it there.')
    const mine = task.ownerId ? task.ownerId === cx.actor.id : task.ownerRole === cx.actor.role
    if (!mine) throw new Refusal('forbidden', 'not_yours', 'This is for someone else to do.')
    if (!(await closeTaskById(cx, task.id, how || 'done', version))) throw stale(task, version)
    cx.tell({ name: 'task.closed', body: { taskIds: [task.id] } })
    return {}
  },
})
