import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { Fee } from './fees.ts'

const list = sql('fee_list', 'select code, label, cents, waived, qw, category from fee where practice_id = $1 order by code')
const set = sql(
  'fee_set',
  `insert into fee (practice_id, code, label, cents, waived, qw, category) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (practice_id, code) do update
     set label = excluded.label, cents = excluded.cents, waived = excluded.waived, qw = excluded.qw, category = excluded.category`,
)

export const listFees = (cx: Context) => cx.tx.rows<Fee>(list, [cx.practice.id])
export const keepFee = (cx: Context, f: Fee) => cx.tx.run(set, [cx.practice.id, f.code, f.label, f.cents, f.waived, f.qw, f.category])
