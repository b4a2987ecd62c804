import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { stale } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import type { Call, CallState, WholeCall } from './calls.ts'

const name = (table: string) => `case when ${table}.id is null then null else ${table}.given || ' ' || ${table}.family end`
const columns = `c.id, c.state, c.number, c.line, c.received_at as "receivedAt", ${name('t')} as "takenBy", c.patient_id as "patientId",
  case when p.id is null then null else concat_ws(', ', p.family, p.given) end as "patientName", c.identified_by as "identifiedBy",
  c.caller_name as "callerName", c.relation, c.callback, c.detail_ok as "detailOk", c.language, c.kind, c.reason, c.tier, c.due, c.reply,
  ${name('r')} as "repliedBy", c.replied_at as "repliedAt", c.outcome, ${name('d')} as "closedBy", c.closed_at as "closedAt", c.version`
const joins = `from call c left join patient p on p.practice_id = $1 and p.id = c.patient_id
  left join staff t on t.practice_id = $1 and t.id = c.taken_by left join staff r on r.practice_id = $1 and r.id = c.replied_by
  left join staff d on d.practice_id = $1 and d.id = c.closed_by`

const insert = sql(
  'call_insert',
  `insert into call (practice_id, id, state, number, line, received_at, taken_by, callback, act_id, day)
   values ($1, $2, $3, $4, $5, $6, $7, $4, $8, $9)`,
)
const one = sql('call_one', `select ${columns} ${joins} where c.practice_id = $1 and c.id = $2`)
const answers = sql(
  'call_answers',
  `select a.question, a.yes, a.answered_at as "answeredAt", ${name('s')} as by from call_answer a
     left join staff s on s.practice_id = $1 and s.id = a.asked_by where a.practice_id = $1 and a.call_id = $2 order by a.answered_at, a.id`,
)
const steps = sql(
  'call_steps',
  `select x.id, x.kind, x.outcome, ${name('o')} as "toName", x.note, x.at, ${name('s')} as by from call_step x
     left join staff o on o.practice_id = $1 and o.id = x.to_id left join staff s on s.practice_id = $1 and s.id = x.by_id
    where x.practice_id = $1 and x.call_id = $2 order by x.at, x.id`,
)
const openOnes = sql(
  'call_open_list',
  `select ${columns} ${joins} where c.practice_id = $1 and c.state <> 'closed'
    order by array_position(array['emergency', 'now', 'same_day', 'routine'], coalesce(c.tier, 'now')), c.received_at limit 200`,
)
const ofDays = sql(
  'call_log',
  `select ${columns} ${joins} where c.practice_id = $1 and c.day between $2 and $3 order by c.received_at desc, c.id limit 500`,
)
const sums = sql(
  'call_log_sums',
  `select count(*)::int as calls, count(*) filter (where state = 'closed')::int as closed,
          count(*) filter (where tier = 'emergency')::int as emergency, count(*) filter (where tier = 'now')::int as now,
          count(*) filter (where tier = 'same_day')::int as "sameDay", count(*) filter (where tier = 'routine')::int as routine,
          (percentile_cont(0.5) within group (order by extract(epoch from closed_at - received_at) / 60))::float8 as "medianMinutes"
     from call where practice_id = $1 and day between $2 and $3`,
)
const candidates = sql(
  'call_candidates',
  `select p.id, concat_ws(', ', p.family, p.given) as name, p.birth_date as "birthDate" from patient p
    where p.practice_id = $1 and p.id in (select patient_id from patient_word where practice_id = $1 and word = $2)
    order by p.family, p.given, p.id limit 8`,
)
const change = sql(
  'call_change',
  `update call set state = coalesce($4, state), taken_by = coalesce($5, taken_by), patient_id = coalesce($6, patient_id),
          identified_by = coalesce($7, identified_by), caller_name = coalesce($8, caller_name), relation = coalesce($9, relation),
          callback = coalesce($10, callback), detail_ok = coalesce($11, detail_ok), language = coalesce($12, language),
          kind = coalesce($13, kind), reason = coalesce($14, reason), tier = coalesce($15, tier), routed_at = coalesce($16, routed_at),
          due = coalesce($17, due), reply = coalesce($18, reply), replied_by = coalesce($19, replied_by),
          replied_at = coalesce($20, replied_at), outcome = coalesce($21, outcome), closed_by = coalesce($22, closed_by),
          closed_at = coalesce($23, closed_at), version = version + 1
    where practice_id = $1 and id = $2 and version = $3`,
)

export interface CallChange {
  state?: CallState
  takenBy?: string
  patientId?: string
  identifiedBy?: string[]
  callerName?: string | null
  relation?: string
  callback?: string
  detailOk?: boolean
  language?: string | null
  kind?: string
  reason?: string
  tier?: string
  routedAt?: string
  due?: string
  reply?: string
  repliedBy?: string
  repliedAt?: string
  outcome?: string
  closedBy?: string
  closedAt?: string
}

export async function insertCall(cx: Context, c: { state: CallState; number: string | null; line: string | null; takenBy: string | null }) {
  const id = newId()
  await cx.tx.run(insert, [cx.practice.id, id, c.state, c.number, c.line, cx.now, c.takenBy, cx.actId, cx.today])
  return id
}
export const findCall = (cx: Context, id: string) => cx.tx.row<Call>(one, [cx.practice.id, id])
export const answersOf = (cx: Context, id: string) => cx.tx.rows<WholeCall['answers'][number]>(answers, [cx.practice.id, id])
export const stepsOf = (cx: Context, id: string) => cx.tx.rows<WholeCall['steps'][number]>(steps, [cx.practice.id, id])
export const openCalls = (cx: Context) => cx.tx.rows<Call>(openOnes, [cx.practice.id])
export const callsBetween = (cx: Context, from: string, to: string) => cx.tx.rows<Call>(ofDays, [cx.practice.id, from, to])

export interface Sums {
  calls: number
  closed: number
  emergency: number
  now: number
  sameDay: number
  routine: number
  medianMinutes: number | null
}
export const sumsBetween = async (cx: Context, from: string, to: string) => (await cx.tx.row<Sums>(sums, [cx.practice.id, from, to]))!

export interface Candidate {
  id: string
  name: string
  birthDate: string
}
/** Whoever has this number on file: digits without the country's 1. */
export const whoHasNumber = (cx: Context, digits: string) =>
  digits.length >= 7 ? cx.tx.rows<Candidate>(candidates, [cx.practice.id, digits]) : Promise.resolve([])

/** What was seen is what is changed: a call somebody else has moved on is refused. Returns the version after it. */
export async function changeCall(cx: Context, call: Call, seen: number, c: CallChange): Promise<number> {
  const values = [
    ...[c.state, c.takenBy, c.patientId, c.identifiedBy, c.callerName, c.relation, c.callback, c.detailOk, c.language, c.kind, c.reason],
    ...[c.tier, c.routedAt, c.due, c.reply, c.repliedBy, c.repliedAt, c.outcome, c.closedBy, c.closedAt],
  ]
  const changed = await cx.tx.run(change, [cx.practice.id, call.id, seen, ...values.map((v) => v ?? null)])
  if (changed === 0) throw stale(call, seen)
  return seen + 1
}

export async function insertAnswers(cx: Context, callId: string, version: string, said: readonly { question: string; yes: boolean }[]) {
  const names = ['practice_id', 'id', 'call_id', 'protocol_version', 'question', 'yes', 'answered_at', 'asked_by', 'act_id']
  await cx.tx.run(
    insertInto('call_answer', names, said.length),
    said.flatMap((a) => [cx.practice.id, newId(), callId, version, a.question, a.yes, cx.now, cx.actor.id, cx.actId]),
  )
}

export interface NewStep {
  kind: 'handover' | 'attempt'
  outcome: string | null
  toId: string | null
  note: string
}
export async function insertStep(cx: Context, callId: string, s: NewStep) {
  const names = ['practice_id', 'id', 'call_id', 'kind', 'outcome', 'to_id', 'note', 'at', 'by_id', 'act_id']
  await cx.tx.run(insertInto('call_step', names, 1), [
    ...[cx.practice.id, newId(), callId, s.kind, s.outcome, s.toId, s.note, cx.now, cx.actor.id, cx.actId],
  ])
}
