export { decide, whoMay } from './decide.ts'
export { allTasks, type Task, tasks } from './tasks.ts'
export type * from './types.ts'
