import { chartVisits } from './visits.ts'

export const chartActions = [chartVisits] as const
