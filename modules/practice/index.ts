import { readIdentity, setIdentity } from './identify.ts'
import { listPractice } from './lists.ts'

export { nextNumber } from './counter.ts'
export * from './fhir-rows.ts'
export * from './imported.ts'
export { loadPractice } from './load.ts'
export { allStaff, clinical, desk, money, readers, withStudents } from './roles.ts'
export {
  type Address,
  listRooms,
  listVisitTypes,
  type PlaceIdentity,
  type PracticeIdentity,
  placeById,
  practiceIdentity,
  type Room,
  type VisitType,
} from './sql.ts'

export const practiceActions = [listPractice, readIdentity, setIdentity] as const
