import { countersign, finishStudent } from './countersign.ts'
import { enrollStudent } from './enroll.ts'
import { logCompetency, logHours } from './log.ts'
import { listStudents, studentProgress } from './progress.ts'
import { studentReport } from './report.ts'

export const studentActions = [
  listStudents,
  enrollStudent,
  studentProgress,
  logHours,
  logCompetency,
  countersign,
  finishStudent,
  studentReport,
] as const
