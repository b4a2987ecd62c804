import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { ExamId } from './exam.ts'
import { keepChoice } from './sql.ts'

/** Chooses the examination to prepare for, and its day when there is one. What was answered before stays. */
export const chooseExam = action({
  name: 'exam.choose',
  kind: 'write',
  input: z.object({ exam: ExamId, examOn: Day.nullable().default(null) }),
  output: Nothing,
  allow: { roles: allStaff },
  async run(cx, { exam, examOn }) {
    if (examOn && examOn < cx.today)
      throw new Refusal('invalid', 'exam_past', 'This day has passed. Enter the day of your examination, or leave it empty.', {
        fields: [{ path: 'examOn', message: 'This day has passed.' }],
      })
    await keepChoice(cx, { exam, examOn })
    return {}
  },
})
