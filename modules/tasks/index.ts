import { addTask, claimTask, finishTask, releaseTask } from './hand.ts'
import { myTasks, tasksDue } from './mine.ts'

export { closeTask, openTask } from './open.ts'
export type { TaskWish } from './sql.ts'
export const taskActions = [myTasks, tasksDue, addTask, claimTask, releaseTask, finishTask] as const
