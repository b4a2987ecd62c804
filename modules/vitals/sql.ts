import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { Last } from './check.ts'
import type { Reading } from './vitals.ts'

constraintMeans('reading_corrected_once', 'conflict', 'already_corrected', 'This reading was already corrected. Look at the newest one.')

const columns = [
  'practice_id',
  'id',
  'patient_id',
  'visit_id',
  'taken_by',
  'act_id',
  'taken_at',
  'recorded_at',
  'value',
  'diastolic',
  'kind',
  'unit',
  'site',
  'position',
  'cuff',
  'absent',
  'note',
  'corrects',
]

const shown = `r.id, r.visit_id as "visitId", r.kind, r.value, r.diastolic, r.unit, r.site, r.position, r.cuff, r.absent, r.note, r.taken_at as "takenAt",
  r.recorded_at as "recordedAt", r.corrects, r.source, s.given || ' ' || s.family as "by"`
const author = 'left join staff s on s.practice_id = $1 and s.id = r.taken_by'
// What stands: a value that no later row corrects.
const stands = 'r.value is not null and not exists (select from reading c where c.practice_id = $1 and c.corrects = r.id)'

const find = sql(
  'reading_find',
  'select id, patient_id as "patientId", visit_id as "visitId", kind, taken_at as "takenAt", absent, corrects from reading where practice_id = $1 and id = $2',
)

export const latestQuery = sql(
  'reading_latest',
  `select k.kind, l.* from unnest($3::text[]) as k (kind)
    cross join lateral (select r.id, r.value, r.diastolic, r.unit, r.taken_at as "takenAt", r.visit_id as "visitId" from reading r
                         where r.practice_id = $1 and r.patient_id = $2 and r.kind = k.kind and ($4::uuid is null or r.visit_id is distinct from $4) and ${stands}
                         order by r.taken_at desc limit 1) l`,
)

const ofVisit = sql(
  'reading_of_visit',
  `select ${shown}, (select c.id from reading c where c.practice_id = $1 and c.corrects = r.id) as "correctedBy"
     from reading r ${author} where r.practice_id = $1 and r.patient_id = $2 and r.visit_id = $3 order by r.taken_at, r.id`,
)

export const flowsheetQuery = sql(
  'reading_flowsheet',
  `select ${shown} from reading r ${author}
    where r.practice_id = $1 and r.patient_id = $2 and r.kind = $3 and ${stands} order by r.taken_at desc limit $4`,
)

export const trendsQuery = sql(
  'reading_trends',
  `select l.* from unnest($3::text[]) as k (kind)
    cross join lateral (select r.kind, r.value, r.diastolic, r.unit, r.taken_at as "takenAt" from reading r
                         where r.practice_id = $1 and r.patient_id = $2 and r.kind = k.kind and ${stands} order by r.taken_at desc limit $4) l`,
)

export interface StoredReading {
  id: string
  patientId: string
  visitId: string | null
  kind: string
  takenAt: string
  absent: 'refused' | 'could_not' | 'entered_in_error' | null
  corrects: string | null
}

export interface LatestReading extends Last {
  id: string
  kind: string
  value: string
  diastolic: string | null
  visitId: string | null
}

export interface ReadingRow {
  id: string
  visitId: string | null
  kind: string
  value: string | null
  diastolic: string | null
  unit: string | null
  site: string | null
  position: string | null
  cuff: string | null
  absent: 'refused' | 'could_not' | 'entered_in_error' | null
  note: string | null
  takenAt: string
  recordedAt: string
  corrects: string | null
  source: string | null
  by: string | null
}

export type TrendRow = Pick<ReadingRow, 'kind' | 'diastolic' | 'takenAt'> & { value: string; unit: string }

export type NewReading = Partial<Omit<Reading, 'kind' | 'absent'>> & {
  kind: string
  absent?: StoredReading['absent'] | undefined
  corrects?: string
}

export const findReading = (cx: Context, id: string) => cx.tx.row<StoredReading>(find, [cx.practice.id, id])
export const listLatest = (cx: Context, patientId: string, kinds: readonly string[], notOfVisit: string | null = null) =>
  cx.tx.rows<LatestReading>(latestQuery, [cx.practice.id, patientId, kinds, notOfVisit])
export const listOfVisit = (cx: Context, patientId: string, visitId: string) =>
  cx.tx.rows<ReadingRow & { correctedBy: string | null }>(ofVisit, [cx.practice.id, patientId, visitId])
export const listFlowsheet = (cx: Context, patientId: string, kind: string, limit: number) =>
  cx.tx.rows<ReadingRow & { value: string; unit: string }>(flowsheetQuery, [cx.practice.id, patientId, kind, limit])
export const listTrends = (cx: Context, patientId: string, kinds: readonly string[], limit: number) =>
  cx.tx.rows<TrendRow>(trendsQuery, [cx.practice.id, patientId, kinds, limit])

/** Sends a set in one statement, to travel with the commit; answers the ids in its order. */
export function insertReadings(
  cx: Context,
  on: { patientId: string; visitId: string },
  takenAt: string,
  readings: readonly NewReading[],
): string[] {
  const ids = readings.map(() => newId())
  cx.tx.send(
    insertInto('reading', columns, readings.length),
    readings.flatMap((r, i) => [
      cx.practice.id,
      ids[i],
      on.patientId,
      on.visitId,
      cx.actor.id,
      cx.actId,
      takenAt,
      cx.now,
      r.value ?? null,
      r.diastolic ?? null,
      r.kind,
      r.value === undefined ? null : (r.unit ?? null),
      r.site ?? null,
      r.position ?? null,
      r.cuff ?? null,
      r.absent ?? null,
      r.note || null,
      r.corrects ?? null,
    ]),
  )
  return ids
}
