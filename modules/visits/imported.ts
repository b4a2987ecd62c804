import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import { importedVisitType } from '../practice/index.ts'

export interface ImportedVisit {
  sourceId: string
  from: string
  until: string
  reason: string
  cancelled: boolean
}

const insert = sql(
  'visit_import',
  `insert into visit (practice_id, id, patient_id, place_id, visit_type_id, planned, day, stage, stage_since, origin, reason, arrived_at, left_at, act_id)
   select $1, x.id, $2, $3, $4, tstzrange(x.from_at, x.until_at), x.day, x.stage, x.until_at, 'imported', x.reason,
          case when x.stage = 'left' then x.from_at end, case when x.stage = 'left' then x.until_at end, $5
     from jsonb_to_recordset($6) as x(id uuid, from_at timestamptz, until_at timestamptz, day date, stage text, reason text)`,
)

/** Visits that happened elsewhere: they hold no slot and no room, and nobody here signed them. Answers our id of each. */
export async function insertImportedVisits(cx: Context, patientId: string, visits: readonly ImportedVisit[]): Promise<Map<string, string>> {
  if (visits.length === 0) return new Map()
  const placeId = [...cx.practice.places.keys()][0]
  const rows = visits.map((v) => ({
    id: newId(),
    from_at: v.from,
    until_at: v.until,
    day: dayIn(cx.practice.timeZone, v.from),
    stage: v.cancelled ? 'cancelled' : 'left',
    reason: v.reason,
  }))
  await cx.tx.run(insert, [cx.practice.id, patientId, placeId, await importedVisitType(cx), cx.actId, JSON.stringify(rows)])
  return new Map(visits.map((v, i) => [v.sourceId, rows[i]!.id]))
}
