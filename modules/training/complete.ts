import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { staffNow } from '../staff/index.ts'
import { closeTask } from '../tasks/index.ts'
import { type Content, contentOf } from './content/index.ts'
import { insertDone } from './done-sql.ts'
import { pictureOf } from './standing.ts'
import { addDays, addYears, Topic, taskKey } from './training.ts'

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** Every question answered rightly; what is not, is named with where to read again. The right answer is not. */
function check({ questions }: Content, answers: readonly number[]) {
  const missed = questions.flatMap((q, i) =>
    answers[i] === q.right ? [] : [{ path: `answers.${i}`, message: `Not right yet. Read “${q.read}” again.` }],
  )
  if (missed.length)
    throw new Refusal('invalid', 'answers', `${missed.length} of ${questions.length} answers are not right yet.`, { fields: missed })
}

async function teacherOf(cx: Context, content: Content | undefined, teacherId: string | null) {
  if (!content?.needsTeacher && !teacherId) return null
  if (!teacherId) throw wrong('teacherId', 'teacher', 'Say who was there to answer your questions.')
  if (teacherId === cx.actor.id) throw new Refusal('forbidden', 'own_training', 'Nobody answers for themselves. Name someone else.')
  if (!(await staffNow(cx, teacherId))) throw new Refusal('missing', 'staff', 'There is no such person here.')
  return teacherId
}

/** I have read and understood it, and answered the questions. Dated today by the house: nobody dates their own training. */
export const completeTraining = action({
  name: 'trainings.complete',
  kind: 'write',
  input: z.object({
    topic: Topic,
    /** Of the text that was read; the practice's own material has none. */
    edition: Line.nullable().default(null),
    answers: z.array(z.int().min(0).max(9)).max(20).default([]),
    understood: z.literal(true),
    teacherId: Id.nullable().default(null),
    lateReason: Line.default(''),
  }),
  output: z.object({ doneId: Id, nextDue: Day.nullable() }),
  allow: { roles: allStaff },
  async run(cx, { topic, edition, answers, teacherId, lateReason }) {
    const { standings } = await pictureOf(cx, cx.actor.id)
    const mine = standings.find((s) => s.topic.topic === topic)
    if (!mine) throw new Refusal('missing', 'topic', 'This training is not asked of you here.')
    const content = contentOf(topic)
    if (content && edition !== content.edition)
      throw new Refusal('conflict', 'edition', 'The text has changed since you opened it. Read it again.')
    if (content) check(content, answers)
    const teacher = await teacherOf(cx, content, teacherId)
    if (mine.standing === 'overdue' && !lateReason) throw wrong('lateReason', 'late', 'It is late: say why, for the record.')
    const { keepYears, everyDays } = mine.topic
    const [doneId] = await insertDone(cx, [
      {
        ...{ topic, staffId: cx.actor.id, role: cx.actor.role, doneOn: cx.today, how: 'attested', edition, sessionId: null },
        ...{ teacherId: teacher, dueOn: mine.dueOn, lateReason: lateReason || null },
        keepUntil: keepYears ? addYears(cx.today, keepYears) : null,
      },
    ])
    await closeTask(cx, taskKey(topic, cx.actor.id), 'completed')
    cx.tell({ name: 'training.completed', body: { topic, staffId: cx.actor.id } })
    return { doneId: doneId!, nextDue: everyDays ? addDays(cx.today, everyDays) : null }
  },
})
