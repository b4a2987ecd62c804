import { controlLog } from './log.ts'

export const qualityActions = [controlLog] as const
