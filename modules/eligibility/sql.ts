import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Question, Reply, State, Way } from './eligibility.ts'

constraintMeans('eligibility_ask_once', 'conflict', 'asked_meanwhile', 'Somebody asked this a moment ago. The answer comes to both of you.')

// Who is asked about, with what a payer needs to know them.
const source = sql(
  'eligibility_source',
  `select c.id as "coverageId", c.patient_id as "patientId", c.member_id as "memberId", c.relationship, nullif(c.subscriber, '{}') as subscriber,
          y.name as "payerName", y.payer_code as "payerCode", p.family, p.given, p.birth_date as "birthDate", p.sex
     from coverage c join payer y on y.practice_id = $1 and y.id = c.payer_id
     join patient p on p.practice_id = $1 and p.id = c.patient_id
    where c.practice_id = $1 and c.id = any($2)`,
)
const setting = sql('clearinghouse_of', 'select way, url, wait_hours as "waitHours", version from clearinghouse where practice_id = $1')
const settingSave = sql(
  'clearinghouse_save',
  `insert into clearinghouse (practice_id, way, url, wait_hours, changed_by, changed_at, version, act_id) values ($1, $2, $3, $4, $5, $6, 1, $7)
   on conflict (practice_id) do update set way = excluded.way, url = excluded.url, wait_hours = excluded.wait_hours, changed_by = excluded.changed_by,
     changed_at = excluded.changed_at, version = clearinghouse.version + 1, act_id = excluded.act_id where clearinghouse.version = $8
   returning version`,
)
const askColumns = `a.id, a.patient_id as "patientId", a.coverage_id as "coverageId", a.service_day as "serviceDay", a.turn, a.trace, a.asked, a.demo,
  a.asked_at as "askedAt", s.given || ' ' || s.family as "askedBy", a.state, a.attempts, a.last_error as "lastError", a.sent_at as "sentAt",
  a.overdue_at as "overdueAt", a.answered_at as "answeredAt"`
const askJoin = 'eligibility_ask a left join staff s on s.practice_id = $1 and s.id = a.asked_by'
const newestOfDay = sql(
  'eligibility_ask_of_day',
  `select ${askColumns} from ${askJoin} where a.practice_id = $1 and a.coverage_id = $2 and a.service_day = $3 order by a.turn desc limit 1`,
)
const newest = sql(
  'eligibility_ask_newest',
  `select ${askColumns} from ${askJoin} where a.practice_id = $1 and a.coverage_id = $2 order by a.asked_at desc, a.id desc limit 1`,
)
const byTraces = sql(
  'eligibility_ask_by_trace',
  `select ${askColumns} from ${askJoin} where a.practice_id = $1 and a.trace = any($2) order by a.asked_at desc limit 1`,
)
const byReceipt = sql(
  'eligibility_ask_by_receipt',
  `select ${askColumns} from ${askJoin} where a.practice_id = $1 and a.answered_at is null
      and (($2 = 'interchange' and a.isa_number = $3) or ($2 = 'group' and a.group_number = $3)) limit 1`,
)
const insertAsk = sql(
  'eligibility_ask_insert',
  `insert into eligibility_ask (practice_id, id, patient_id, coverage_id, service_day, turn, trace, isa_number, group_number, asked, body, demo,
     asked_at, asked_by, next_try_at, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13, $15)`,
)
const markAnswered = sql(
  'eligibility_ask_answered',
  // An answer proves that the question went out, whatever the mail thought.
  `update eligibility_ask set answered_at = coalesce(answered_at, $3), state = 'sent', sent_at = coalesce(sent_at, $3), next_try_at = null
    where practice_id = $1 and id = $2`,
)
const answersOf = sql(
  'eligibility_answers_of_ask',
  `select id, kind, state, why, next, reply, received_at as "receivedAt" from eligibility_answer
    where practice_id = $1 and ask_id = $2 and kind in ('answer', 'late') order by received_at desc, id desc`,
)
// The newest question that has an answer, with the answer that counts: the last one taken as such.
const latest = sql(
  'eligibility_latest',
  `select r.id as "answerId", r.kind, r.state, r.why, r.next, r.reply, r.received_at as "receivedAt", a.service_day as "serviceDay", a.demo,
          a.asked, a.asked_at as "askedAt", s.given || ' ' || s.family as "askedBy"
     from eligibility_ask a join eligibility_answer r on r.practice_id = $1 and r.ask_id = a.id and r.kind in ('answer', 'late')
     left join staff s on s.practice_id = $1 and s.id = a.asked_by
    where a.practice_id = $1 and a.coverage_id = $2 order by a.asked_at desc, a.id desc, r.received_at desc, r.id desc limit 1`,
)
const insertAnswer = sql(
  'eligibility_answer_insert',
  `insert into eligibility_answer (practice_id, id, ask_id, patient_id, coverage_id, kind, state, why, next, reply, body, sha256, way, received_at,
     received_by, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
)
const answerById = sql(
  'eligibility_answer_one',
  `select id, patient_id as "patientId", coverage_id as "coverageId", kind, state, body, received_at as "receivedAt" from eligibility_answer
    where practice_id = $1 and id = $2`,
)
const strays = sql(
  'eligibility_strays',
  `select r.id as "answerId", r.kind, r.why, r.next, r.received_at as "receivedAt", r.way,
          exists (select from task t where t.practice_id = $1 and t.key = 'eligibility.answer.' || r.id and t.closed_at is null) as open
     from eligibility_answer r where r.practice_id = $1 and r.ask_id is null order by r.received_at desc, r.id desc limit 50`,
)
// The visits of a day with the plan that pays first, and what is known of it for that day.
const day = sql(
  'eligibility_day',
  `select v.id as "visitId", v.patient_id as "patientId", lower(v.planned) as "from", v.stage, p.family, p.given, p.preferred,
          c.id as "coverageId", c.rank, y.name as payer, c.member_id as "memberId", a.id as "askId", a.asked_at as "askedAt",
          a.overdue_at is not null as overdue, a.state as "askState", r.state, r.why, r.next, r.reply
     from visit v join patient p on p.practice_id = $1 and p.id = v.patient_id
     left join lateral (
       select id, rank, payer_id, member_id from coverage c where c.practice_id = $1 and c.patient_id = v.patient_id and c.valid_from <= $2
          and (c.valid_to is null or c.valid_to >= $2) order by c.rank, c.id limit 1) c on true
     left join payer y on y.practice_id = $1 and y.id = c.payer_id
     left join lateral (
       select id, asked_at, overdue_at, state from eligibility_ask a where a.practice_id = $1 and a.coverage_id = c.id and a.service_day = $2
        order by a.turn desc limit 1) a on true
     left join lateral (
       select state, why, next, reply from eligibility_answer r where r.practice_id = $1 and r.ask_id = a.id and r.kind in ('answer', 'late')
        order by r.received_at desc, r.id desc limit 1) r on true
    where v.practice_id = $1 and v.day = $2 and v.stage not in ('cancelled', 'no_show', 'left') order by lower(v.planned), v.id`,
)
const late = sql(
  'eligibility_overdue',
  `update eligibility_ask set overdue_at = $2 where practice_id = $1 and answered_at is null and overdue_at is null and asked_at <= $3
   returning id, patient_id as "patientId", coverage_id as "coverageId", service_day as "serviceDay", state`,
)
// Taken for a while: a courier that dies leaves the question to the next one.
const take = sql(
  'eligibility_ask_take',
  `update eligibility_ask set attempts = attempts + 1, next_try_at = $3
    where practice_id = $1 and id in (select id from eligibility_ask where practice_id = $1 and state = 'waiting' and next_try_at <= $2
      order by next_try_at, id limit $4 for update skip locked)
   returning id, trace, isa_number as "isaNumber", body, demo, asked_at as "askedAt", attempts, patient_id as "patientId"`,
)
const sent = sql(
  'eligibility_ask_sent',
  `update eligibility_ask set state = 'sent', sent_at = $3, next_try_at = null, last_error = null
    where practice_id = $1 and id = $2 and state = 'waiting'`,
)
const unsent = sql(
  'eligibility_ask_unsent',
  `update eligibility_ask set state = $3, next_try_at = $4, last_error = $5 where practice_id = $1 and id = $2 and state = 'waiting'`,
)

export interface Source {
  coverageId: string
  patientId: string
  memberId: string
  relationship: 'self' | 'spouse' | 'child' | 'other'
  subscriber: { family?: string; given?: string; birthDate?: string } | null
  payerName: string
  payerCode: string
  family: string
  given: string
  birthDate: string
  sex: string
}
export interface Setting {
  way: Exclude<Way, 'demo'>
  url: string | null
  waitHours: number
  version: number
}
export interface Ask {
  id: string
  patientId: string
  coverageId: string
  serviceDay: string
  turn: number
  trace: string
  asked: Question
  demo: boolean
  askedAt: string
  askedBy: string | null
  state: 'waiting' | 'sent' | 'failed'
  attempts: number
  lastError: string | null
  sentAt: string | null
  overdueAt: string | null
  answeredAt: string | null
}
export interface Answer {
  id: string
  kind: string
  state: State
  why: string | null
  next: string | null
  reply: Reply
  receivedAt: string
}
export interface Latest extends Omit<Answer, 'id'> {
  answerId: string
  serviceDay: string
  demo: boolean
  asked: Question
  askedAt: string
  askedBy: string | null
}
export interface NewAsk {
  id: string
  patientId: string
  coverageId: string
  serviceDay: string
  turn: number
  trace: string
  isa: number
  group: number
  question: Question
  body: string
  demo: boolean
}
export type AnswerKind = 'answer' | 'late' | 'duplicate' | 'stray' | 'garbled'
export interface NewAnswer {
  ask: Pick<Ask, 'id' | 'patientId' | 'coverageId'> | null
  kind: AnswerKind
  state: State
  why: string | null
  next: string | null
  reply: Reply | null
  body: string
  sha256: Buffer
  way: string
}
export interface DayRow {
  visitId: string
  patientId: string
  from: string
  stage: string
  family: string
  given: string
  preferred: string | null
  coverageId: string | null
  rank: number | null
  payer: string | null
  memberId: string | null
  askId: string | null
  askedAt: string | null
  overdue: boolean | null
  askState: Ask['state'] | null
  state: State | null
  why: string | null
  next: string | null
  reply: Reply | null
}
export interface Parcel {
  id: string
  trace: string
  isaNumber: number
  body: string
  demo: boolean
  askedAt: string
  attempts: number
  patientId: string
}
type Stray = { answerId: string; kind: AnswerKind; why: string; next: string; receivedAt: string; way: string; open: boolean }

const at = (cx: Context) => cx.practice.id

export const sourcesOf = (cx: Context, coverageIds: readonly string[]) => cx.tx.rows<Source>(source, [at(cx), coverageIds])
export const sourceOf = async (cx: Context, coverageId: string) => (await sourcesOf(cx, [coverageId]))[0]
export const settingOf = (cx: Context) => cx.tx.row<Setting>(setting, [at(cx)])
export const saveSetting = (cx: Context, { way, url, waitHours, version }: Setting) =>
  cx.tx.row<{ version: number }>(settingSave, [at(cx), way, url, waitHours, cx.actor.id, cx.now, cx.actId, version])
export const askOfDay = (cx: Context, coverageId: string, serviceDay: string) =>
  cx.tx.row<Ask>(newestOfDay, [at(cx), coverageId, serviceDay])
export const newestAsk = (cx: Context, coverageId: string) => cx.tx.row<Ask>(newest, [at(cx), coverageId])
export const askByTraces = (cx: Context, traces: readonly string[]) => cx.tx.row<Ask>(byTraces, [at(cx), traces])
export const askByReceipt = (cx: Context, of: string, control: number) => cx.tx.row<Ask>(byReceipt, [at(cx), of, control])
export const keepAsk = (cx: Context, a: NewAsk) =>
  cx.tx.run(insertAsk, [
    ...[at(cx), a.id, a.patientId, a.coverageId, a.serviceDay, a.turn, a.trace, a.isa, a.group, JSON.stringify(a.question), a.body, a.demo],
    ...[cx.now, cx.actor.id || null, cx.actId],
  ])
export const answersOfAsk = (cx: Context, askId: string) => cx.tx.rows<Answer>(answersOf, [at(cx), askId])
export const latestAnswer = (cx: Context, coverageId: string) => cx.tx.row<Latest>(latest, [at(cx), coverageId])
export const setAnswered = (cx: Context, askId: string) => cx.tx.run(markAnswered, [at(cx), askId, cx.now])
export async function keepAnswer(cx: Context, a: NewAnswer): Promise<string> {
  const id = newId()
  await cx.tx.run(insertAnswer, [
    ...[at(cx), id, a.ask?.id ?? null, a.ask?.patientId ?? null, a.ask?.coverageId ?? null, a.kind, a.state, a.why, a.next],
    ...[
      JSON.stringify(a.reply ?? {}),
      a.body,
      a.sha256,
      a.way,
      cx.now,
      cx.actor.id && cx.actor.role !== 'client' ? cx.actor.id : null,
      cx.actId,
    ],
  ])
  return id
}
export const findAnswer = (cx: Context, id: string) =>
  cx.tx.row<{
    id: string
    patientId: string | null
    coverageId: string | null
    kind: AnswerKind
    state: State
    body: string
    receivedAt: string
  }>(answerById, [at(cx), id])
export const listStrays = (cx: Context) => cx.tx.rows<Stray>(strays, [at(cx)])
export const dayRows = (cx: Context, on: string) => cx.tx.rows<DayRow>(day, [at(cx), on])
export const becomeOverdue = (cx: Context, askedBefore: string) =>
  cx.tx.rows<Pick<Ask, 'id' | 'patientId' | 'coverageId' | 'serviceDay' | 'state'>>(late, [at(cx), cx.now, askedBefore])
export const takeParcels = (cx: Context, until: string, most: number) => cx.tx.rows<Parcel>(take, [at(cx), cx.now, until, most])
export const setSent = (cx: Context, askId: string) => cx.tx.run(sent, [at(cx), askId, cx.now])
export const setUnsent = (cx: Context, askId: string, tryAgainAt: string | null, error: string) =>
  cx.tx.run(unsent, [at(cx), askId, tryAgainAt ? 'waiting' : 'failed', tryAgainAt, error])
