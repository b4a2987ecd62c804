import { completeTraining } from './complete.ts'
import { myTrainings, openTraining } from './read.ts'
import { requireTraining } from './require.ts'
import { trainingRoster } from './roster.ts'
import { recordSession, takeBackTraining } from './session.ts'
import { teamTrainings, trainingCatalogue } from './team.ts'

export { catalogue } from './catalogue.ts'
export { contentOf } from './content/index.ts'
export { dueTrainings, trainingListener } from './daily.ts'
export { addDays, addYears } from './training.ts'
export const trainingActions = [
  trainingCatalogue,
  requireTraining,
  myTrainings,
  openTraining,
  completeTraining,
  teamTrainings,
  recordSession,
  takeBackTraining,
  trainingRoster,
] as const
