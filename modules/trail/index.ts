import { listTrail, trailOfPatient } from './list.ts'
import { whyEntry } from './why.ts'

export { refusedByRules } from './sql.ts'
export const trailActions = [listTrail, whyEntry, trailOfPatient] as const
