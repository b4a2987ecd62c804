import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Way } from './plan.ts'
import type { Limbs } from './specimens.ts'

constraintMeans(
  'draw_attempt_once',
  'conflict',
  'attempt_known',
  'This attempt was recorded already. Look at the list before the next one.',
)
constraintMeans('specimen_replaced_once', 'conflict', 'replaced', 'This container was collected again already.')

/** One try of a visit, as the next one has to know it. */
export interface Tried {
  id: string
  way: Way
  sitting: number
  attempt: number | null
  outcome: 'collected' | 'failed'
  site: string | null
  reason: string | null
  at: string
  byId: string
  by: string
}

const ofVisit = sql(
  'draw_of_visit_list',
  `select d.id, d.way, d.sitting, d.attempt, d.outcome, d.site, d.reason, d.at, d.by_id as "byId", s.given || ' ' || s.family as by
     from draw d join staff s on s.practice_id = $1 and s.id = d.by_id where d.practice_id = $1 and d.visit_id = $2 order by d.at, d.id`,
)
const lastLimbs = sql(
  'draw_last_limbs',
  `select limbs, at from draw where practice_id = $1 and patient_id = $2 and way <> 'given' order by at desc, id desc limit 1`,
)
const newest = sql(
  'chair_identity_newest_of',
  'select id, visit_id as "visitId", at from chair_identity where practice_id = $1 and by_id = $2 order by id desc limit 1',
)
const person = sql('chair_person', 'select family, given, birth_date as "birthDate" from patient where practice_id = $1 and id = $2')
const collectors = sql(
  'draw_collectors',
  `select id from staff where practice_id = $1 and active and role in ('medical_assistant', 'nurse', 'provider') and id <> $2 order by family, given limit 60`,
)
const identityColumns = ['practice_id', 'id', 'visit_id', 'patient_id', 'by_id', 'at', 'act_id']
const drawColumns = [
  ...['practice_id', 'id', 'visit_id', 'patient_id', 'identity_id', 'way', 'sitting', 'attempt', 'outcome', 'site', 'device', 'reason'],
  ...['complications', 'fasting', 'fasting_hours', 'limbs', 'answers', 'gone_on', 'at', 'by_id', 'act_id'],
]

export interface NewDraw {
  visitId: string
  patientId: string
  identityId: string
  way: Way
  sitting: number
  attempt: number | null
  outcome: 'collected' | 'failed'
  site: string | null
  device: string | null
  reason: string | null
  complications: readonly string[]
  fasting: string
  fastingHours: number | null
  limbs: object
  answers: readonly object[]
  goOn: string | null
}

export const triesOf = (cx: Context, visitId: string) => cx.tx.rows<Tried>(ofVisit, [cx.practice.id, visitId])
export const limbsOf = (cx: Context, patientId: string) => cx.tx.row<{ limbs: Limbs; at: string }>(lastLimbs, [cx.practice.id, patientId])
export const newestIdentity = (cx: Context) => cx.tx.row<{ id: string; visitId: string; at: string }>(newest, [cx.practice.id, cx.actor.id])
export const personOf = async (cx: Context, patientId: string) =>
  (await cx.tx.row<{ family: string; given: string; birthDate: string }>(person, [cx.practice.id, patientId]))!
export const collectorIds = async (cx: Context) =>
  (await cx.tx.rows<{ id: string }>(collectors, [cx.practice.id, cx.actor.id])).map((r) => r.id)

export async function insertIdentity(cx: Context, visitId: string, patientId: string): Promise<void> {
  await cx.tx.run(insertInto('chair_identity', identityColumns, 1), [
    ...[cx.practice.id, newId(), visitId, patientId, cx.actor.id, cx.now, cx.actId],
  ])
}

export async function insertDraw(cx: Context, d: NewDraw): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('draw', drawColumns, 1), [
    ...[cx.practice.id, id, d.visitId, d.patientId, d.identityId, d.way, d.sitting, d.attempt, d.outcome, d.site, d.device, d.reason],
    ...[
      d.complications,
      d.fasting,
      d.fastingHours,
      JSON.stringify(d.limbs),
      JSON.stringify(d.answers),
      d.goOn,
      cx.now,
      cx.actor.id,
      cx.actId,
    ],
  ])
  return id
}
