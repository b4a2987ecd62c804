import { sql } from '../../core/db/statement.ts'

export const findManifest = sql(
  'courier_manifest_find',
  `select m.id, m.number, m.lab_name as "labName", m.courier, m.handed_at as "handedAt", s.given || ' ' || s.family as "handedBy"
     from courier_manifest m join staff s on s.practice_id = $1 and s.id = m.handed_by where m.practice_id = $1 and m.id = $2`,
)
