import { binderCsv } from './download.ts'
import { binderCounts, binderPdf } from './show.ts'

export const binderActions = [binderCounts, binderPdf, binderCsv] as const
