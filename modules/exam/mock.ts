import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { ExamId } from './exam.ts'
import { handIn } from './hand-in.ts'
import { insertMock, keepMark, type MockRow, marksOf, mockToFinish, mockToMark, openMock } from './mock-sql.ts'
import { allQuestions } from './questions/index.ts'
import { draw } from './sample.ts'
import { questionById } from './shapes.ts'
import { Showing, showingOf } from './showing.ts'
import { orderOf } from './shuffle.ts'

export const secondsLeft = (cx: Context, mock: Pick<MockRow, 'endsAt'>) =>
  Math.max(0, Math.ceil((Date.parse(mock.endsAt) - Date.parse(cx.now)) / 1000))

const mineOnly = (mock: MockRow | undefined): MockRow => {
  if (!mock) throw new Refusal('missing', 'mock', 'There is no such mock exam of yours.')
  return mock
}

/** Begins a timed mock: real count and time where we have the questions, else as many as the outline's weights allow, at the real pace. */
export const beginMock = action({
  name: 'mock.begin',
  kind: 'write',
  input: z.object({ exam: ExamId, length: z.enum(['full', 'quarter']).default('full') }),
  output: z.object({ mockId: Id, items: z.int(), endsAt: Instant }),
  allow: { roles: allStaff },
  async run(cx, { exam, length }) {
    const running = await openMock(cx)
    if (running && secondsLeft(cx, running) > 0)
      throw new Refusal('conflict', 'mock_open', 'A mock exam is already running. Finish it before you begin another.')
    // Its time was up with nobody there: it is handed in as it stands.
    if (running) await handIn(cx, mineOnly(await mockToFinish(cx, running.id)))
    const { questionIds, seconds } = draw(exam, allQuestions, length === 'full' ? 1 : 0.25, cx.actId)
    const endsAt = new Date(Date.parse(cx.now) + seconds * 1000).toISOString()
    return { mockId: await insertMock(cx, { exam, questionIds, endsAt }), items: questionIds.length, endsAt }
  },
})

const Item = Showing.omit({ seed: true }).extend({ choice: z.int().min(0).max(3).nullable(), flagged: z.boolean() })

/** My running mock as it stands: every question, what is marked, the seconds left by the server's clock. */
export const examPaper = action({
  name: 'exam.paper',
  kind: 'read',
  input: Nothing,
  output: z.object({ mock: z.object({ mockId: Id, exam: ExamId, secondsLeft: z.int(), items: z.array(Item) }).nullable() }),
  allow: { roles: allStaff },
  async run(cx) {
    const mock = await openMock(cx)
    if (!mock) return { mock: null }
    const marks = new Map((await marksOf(cx, mock.id)).map((m) => [m.place, m]))
    const items = mock.questionIds.map((id, place) => {
      const mark = marks.get(place)
      const q = questionById(id)
      const { seed: _seed, ...shown } = q ? showingOf(q, mock.id) : withdrawn(id)
      const choice = mark?.choice == null ? null : orderOf(mock.id, id).indexOf(mark.choice)
      return { ...shown, choice, flagged: mark?.flagged ?? false }
    })
    return { mock: { mockId: mock.id, exam: mock.exam, secondsLeft: secondsLeft(cx, mock), items } }
  },
})

/** A question taken out by an update while a paper was running: any answer to it counts as wrong, and it says so. */
const withdrawn = (questionId: string) => ({
  questionId,
  seed: '',
  stem: 'This question was withdrawn while your exam was running. It does not count.',
  options: ['–', '– –', '– – –', '– – – –'],
})

/** Marks an answer or a flag on the paper; may be changed until the end, not a second longer. */
export const markAnswer = action({
  name: 'mock.answer',
  kind: 'put',
  input: z.object({
    mockId: Id,
    place: z.int().min(0).max(400),
    choice: z.int().min(0).max(3).nullable(),
    flagged: z.boolean().default(false),
  }),
  output: z.object({ secondsLeft: z.int() }),
  allow: { roles: allStaff },
  async run(cx, { mockId, place, choice, flagged }) {
    const mock = mineOnly(await mockToMark(cx, mockId))
    if (mock.finishedAt) throw new Refusal('conflict', 'mock_finished', 'This mock exam has been handed in.')
    if (secondsLeft(cx, mock) === 0) throw new Refusal('conflict', 'mock_over', 'The time is up. What was marked before counts.')
    const questionId = mock.questionIds[place]
    if (!questionId) throw new Refusal('missing', 'place', 'There is no such question on this paper.')
    const written = choice === null ? null : orderOf(mock.id, questionId)[choice]!
    await keepMark(cx, mock.id, { place, choice: written, flagged })
    return { secondsLeft: secondsLeft(cx, mock) }
  },
})

/** Hands the paper in. After the end it is only scored: nothing can be added. */
export const finishMock = action({
  name: 'mock.finish',
  kind: 'write',
  input: z.object({ mockId: Id }),
  output: z.object({ mockId: Id, right: z.int(), of: z.int() }),
  allow: { roles: allStaff },
  async run(cx, { mockId }) {
    const mock = mineOnly(await mockToFinish(cx, mockId))
    if (mock.finishedAt) throw new Refusal('conflict', 'mock_finished', 'This mock exam has been handed in.')
    return { mockId, ...(await handIn(cx, mock)) }
  },
})
