import { addAllergy, correctAllergy, listAllergiesAction, reviewAllergies } from './allergies.ts'
import { addProblem, listProblemsAction, resolveProblem } from './problems.ts'
import { answerTobacco, listTobaccoAction } from './tobacco.ts'

export { allergyList, allergyState } from './allergies.ts'
export { AllergyList, AllergyState, Problem, TobaccoAnswer } from './history.ts'
export { activeProblems } from './problems.ts'
export { latestTobacco } from './tobacco.ts'
export { addAllergy, addProblem, answerTobacco, correctAllergy, reviewAllergies }

export const historyActions = [
  listAllergiesAction,
  addAllergy,
  correctAllergy,
  reviewAllergies,
  listProblemsAction,
  addProblem,
  resolveProblem,
  answerTobacco,
  listTobaccoAction,
] as const
export * from './fhir-rows.ts'
export * from './imported.ts'
