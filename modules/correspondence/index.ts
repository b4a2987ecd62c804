import { daySheetPaper } from './day-sheet.ts'
import { followUpLetter } from './follow-up.ts'
import { recallLetter } from './recall-letter.ts'
import { recallList } from './recall-list.ts'
import { vaccinesDuePaper } from './vaccines-due.ts'
import { visitSummary } from './visit-summary.ts'

export { letterheadOf } from './letterhead.ts'
export type { Block, PaperText } from './paper.ts'
export { asPdf, PaperShape } from './visit-summary.ts'

export const paperActions = [visitSummary, followUpLetter, daySheetPaper, recallLetter, recallList, vaccinesDuePaper] as const
