import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { SystemFields } from './systems.ts'

const list = sql(
  'test_system_all',
  `select id, name, analyte, loinc, specimen, values, abnormal_values as "abnormalValues", procedure_code as "procedureCode", qw, read_minutes as "readMinutes"
     from test_system where practice_id = $1 order by name, id`,
)
// Only waived tests are run by Roomed's rules: `waived` is not asked.
const insert = sql(
  'test_system_insert',
  `insert into test_system (practice_id, id, name, analyte, loinc, specimen, values, abnormal_values, procedure_code, qw, read_minutes, waived)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, true)`,
)

export const allSystems = (cx: Context) => cx.tx.rows<SystemFields & { id: string }>(list, [cx.practice.id])

export async function insertSystem(cx: Context, s: SystemFields): Promise<string> {
  const id = newId()
  const { name, analyte, loinc, specimen, values, abnormalValues, procedureCode, qw, readMinutes } = s
  await cx.tx.run(insert, [cx.practice.id, id, name, analyte, loinc, specimen, values, abnormalValues, procedureCode, qw, readMinutes])
  return id
}
