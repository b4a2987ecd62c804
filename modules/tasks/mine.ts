import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { addTask, claimTask, finishTask, releaseTask } from './hand.ts'
import { dueCount, tasksOf } from './sql.ts'
import { TaskList } from './tasks.ts'

/** What is mine to do, and what waits for whoever of my role takes it: overdue first. */
export const myTasks = action({
  name: 'tasks.mine',
  kind: 'read',
  input: Nothing,
  output: TaskList,
  allow: { roles: allStaff },
  async run(cx) {
    const tasks = await tasksOf(cx)
    cx.saw(tasks.flatMap((t) => (t.patientId ? [t.patientId] : [])))
    return {
      tasks,
      today: cx.today,
      may: { add: may(cx, addTask), claim: may(cx, claimTask), release: may(cx, releaseTask), done: may(cx, finishTask) },
    }
  },
})

/** How many are due today or overdue: the number beside the place's name. */
export const tasksDue = action({
  name: 'tasks.due',
  kind: 'read',
  input: Nothing,
  output: z.object({ due: z.int() }),
  allow: { roles: allStaff },
  run: async (cx) => ({ due: await dueCount(cx) }),
})
