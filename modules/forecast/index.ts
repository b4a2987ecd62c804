import { dueList, printDueList } from './due-list.ts'
import { ofPatient } from './of-patient.ts'

export { type Dose, evaluate, forecast, type Line as ForecastLine, type Question as ForecastQuestion } from './engine/index.ts'
export { schedules } from './schedule/index.ts'
export const forecastActions = [ofPatient, dueList, printDueList] as const
