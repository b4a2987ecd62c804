import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'

constraintMeans('training_done_not_own_teacher', 'forbidden', 'own_training', 'Nobody trains or answers for themselves. Name someone else.')
constraintMeans('training_taken_back_pk', 'conflict', 'taken_back', 'This entry was taken back already.')

const columns = [
  ...['practice_id', 'id', 'topic', 'staff_id', 'staff_role', 'done_on', 'how', 'edition', 'session_id', 'teacher_id', 'due_on'],
  ...['late_reason', 'keep_until', 'recorded_at', 'recorded_by', 'act_id'],
]
const insertSessionRow = sql(
  'training_session_insert',
  `insert into training_session (practice_id, id, topic, title, held_on, minutes, trainer_id, trainer_name, trainer_qualification, contents,
                                 evidence, recorded_at, recorded_by, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)
const listed = sql(
  'training_done_list',
  `select d.id, d.staff_id as "staffId", d.topic, d.done_on as "doneOn", d.how, d.edition, d.session_id as "sessionId", d.due_on as "dueOn",
          d.late_reason as "lateReason", d.keep_until as "keepUntil", d.recorded_at as "recordedAt",
          t.given || ' ' || t.family as teacher, b.reason as "takenBack"
     from training_done d
     left join staff t on t.practice_id = $1 and t.id = d.teacher_id
     left join training_taken_back b on b.practice_id = $1 and b.done_id = d.id
    where d.practice_id = $1 and ($2::uuid is null or d.staff_id = $2) order by d.done_on desc, d.id desc`,
)
const one = sql('training_done_one', 'select id, staff_id as "staffId", topic from training_done where practice_id = $1 and id = $2')
const takeBackRow = sql(
  'training_take_back',
  'insert into training_taken_back (practice_id, done_id, reason, taken_at, taken_by, act_id) values ($1, $2, $3, $4, $5, $6)',
)
const sessionList = sql(
  'training_session_list',
  `select s.id, s.topic, s.title, s.held_on as "heldOn", s.minutes, s.trainer_name as trainer, s.trainer_qualification as qualification,
          (select count(*)::int from training_done d where d.practice_id = $1 and d.session_id = s.id
              and not exists (select from training_taken_back b where b.practice_id = $1 and b.done_id = d.id)) as people
     from training_session s where s.practice_id = $1 order by s.held_on desc, s.id desc limit 50`,
)
const sessionOne = sql(
  'training_session_one',
  `select id, topic, title, held_on as "heldOn", minutes, trainer_name as trainer, trainer_qualification as qualification, contents, evidence
     from training_session where practice_id = $1 and id = $2`,
)
const attendees = sql(
  'training_session_people',
  `select p.given || ' ' || p.family || coalesce(', ' || p.title, '') as name, d.staff_role as role, d.late_reason as "lateReason"
     from training_done d join staff p on p.practice_id = $1 and p.id = d.staff_id
    where d.practice_id = $1 and d.session_id = $2
      and not exists (select from training_taken_back b where b.practice_id = $1 and b.done_id = d.id) order by p.family, p.given`,
)

export interface DoneRow {
  id: string
  staffId: string
  topic: string
  doneOn: string
  how: 'attested' | 'session'
  edition: string | null
  sessionId: string | null
  dueOn: string | null
  lateReason: string | null
  keepUntil: string | null
  recordedAt: string
  teacher: string | null
  takenBack: string | null
}

export interface NewDone {
  topic: string
  staffId: string
  role: string
  doneOn: string
  how: 'attested' | 'session'
  edition: string | null
  sessionId: string | null
  teacherId: string | null
  dueOn: string | null
  lateReason: string | null
  keepUntil: string | null
}

export interface NewSession {
  topic: string
  title: string
  heldOn: string
  minutes: number
  trainerId: string | null
  trainerName: string
  qualification: string
  contents: string
  evidence: string
}

export async function insertDone(cx: Context, rows: readonly NewDone[]): Promise<string[]> {
  const ids = rows.map(() => newId())
  const values = rows.flatMap((d, i) => [
    ...[cx.practice.id, ids[i], d.topic, d.staffId, d.role, d.doneOn, d.how, d.edition, d.sessionId, d.teacherId, d.dueOn],
    ...[d.lateReason, d.keepUntil, cx.now, cx.actor.id, cx.actId],
  ])
  await cx.tx.run(insertInto('training_done', columns, rows.length), values)
  return ids
}
export async function insertSession(cx: Context, s: NewSession): Promise<string> {
  const id = newId()
  await cx.tx.run(insertSessionRow, [
    ...[cx.practice.id, id, s.topic, s.title, s.heldOn, s.minutes, s.trainerId, s.trainerName, s.qualification, s.contents],
    ...[s.evidence, cx.now, cx.actor.id, cx.actId],
  ])
  return id
}
/** All entries of a person, or of everyone; those taken back are among them. */
export const doneList = (cx: Context, staffId: string | null) => cx.tx.rows<DoneRow>(listed, [cx.practice.id, staffId])
export const doneOne = (cx: Context, id: string) => cx.tx.row<{ id: string; staffId: string; topic: string }>(one, [cx.practice.id, id])
export const takeBack = (cx: Context, id: string, reason: string) =>
  cx.tx.run(takeBackRow, [cx.practice.id, id, reason, cx.now, cx.actor.id, cx.actId])

export interface SessionRow {
  id: string
  topic: string
  title: string
  heldOn: string
  minutes: number
  trainer: string
  qualification: string
}
export const sessions = (cx: Context) => cx.tx.rows<SessionRow & { people: number }>(sessionList, [cx.practice.id])
export const sessionById = (cx: Context, id: string) =>
  cx.tx.row<SessionRow & { contents: string; evidence: string }>(sessionOne, [cx.practice.id, id])
export const sessionPeople = (cx: Context, id: string) =>
  cx.tx.rows<{ name: string; role: string; lateReason: string | null }>(attendees, [cx.practice.id, id])
