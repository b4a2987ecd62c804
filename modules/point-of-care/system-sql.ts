import type { Context } from '../../core/context.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import { number } from './sql.ts'
import type { SystemFields } from './systems.ts'

const list = sql(
  'test_system_all',
  `select id, name, analyte, loinc, specimen, values, abnormal_values as "abnormalValues", procedure_code as "procedureCode", qw, read_minutes as "readMinutes", complexity, unit, ${number}
     from test_system s where practice_id = $1 order by name, id`,
)
const columns =
  `practice_id id name analyte loinc specimen values abnormal_values procedure_code qw read_minutes waived complexity unit decimals
  possible_low possible_high normal_low normal_high critical_low critical_high`.split(/\s+/)

/** With its unit beside, null for one that answers in words. */
export type StoredSystem = SystemFields & { id: string; unit: string | null }

export const allSystems = (cx: Context) => cx.tx.rows<StoredSystem>(list, [cx.practice.id])

export async function insertSystem(cx: Context, s: SystemFields): Promise<string> {
  const id = newId()
  const { number: n } = s
  const words = [s.name, s.analyte, s.loinc, s.specimen, s.values, s.abnormalValues, s.procedureCode, s.qw, s.readMinutes]
  const numbers = n
    ? [n.unit, n.decimals, n.possibleLow, n.possibleHigh, n.normalLow, n.normalHigh, n.criticalLow, n.criticalHigh]
    : Array(8).fill(null)
  const row = [cx.practice.id, id, ...words, s.complexity === 'waived', s.complexity, ...numbers]
  await cx.tx.run(insertInto('test_system', columns, 1), row)
  return id
}
