import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Instant } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { answered } from './card.ts'
import { ExamId } from './exam.ts'
import { questionOf } from './shapes.ts'
import { judge, Seed, Verdict } from './showing.ts'
import { cardsOf, keepCardRows, keepGiven } from './sql.ts'

/** Answers a question that was shown: kept for ever, and its card comes due again accordingly. */
export const answerQuestion = action({
  name: 'exam.answer',
  kind: 'write',
  input: z.object({ exam: ExamId, questionId: z.string().max(80), seed: Seed, choice: z.int().min(0).max(3) }),
  output: Verdict.extend({ due: Instant }),
  allow: { roles: allStaff },
  async run(cx, { exam, questionId, seed, choice }) {
    const { written, verdict } = judge(questionOf(exam, questionId), seed, choice)
    const [before] = await cardsOf(cx, [questionId])
    const card = answered(questionId, before, verdict.right, cx.now)
    await Promise.all([keepCardRows(cx, [card]), keepGiven(cx, exam, null, [{ questionId, choice: written, right: verdict.right }])])
    return { ...verdict, due: card.due }
  },
})
