import { sql } from '../../core/db/statement.ts'

// Verified, of people who are here, and not renewed by a later one of the same kind.
export const ending = sql(
  'credential_ending',
  `select c.id, c.kind, c.staff_id as "staffId", concat_ws(' ', s.given, s.family) as name, c.valid_from as "validFrom", c.valid_to as "validTo",
          array(select r.mark from credential_reminder r where r.practice_id = $1 and r.credential_id = c.id) as said
     from credential c join staff s on s.practice_id = $1 and s.id = c.staff_id and s.active
    where c.practice_id = $1 and c.valid_to <= $2::date + $3::int and c.verified_on is not null and c.refuted_on is null and c.withdrawn_at is null
      and not exists (select from credential n where n.practice_id = $1 and n.staff_id = c.staff_id and n.kind = c.kind and n.valid_from > c.valid_from
                         and n.verified_on is not null and n.refuted_on is null and n.withdrawn_at is null and (n.valid_to is null or n.valid_to >= $2))
    order by c.valid_to, c.id`,
)
