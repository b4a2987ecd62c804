import { daySheetPaper } from './day-sheet.ts'
import { followUpLetter } from './follow-up.ts'
import { visitSummary } from './visit-summary.ts'

export const paperActions = [visitSummary, followUpLetter, daySheetPaper] as const
