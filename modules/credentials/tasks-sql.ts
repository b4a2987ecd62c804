import { sql } from '../../core/db/statement.ts'

export const earlier = sql(
  'credential_earlier',
  'select id from credential where practice_id = $1 and staff_id = $2 and kind = $3 and valid_from < $4 and withdrawn_at is null',
)
export const ofStaff = sql(
  'credential_ids_of',
  'select id from credential where practice_id = $1 and staff_id = $2 and withdrawn_at is null',
)
