import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'

const bump = sql(
  'counter_next',
  `insert into counter (practice_id, series, value) values ($1, $2, $3)
   on conflict (practice_id, series) do update set value = counter.value + 1 returning value`,
)

/** The next number of a series people read (MRN, control numbers): taken in this transaction, never given twice. */
export async function nextNumber(cx: Context, series: string, first = 1): Promise<number> {
  return (await cx.tx.row<{ value: number }>(bump, [cx.practice.id, series, first]))!.value
}
