import { advanceVisit } from './advance.ts'
import { assignVisit } from './assign.ts'
import { visitBoard } from './board.ts'
import { bookVisit } from './book.ts'
import { openCheckIn } from './checkin-open.ts'
import { completeCheckIn } from './complete.ts'
import { confirmItem, confirmUnchanged } from './confirm.ts'
import { visitDay } from './day.ts'
import { identifyPatient } from './identify.ts'
import { visitOpenings } from './openings.ts'
import { cancelVisit, replanVisit } from './replan.ts'
import { undoMove } from './undo.ts'

export { type Moved, type MoveWish, moveVisit } from './move-visit.ts'
export { signVisit } from './sign.ts'
export { openVisit, sameVersion, type VisitSubject, visitOf } from './subject.ts'
export type { Stage } from './visits.ts'
export { writeHandoff, writeReason } from './words-of.ts'

export const visitActions = [
  visitBoard,
  visitDay,
  visitOpenings,
  bookVisit,
  replanVisit,
  cancelVisit,
  advanceVisit,
  undoMove,
  assignVisit,
  openCheckIn,
  identifyPatient,
  confirmItem,
  confirmUnchanged,
  completeCheckIn,
] as const
export * from './fhir-rows.ts'
export * from './imported.ts'
