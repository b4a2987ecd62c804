import type { Context, Observation } from '../../core/context.ts'
import type { Tx } from '../../core/db/pool.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Seen } from './skills.ts'

constraintMeans('observation_not_own', 'forbidden', 'own_observation', 'Nobody watches themselves. Ask a provider or nurse.')
constraintMeans('observation_open', 'conflict', 'observed_already', 'Somebody watches you already. End that first.')
constraintMeans(
  'assessment_not_own',
  'forbidden',
  'own_sign_off',
  'Nobody assesses themselves. Ask another provider or nurse to watch and sign.',
)
constraintMeans('assessment_once', 'conflict', 'judged', 'This act has been judged already; it counts once.')
constraintMeans('training_once_an_act', 'conflict', 'counted', 'This act has been counted already; it counts once.')

const name = (s: string) => `${s}.given || ' ' || ${s}.family || coalesce(', ' || nullif(${s}.title, ''), '')`

const open = sql(
  'observation_now',
  `select o.id, o.observer_id as by, ${name('s')} as name, s.role, o.task, o.place_id as "placeId", o.visit_id as "visitId", o.until_at as until
     from observation o join staff s on s.practice_id = $1 and s.id = o.observer_id and s.active
    where o.practice_id = $1 and o.id = $2 and o.trainee_id = $3 and o.ended_at is null`,
)
const insert = sql(
  'observation_insert',
  `insert into observation (practice_id, id, trainee_id, observer_id, task, place_id, patient_id, visit_id, begun_at, until_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)
const replaceOpen = sql(
  'observation_replace',
  `update observation set ended_at = $3, ended_how = 'replaced' where practice_id = $1 and trainee_id = $2 and ended_at is null`,
)
const end = sql(
  'observation_end',
  'update observation set ended_at = $3, ended_how = $4 where practice_id = $1 and id = $2 and ended_at is null returning id',
)

const watchedColumns = `o.id, o.task, o.trainee_id as "traineeId", ${name('t')} as trainee, o.observer_id as "observerId", ${name('s')} as observer, s.role as "observerRole",
  o.place_id as "placeId", o.patient_id as "patientId", o.visit_id as "visitId", o.begun_at as "begunAt", o.until_at as until, o.ended_at as "endedAt", o.ended_how as "endedHow",
  a.id as "doneId", a.at as "doneAt", a.authority->'subject' as touched`
// The last act that this observation let through. What was done is known from the audit, not from anybody's word.
const withAct = `join staff t on t.practice_id = $1 and t.id = o.trainee_id join staff s on s.practice_id = $1 and s.id = o.observer_id
  left join lateral (select d.id, d.at, d.authority from audit d
     where d.practice_id = $1 and d.authority ? 'observed' and d.authority->'observed'->>'id' = o.id::text and d.outcome = 'done'
     order by d.id desc limit 1) a on true`

const one = sql('observation_one', `select ${watchedColumns} from observation o ${withAct} where o.practice_id = $1 and o.id = $2`)
const ofTrainee = sql(
  'observation_of_trainee',
  `select ${watchedColumns} from observation o ${withAct} where o.practice_id = $1 and o.trainee_id = $2 and o.ended_at is null`,
)
const toJudge = sql(
  'observation_to_judge',
  `select ${watchedColumns} from observation o ${withAct}
    where o.practice_id = $1 and ($2::uuid is null or o.observer_id = $2) and o.begun_at >= $3 and a.id is not null
      and not exists (select from assessment j where j.practice_id = $1 and j.observation_id = o.id) order by o.begun_at`,
)
const doneAct = sql(
  'assessment_act',
  `select id, at, actor_id as "actorId", authority->'rule'->>'id' as "ruleId", authority->'subject' as touched
     from audit where practice_id = $1 and id = $2 and outcome = 'done' and authority is not null`,
)
const insertAttempt = sql(
  'assessment_insert',
  `insert into assessment (practice_id, id, staff_id, skill, detail, assessor_id, method, performed_on, observed_act_id, observation_id, steps, passed, comments, recorded_at, act_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
)

export interface Touched {
  route?: string
  drugClass?: string
  product?: string
}

export interface WatchedRow {
  id: string
  task: string
  traineeId: string
  trainee: string
  observerId: string
  observer: string
  observerRole: 'provider' | 'nurse'
  placeId: string
  patientId: string | null
  visitId: string | null
  begunAt: string
  until: string
  endedAt: string | null
  endedHow: string | null
  doneId: string | null
  doneAt: string | null
  touched: Touched | null
}

export interface NewObservation {
  observerId: string
  task: string
  placeId: string
  patientId: string | null
  visitId: string | null
  until: string
}

export const openObservation = (tx: Tx, practiceId: string, id: string, traineeId: string) =>
  tx.row<Observation>(open, [practiceId, id, traineeId || null])

export async function insertObservation(cx: Context, o: NewObservation): Promise<string> {
  const id = newId()
  await cx.tx.run(replaceOpen, [cx.practice.id, cx.actor.id, cx.now])
  const { observerId, task, placeId, patientId, visitId, until } = o
  await cx.tx.run(insert, [cx.practice.id, id, cx.actor.id, observerId, task, placeId, patientId, visitId, cx.now, until, cx.actId])
  return id
}
export const endObservation = async (cx: Context, id: string, how: 'assessed' | 'let_go') =>
  Boolean(await cx.tx.row(end, [cx.practice.id, id, cx.now, how]))
export const observationById = (cx: Context, id: string) => cx.tx.row<WatchedRow>(one, [cx.practice.id, id])
export const observationsOfMe = (cx: Context) => cx.tx.rows<WatchedRow>(ofTrainee, [cx.practice.id, cx.actor.id])
/** What one observer, or anybody here, has watched and not judged. */
export const observationsToJudge = (cx: Context, since: string, observerId: string | null) =>
  cx.tx.rows<WatchedRow>(toJudge, [cx.practice.id, observerId, since])
export const actDone = (cx: Context, id: string) =>
  cx.tx.row<{ id: string; at: string; actorId: string | null; ruleId: string; touched: Touched | null }>(doneAct, [cx.practice.id, id])

export interface NewAttempt {
  staffId: string
  skill: string
  detail: string | null
  assessorId: string
  method: string
  on: string
  actId: string | null
  observationId: string | null
  steps: readonly Seen[]
  passed: boolean
  comments: string
}

export async function insertAssessment(cx: Context, a: NewAttempt): Promise<string> {
  const id = newId()
  const { staffId, skill, detail, assessorId, method, on, actId, observationId, steps, passed, comments } = a
  const what = [staffId, skill, detail, assessorId, method, on, actId, observationId, JSON.stringify(steps), passed, comments]
  await cx.tx.run(insertAttempt, [cx.practice.id, id, ...what, cx.now, cx.actId])
  return id
}
