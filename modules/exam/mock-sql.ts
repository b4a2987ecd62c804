import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { ExamId } from './exam.ts'

constraintMeans('exam_mock_open', 'conflict', 'mock_open', 'A mock exam is already running. Finish it before you begin another.')

const columns = `id, exam, question_ids as "questionIds", begun_at as "begunAt", ends_at as "endsAt", finished_at as "finishedAt", right_count as "rightCount"`
const insert = sql(
  'exam_mock_insert',
  'insert into exam_mock (practice_id, id, staff_id, exam, question_ids, begun_at, ends_at, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)
const open = sql('exam_mock_open', `select ${columns} from exam_mock where practice_id = $1 and staff_id = $2 and finished_at is null`)
// Whoever marks holds the paper against being handed in meanwhile; whoever hands it in waits for the marks.
const toMark = sql('exam_mock_mark', `select ${columns} from exam_mock where practice_id = $1 and staff_id = $2 and id = $3 for share`)
const toFinish = sql('exam_mock_lock', `select ${columns} from exam_mock where practice_id = $1 and staff_id = $2 and id = $3 for update`)
const finish = sql(
  'exam_mock_finish',
  'update exam_mock set finished_at = $3, right_count = $4, act_id = $5 where practice_id = $1 and id = $2',
)
const finished = sql(
  'exam_mock_finished',
  `select ${columns} from exam_mock where practice_id = $1 and staff_id = $2 and finished_at is not null and ($3::uuid is null or id = $3)
    order by begun_at desc limit $4`,
)
const mark = sql(
  'exam_mark_keep',
  `insert into exam_mark (practice_id, mock_id, place, choice, flagged, at, act_id) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (practice_id, mock_id, place) do update set choice = excluded.choice, flagged = excluded.flagged, at = excluded.at, act_id = excluded.act_id`,
)
const marks = sql('exam_marks', 'select place, choice, flagged from exam_mark where practice_id = $1 and mock_id = $2 order by place')

export interface MockRow {
  id: string
  exam: ExamId
  questionIds: string[]
  begunAt: string
  endsAt: string
  finishedAt: string | null
  rightCount: number | null
}
export interface Mark {
  place: number
  choice: number | null
  flagged: boolean
}

const mine = (cx: Context) => [cx.practice.id, cx.actor.id]

export async function insertMock(cx: Context, m: { exam: ExamId; questionIds: string[]; endsAt: string }): Promise<string> {
  const id = newId()
  await cx.tx.run(insert, [cx.practice.id, id, cx.actor.id, m.exam, m.questionIds, cx.now, m.endsAt, cx.actId])
  return id
}
export const openMock = (cx: Context) => cx.tx.row<MockRow>(open, mine(cx))
export const mockToMark = (cx: Context, id: string) => cx.tx.row<MockRow>(toMark, [...mine(cx), id])
export const mockToFinish = (cx: Context, id: string) => cx.tx.row<MockRow>(toFinish, [...mine(cx), id])
export const markFinished = (cx: Context, id: string, right: number) => cx.tx.run(finish, [cx.practice.id, id, cx.now, right, cx.actId])
/** The newest first; one by its id. */
export const finishedMocks = (cx: Context, limit: number, id: string | null = null) =>
  cx.tx.rows<MockRow>(finished, [...mine(cx), id, limit])
export const keepMark = (cx: Context, mockId: string, m: Mark) =>
  cx.tx.run(mark, [cx.practice.id, mockId, m.place, m.choice, m.flagged, cx.now, cx.actId])
export const marksOf = (cx: Context, mockId: string) => cx.tx.rows<Mark>(marks, [cx.practice.id, mockId])
