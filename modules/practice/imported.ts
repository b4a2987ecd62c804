import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { newId } from '../../core/ids.ts'

const make = sql(
  'visit_type_imported',
  `insert into visit_type (practice_id, id, code, name, minutes, asks, position) values ($1, $2, 'imported', 'Imported visit', 20, '{}', 1000)
   on conflict (practice_id, code) do update set name = visit_type.name returning id`,
)

/** The kind of visit that came with a chart from elsewhere; made when the first one comes, never offered for booking. */
export const importedVisitType = async (cx: Context): Promise<string> =>
  (await cx.tx.row<{ id: string }>(make, [cx.practice.id, newId()]))!.id
