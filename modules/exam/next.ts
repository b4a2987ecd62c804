import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Instant } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { ExamId, outlineOf } from './exam.ts'
import { pick } from './pick.ts'
import { allQuestions } from './questions/index.ts'
import { Showing, seedOf, showingOf } from './showing.ts'
import { cardsOf } from './sql.ts'

/** The next question to practise. Each showing has its own order of options. */
export const nextQuestion = action({
  name: 'exam.next',
  kind: 'read',
  input: z.object({
    exam: ExamId,
    area: z.string().max(40).nullable().default(null),
    after: z.string().max(80).nullable().default(null),
    ahead: z.boolean().default(false),
  }),
  output: z.object({
    showing: Showing.nullable(),
    area: z.string().nullable(),
    why: z.enum(['due', 'new', 'ahead']).nullable(),
    nextDue: Instant.nullable(),
  }),
  allow: { roles: allStaff },
  async run(cx, wish) {
    const { areas } = outlineOf(wish.exam)
    if (wish.area !== null && !areas.some((a) => a.id === wish.area))
      throw new Refusal('missing', 'area', 'There is no such area in the outline of this examination.')
    const cards = new Map((await cardsOf(cx)).map((c) => [c.questionId, c]))
    const { question, why, nextDue } = pick(wish, allQuestions, cards, cx.now, cx.actor.id)
    return {
      showing: question ? showingOf(question, seedOf(cx.actId)) : null,
      area: areas.find((a) => a.id === question?.areas[wish.exam])?.label ?? null,
      why,
      nextDue,
    }
  },
})
