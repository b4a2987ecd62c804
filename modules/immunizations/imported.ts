import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'

export interface ImportedImmunization {
  cvx: string
  name: string
  lot: string | null
  state: 'given' | 'not_given'
  givenAt: string
  visitId: string | null
}

const insert = sql(
  'immunization_import',
  `insert into immunization (practice_id, id, patient_id, visit_id, cvx, name, lot, state, not_given_reason, given_at, recorded_at, source, act_id)
   select $1, x.id, $2, x.visit_id, x.cvx, x.name, x.lot, x.state, case when x.state = 'not_given' then 'The sender gave no reason' end, x.given_at, $3, $4, $5
     from jsonb_to_recordset($6) as x(id uuid, visit_id uuid, cvx text, name text, lot text, state text, given_at timestamptz)`,
)

/** Doses given elsewhere: they have a source, and no lot of our stock. */
export async function insertImportedImmunizations(
  cx: Context,
  patientId: string,
  source: string,
  list: readonly ImportedImmunization[],
): Promise<void> {
  if (list.length === 0) return
  const rows = list.map(({ givenAt, visitId, ...i }) => ({ id: newId(), ...i, given_at: givenAt, visit_id: visitId }))
  await cx.tx.run(insert, [cx.practice.id, patientId, cx.now, source, cx.actId, JSON.stringify(rows)])
}
