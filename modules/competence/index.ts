import { recordAssessment } from './assess.ts'
import { beginObservation } from './begin.ts'
import { skillChecklist } from './checklist.ts'
import { finishObservation, letGo } from './finish.ts'
import { skillsMatrix } from './matrix.ts'
import { myObservations } from './mine.ts'
import { mySkills, skillsOfPerson } from './of.ts'

export { askForJudgments } from './daily.ts'
export { openObservation } from './sql.ts'

export const competenceActions = [
  recordAssessment,
  beginObservation,
  finishObservation,
  letGo,
  myObservations,
  skillsMatrix,
  skillsOfPerson,
  mySkills,
  skillChecklist,
] as const
