import type { Question } from '../exam.ts'
import { vitalSigns } from './vital-signs.ts'

/** Every question, file by file. Read by the server only: the browser never holds an answer before it is given. */
export const allQuestions: readonly Question[] = [...vitalSigns]
