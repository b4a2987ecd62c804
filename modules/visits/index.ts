export { openVisit, type VisitSubject, visitOf } from './subject.ts'
export type { Stage } from './visits.ts'
