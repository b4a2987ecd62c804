import { z } from 'zod'
import { action } from '../../core/action.ts'
import { dayIn } from '../../core/clock.ts'
import { Day, Id, Instant } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { ExamId } from './exam.ts'
import { openMock } from './mock-sql.ts'
import { allQuestions } from './questions/index.ts'
import { paperOf } from './sample.ts'
import { StandingShape } from './shapes.ts'
import { cardsOf, choiceOf, daysOf, recentOf } from './sql.ts'
import { standings, streakOf } from './strength.ts'

const Paper = z.object({ items: z.int(), seconds: z.int() })

/** How I stand: the examination I chose, each area of its outline, what is due today, the days in a row. Nobody else can ask for it. */
export const examProgress = action({
  name: 'exam.progress',
  kind: 'read',
  input: z.object({ exam: ExamId.optional() }),
  output: z.object({
    exam: ExamId.nullable(),
    examOn: Day.nullable(),
    streak: z.int(),
    today: Day,
    due: z.int(),
    areas: z.array(StandingShape),
    /** How long a mock can be with the questions there are, whole and a quarter of it. */
    papers: z.object({ full: Paper, quarter: Paper }).nullable(),
    open: z.object({ mockId: Id, exam: ExamId, endsAt: Instant }).nullable(),
  }),
  allow: { roles: allStaff },
  async run(cx, input) {
    const [choice, cards, days, mock] = await Promise.all([choiceOf(cx), cardsOf(cx), daysOf(cx), openMock(cx)])
    const exam = input.exam ?? choice?.exam ?? null
    const common = {
      exam,
      examOn: choice?.exam === exam ? (choice?.examOn ?? null) : null,
      streak: streakOf(days, cx.today),
      today: cx.today,
      open: mock ? { mockId: mock.id, exam: mock.exam, endsAt: mock.endsAt } : null,
    }
    if (!exam) return { ...common, due: 0, areas: [], papers: null }
    const isDue = (due: string) => dayIn(cx.practice.timeZone, due) <= cx.today
    const asked = allQuestions.filter((q) => q.areas[exam] !== undefined)
    const recent = await recentOf(
      cx,
      asked.map((q) => q.id),
      asked.map((q) => q.areas[exam]!),
    )
    const areas = standings(exam, allQuestions, new Map(cards.map((c) => [c.questionId, c])), cx.now, isDue).map((s) => {
      const last = recent.find((r) => r.area === s.id)
      return { ...s, lastOf: last?.of ?? 0, lastRight: last?.right ?? 0 }
    })
    const paper = (share: number) => {
      const { items, seconds } = paperOf(exam, allQuestions, share)
      return { items, seconds }
    }
    return { ...common, due: areas.reduce((n, a) => n + a.due, 0), areas, papers: { full: paper(1), quarter: paper(0.25) } }
  },
})
