import { answerQuestion } from './answer.ts'
import { chooseExam } from './choose.ts'
import { beginMock, examPaper, finishMock, markAnswer } from './mock.ts'
import { nextQuestion } from './next.ts'
import { examProgress } from './progress.ts'
import { examMocks, examResult } from './result.ts'

export const examActions = [
  examProgress,
  chooseExam,
  nextQuestion,
  answerQuestion,
  beginMock,
  examPaper,
  markAnswer,
  finishMock,
  examMocks,
  examResult,
] as const
