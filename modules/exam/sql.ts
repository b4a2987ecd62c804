import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { CardRow } from './card.ts'
import type { ExamId } from './exam.ts'

const choice = sql('exam_choice_find', `select exam, exam_on as "examOn" from exam_choice where practice_id = $1 and staff_id = $2`)
const choose = sql(
  'exam_choice_keep',
  `insert into exam_choice (practice_id, staff_id, exam, exam_on, chosen_at, act_id) values ($1, $2, $3, $4, $5, $6)
   on conflict (practice_id, staff_id) do update set exam = excluded.exam, exam_on = excluded.exam_on, chosen_at = excluded.chosen_at, act_id = excluded.act_id`,
)
const cards = sql(
  'exam_cards',
  `select question_id as "questionId", due, stability, difficulty, scheduled_days as "scheduledDays", learning_steps as "learningSteps", reps, lapses,
          state, last_review as "lastReview", last_right as "lastRight"
     from exam_card where practice_id = $1 and staff_id = $2 and ($3::text[] is null or question_id = any($3))`,
)
const keepCards = sql(
  'exam_cards_keep',
  `insert into exam_card (practice_id, staff_id, act_id, question_id, due, stability, difficulty, scheduled_days, learning_steps, reps, lapses, state, last_review, last_right)
   select $1, $2, $3, c."questionId", c.due, c.stability, c.difficulty, c."scheduledDays", c."learningSteps", c.reps, c.lapses, c.state, c."lastReview", c."lastRight"
     from jsonb_to_recordset($4::jsonb) as c("questionId" text, due timestamptz, stability float8, difficulty float8, "scheduledDays" int, "learningSteps" int,
          reps int, lapses int, state int, "lastReview" timestamptz, "lastRight" boolean)
   on conflict (practice_id, staff_id, question_id) do update set act_id = excluded.act_id, due = excluded.due, stability = excluded.stability,
     difficulty = excluded.difficulty, scheduled_days = excluded.scheduled_days, learning_steps = excluded.learning_steps, reps = excluded.reps,
     lapses = excluded.lapses, state = excluded.state, last_review = excluded.last_review, last_right = excluded.last_right`,
)
const keepAnswers = sql(
  'exam_answers_keep',
  `insert into exam_answer (practice_id, id, staff_id, exam, question_id, mock_id, choice, is_right, day, at, act_id)
   select $1, a.id, $2, $3, a."questionId", $4, a.choice, a.right, $5, $6, $7
     from jsonb_to_recordset($8::jsonb) as a(id uuid, "questionId" text, choice int, "right" boolean)`,
)
const recent = sql(
  'exam_recent',
  `select area, count(*)::int as "of", count(*) filter (where is_right)::int as "right" from (
     select m.area, a.is_right, row_number() over (partition by m.area order by a.at desc, a.id desc) as n
       from exam_answer a join unnest($3::text[], $4::text[]) as m(question_id, area) on m.question_id = a.question_id
      where a.practice_id = $1 and a.staff_id = $2) last
    where n <= 20 group by area`,
)
const days = sql('exam_days', `select distinct day from exam_answer where practice_id = $1 and staff_id = $2 order by day desc limit 400`)

export interface Choice {
  exam: ExamId
  examOn: string | null
}

/** One answer as given; `choice` is the option as written. */
export interface Given {
  questionId: string
  choice: number
  right: boolean
}

const mine = (cx: Context) => [cx.practice.id, cx.actor.id]

export const choiceOf = (cx: Context) => cx.tx.row<Choice>(choice, mine(cx))
export const keepChoice = (cx: Context, { exam, examOn }: Choice) => cx.tx.run(choose, [...mine(cx), exam, examOn, cx.now, cx.actId])
export const cardsOf = (cx: Context, questionIds: readonly string[] | null = null) => cx.tx.rows<CardRow>(cards, [...mine(cx), questionIds])
export const keepCardRows = (cx: Context, rows: readonly CardRow[]) => cx.tx.run(keepCards, [...mine(cx), cx.actId, JSON.stringify(rows)])
export const keepGiven = (cx: Context, exam: ExamId, mockId: string | null, given: readonly Given[]) =>
  cx.tx.run(keepAnswers, [...mine(cx), exam, mockId, cx.today, cx.now, cx.actId, JSON.stringify(given.map((g) => ({ id: newId(), ...g })))])
/** Right among the last twenty answers of each area. */
export const recentOf = (cx: Context, questionIds: readonly string[], areas: readonly string[]) =>
  cx.tx.rows<{ area: string; of: number; right: number }>(recent, [...mine(cx), questionIds, areas])
/** Days with an answer, newest first. */
export const daysOf = async (cx: Context) => (await cx.tx.rows<{ day: string }>(days, mine(cx))).map((d) => d.day)
