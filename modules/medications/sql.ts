import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Medicine, MedicineWords, Report } from './medications.ts'

constraintMeans(
  'medication_corrected_once',
  'conflict',
  'already_changed',
  'This medicine was already stopped or changed. Look at the newest entry.',
)

const active = sql(
  'medication_active',
  `select m.id, m.name, m.strength, m.form, m.sig, m.started_on as "startedOn", m.source, m.recorded_at as "recordedAt", s.given || ' ' || s.family as by,
          case when r.answer is null then null
               else json_build_object('answer', r.answer, 'detail', r.detail, 'at', r.at, 'by', r.by, 'visitId', r.visit_id) end as last
     from medication m
     left join staff s on s.practice_id = $1 and s.id = m.recorded_by
     left join lateral (
       select x.answer, x.detail, to_char(x.reported_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, x.visit_id, b.given || ' ' || b.family as by
         from visit v
         join medication_report x on x.practice_id = $1 and x.visit_id = v.id and x.medication_id = m.id
         join staff b on b.practice_id = $1 and b.id = x.recorded_by
        where v.practice_id = $1 and v.patient_id = m.patient_id order by x.reported_at desc, x.id desc limit 1) r on true
    where m.practice_id = $1 and m.patient_id = $2 and m.state = 'active' and not exists (select from medication c where c.practice_id = $1 and c.corrects = m.id)
    order by m.name, m.id`,
)
const find = sql(
  'medication_find',
  `select m.id, m.patient_id as "patientId", m.name, m.strength, m.form, m.sig, m.state, m.started_on as "startedOn" from medication m where m.practice_id = $1 and m.id = $2`,
)
const activeIds = sql(
  'medication_active_ids',
  `select m.id, m.name, m.strength from medication m where m.practice_id = $1 and m.patient_id = $2 and m.state = 'active'
     and not exists (select from medication c where c.practice_id = $1 and c.corrects = m.id)`,
)
const listReport = sql(
  'medication_list_report',
  `select x.answer, x.detail, x.reported_at as at, s.given || ' ' || s.family as by, x.visit_id as "visitId"
     from medication_report x join staff s on s.practice_id = $1 and s.id = x.recorded_by
    where x.practice_id = $1 and x.visit_id = $2 and x.medication_id is null order by x.reported_at desc, x.id desc limit 1`,
)

const columns = [
  'practice_id',
  'id',
  'patient_id',
  'visit_id',
  'name',
  'strength',
  'form',
  'sig',
  'state',
  'started_on',
  'stopped_on',
  'recorded_by',
  'recorded_at',
  'source',
  'corrects',
  'act_id',
]
const reportColumns = [
  'practice_id',
  'id',
  'patient_id',
  'visit_id',
  'medication_id',
  'answer',
  'detail',
  'reported_at',
  'recorded_by',
  'act_id',
]

export interface StoredMedicine extends MedicineWords {
  id: string
  patientId: string
  state: 'active' | 'stopped' | 'entered_in_error'
  startedOn: string | null
}

export interface At {
  patientId: string
  visitId: string
}

export const listActive = (cx: Context, patientId: string) => cx.tx.rows<Medicine>(active, [cx.practice.id, patientId])
export const listActiveIds = (cx: Context, patientId: string) =>
  cx.tx.rows<{ id: string; name: string; strength: string | null }>(activeIds, [cx.practice.id, patientId])
export const findMedicine = (cx: Context, id: string) => cx.tx.row<StoredMedicine>(find, [cx.practice.id, id])
export const findListReport = async (cx: Context, visitId: string) =>
  (await cx.tx.row<Report>(listReport, [cx.practice.id, visitId])) ?? null

export interface NewMedicine extends MedicineWords {
  state: StoredMedicine['state']
  startedOn: string | null
  stoppedOn: string | null
  source: string | null
  corrects: string | null
}

export async function insertMedicine(cx: Context, at: At, m: NewMedicine): Promise<string> {
  const id = newId()
  await cx.tx.run(insertInto('medication', columns, 1), [
    cx.practice.id,
    id,
    at.patientId,
    at.visitId,
    m.name,
    m.strength || null,
    m.form || null,
    m.sig || null,
    m.state,
    m.startedOn,
    m.stoppedOn,
    cx.actor.id,
    cx.now,
    m.source,
    m.corrects,
    cx.actId,
  ])
  return id
}

export interface NewReport {
  medicationId: string | null
  answer: Report['answer']
  detail: string | null
}

export const insertReports = (cx: Context, at: At, reports: readonly NewReport[]) =>
  cx.tx.run(
    insertInto('medication_report', reportColumns, reports.length),
    reports.flatMap((r) => [
      cx.practice.id,
      newId(),
      at.patientId,
      at.visitId,
      r.medicationId,
      r.answer,
      r.detail,
      cx.now,
      cx.actor.id,
      cx.actId,
    ]),
  )
