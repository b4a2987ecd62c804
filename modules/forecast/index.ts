import { dueList } from './due-list.ts'
import { ofPatient } from './of-patient.ts'

export { dueOf } from './due-list.ts'
export { type Dose, evaluate, forecast, type Line as ForecastLine, type Question as ForecastQuestion } from './engine/index.ts'
export { scheduleOf as scheduleHere, schedules } from './schedule/index.ts'
export const forecastActions = [ofPatient, dueList] as const
