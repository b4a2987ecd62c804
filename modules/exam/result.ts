import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, Instant, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { ExamId, outlineOf } from './exam.ts'
import { finishedMocks, type MockRow, marksOf } from './mock-sql.ts'
import { questionById } from './shapes.ts'

const Taken = z.object({ mockId: Id, exam: ExamId, begunAt: Instant, finishedAt: Instant, right: z.int(), of: z.int() })
const taken = (m: MockRow) => ({
  mockId: m.id,
  exam: m.exam,
  begunAt: m.begunAt,
  finishedAt: m.finishedAt!,
  right: m.rightCount!,
  of: m.questionIds.filter((id) => questionById(id)).length,
})

/** My mocks that were handed in, the newest first. */
export const examMocks = action({
  name: 'exam.mocks',
  kind: 'read',
  input: Nothing,
  output: z.object({ mocks: z.array(Taken) }),
  allow: { roles: allStaff },
  run: async (cx) => ({ mocks: (await finishedMocks(cx, 20)).map(taken) }),
})

const Line = z.object({
  questionId: z.string(),
  area: z.string(),
  stem: z.string(),
  given: z.string().nullable(),
  answer: z.string(),
  right: z.boolean(),
  rationale: z.string(),
  source: z.string(),
})

/** One of my mocks by area, with every question, what I answered and why the right one is right. Without an id, the last one. */
export const examResult = action({
  name: 'exam.result',
  kind: 'read',
  input: z.object({ mockId: Id.optional() }),
  output: z.object({
    result: Taken.extend({
      areas: z.array(z.object({ id: z.string(), label: z.string(), right: z.int(), of: z.int() })),
      lines: z.array(Line),
    }).nullable(),
  }),
  allow: { roles: allStaff },
  async run(cx, { mockId }) {
    const [mock] = await finishedMocks(cx, 1, mockId ?? null)
    if (!mock && mockId) throw new Refusal('missing', 'mock', 'There is no such mock exam of yours.')
    if (!mock) return { result: null }
    const marks = new Map((await marksOf(cx, mock.id)).map((m) => [m.place, m.choice]))
    const lines = mock.questionIds.flatMap((id, place) => lineOf(mock.exam, id, marks.get(place) ?? null))
    const areas = outlineOf(mock.exam).areas.map(({ id, label }) => {
      const of = lines.filter((l) => l.area === id)
      return { id, label, right: of.filter((l) => l.right).length, of: of.length }
    })
    return { result: { ...taken(mock), areas, lines } }
  },
})

function lineOf(exam: ExamId, questionId: string, choice: number | null) {
  const q = questionById(questionId)
  if (!q) return []
  const { stem, rationale, source, options, answer } = q
  const given = choice === null ? null : options[choice]!
  return [{ questionId, area: q.areas[exam] ?? '', stem, given, answer: options[answer], right: choice === answer, rationale, source }]
}
