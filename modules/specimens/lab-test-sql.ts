import type { Context } from '../../core/context.ts'
import { constraintMeans } from '../../core/db/refusals.ts'
import { insertInto, sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'
import type { LabTest, LabTestFields } from './lab-tests.ts'

constraintMeans('lab_test_name', 'conflict', 'lab_test_known', 'This laboratory has a test of that name on the list already.')

const fields = `id, name, loinc, specimen, containers, fasting_hours as "fastingHours", fasting_required as "fastingRequired", timing, handling,
  preparation, lab_name as "labName", expected_days as "expectedDays", source, version`
const list = sql('lab_test_list', `select ${fields} from lab_test where practice_id = $1 and retired_on is null order by name, lab_name`)
const one = sql('lab_test_one', `select ${fields}, retired_on as "retiredOn" from lab_test where practice_id = $1 and id = $2`)
const retire = sql(
  'lab_test_retire',
  `update lab_test set retired_on = $4, version = version + 1, act_id = $5
    where practice_id = $1 and id = $2 and version = $3 and retired_on is null`,
)
const columns = [
  ...['practice_id', 'id', 'name', 'loinc', 'specimen', 'containers', 'fasting_hours', 'fasting_required', 'timing', 'handling'],
  ...['preparation', 'lab_name', 'expected_days', 'source', 'act_id'],
]

export const listLabTests = (cx: Context) => cx.tx.rows<LabTest>(list, [cx.practice.id])
export const findLabTest = (cx: Context, id: string) => cx.tx.row<LabTest & { retiredOn: string | null }>(one, [cx.practice.id, id])
export const retireLabTest = (cx: Context, id: string, version: number) =>
  cx.tx.run(retire, [cx.practice.id, id, version, cx.today, cx.actId])

export async function insertLabTests(cx: Context, tests: readonly LabTestFields[]): Promise<string[]> {
  const rows = tests.map((t) => ({ id: newId(), ...t }))
  const cells = rows.map((t) => [
    ...[cx.practice.id, t.id, t.name, t.loinc, t.specimen, JSON.stringify(t.containers), t.fastingHours, t.fastingRequired, t.timing],
    ...[t.handling, t.preparation, t.labName, t.expectedDays, t.source, cx.actId],
  ])
  for (let i = 0; i < cells.length; i += 32) {
    const part = cells.slice(i, i + 32)
    await cx.tx.run(insertInto('lab_test', columns, part.length), part.flat())
  }
  return rows.map((r) => r.id)
}
