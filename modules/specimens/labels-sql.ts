import { sql } from '../../core/db/statement.ts'

export const countMoreLabels = sql(
  'label_more',
  `select p.id, n.family, n.given, d.fasting, d.site from specimen p join patient n on n.practice_id = $1 and n.id = p.patient_id
     join draw d on d.practice_id = $1 and d.id = p.draw_id where p.practice_id = $1 and p.id = any ($2)`,
)
