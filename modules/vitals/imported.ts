import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'

/** A measurement made elsewhere: its digits and unit as they were sent, and who sent it. */
export interface ImportedReading {
  kind: string
  value: string
  diastolic: string | null
  unit: string
  site: string | null
  position: string | null
  note: string | null
  takenAt: string
  visitId: string | null
}

const insert = sql(
  'reading_import',
  `insert into reading (practice_id, id, patient_id, visit_id, act_id, taken_at, recorded_at, value, diastolic, kind, unit, site, position, note, source)
   select $1, x.id, $2, x.visit_id, $3, x.taken_at, $4, x.value, x.diastolic, x.kind, x.unit, x.site, x.position, x.note, $5
     from jsonb_to_recordset($6) as x(id uuid, visit_id uuid, taken_at timestamptz, value numeric, diastolic numeric, kind text, unit text, site text, position text, note text)`,
)

export async function insertImportedReadings(
  cx: Context,
  patientId: string,
  source: string,
  readings: readonly ImportedReading[],
): Promise<void> {
  if (readings.length === 0) return
  const rows = readings.map(({ takenAt, visitId, ...r }) => ({ id: newId(), ...r, taken_at: takenAt, visit_id: visitId }))
  await cx.tx.run(insert, [cx.practice.id, patientId, cx.actId, cx.now, source, JSON.stringify(rows)])
}
