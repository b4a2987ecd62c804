import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'

export interface ImportedMedication {
  name: string
  sig: string | null
  codeSystem: string | null
  code: string | null
  state: 'active' | 'stopped'
  startedOn: string | null
  visitId: string | null
}

const insert = sql(
  'medication_import',
  `insert into medication (practice_id, id, patient_id, visit_id, name, sig, code_system, code, state, started_on, recorded_at, source, act_id)
   select $1, x.id, $2, x.visit_id, x.name, x.sig, x.code_system, x.code, x.state, x.started_on, $3, $4, $5
     from jsonb_to_recordset($6) as x(id uuid, visit_id uuid, name text, sig text, code_system text, code text, state text, started_on date)`,
)

export async function insertImportedMedications(
  cx: Context,
  patientId: string,
  source: string,
  list: readonly ImportedMedication[],
): Promise<void> {
  if (list.length === 0) return
  const rows = list.map(({ codeSystem, startedOn, visitId, ...m }) => ({
    id: newId(),
    ...m,
    code_system: codeSystem,
    started_on: startedOn,
    visit_id: visitId,
  }))
  await cx.tx.run(insert, [cx.practice.id, patientId, cx.now, source, cx.actId, JSON.stringify(rows)])
}
