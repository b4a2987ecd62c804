import type { Context } from '../../core/context.ts'
import { closeTaskByKey, insertTask, type TaskWish } from './sql.ts'

/**
 * Says that somebody has something to do, in the transaction of what asks for it. `key` names the thing itself (a credential and its
 * 30 days): said again while it is open it is the same task with new words and day. It is closed by its event, with `closeTask`.
 */
export async function openTask(cx: Context, wish: TaskWish): Promise<void> {
  await insertTask(cx, wish, false)
  cx.tell({ name: 'task.opened', patientId: wish.patientId, visitId: wish.visitId, body: { kind: wish.kind } })
}

/** The event that a task waited for has come. Nothing happens when none is open under this key. */
export async function closeTask(cx: Context, key: string, how: string): Promise<void> {
  const closed = await closeTaskByKey(cx, key, how)
  if (closed.length) cx.tell({ name: 'task.closed', body: { taskIds: closed.map((t) => t.id) } })
}
