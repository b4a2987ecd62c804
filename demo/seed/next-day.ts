import type { Owner } from '../../core/db/owner.ts'
import { newId } from '../../core/ids.ts'

const practice = `select p.id, p.time_zone as zone, ($1::timestamptz at time zone p.time_zone)::date::text as today, max(v.day)::text as last
   from practice p join visit v on v.practice_id = p.id and v.origin = 'booked'
  where p.demo and v.day <= ($1::timestamptz at time zone p.time_zone)::date group by p.id, p.time_zone`

// The same hours of the clinic's clock, whatever summer time did in between. A slot that someone has booked since stays theirs.
const again = `insert into visit (practice_id, id, patient_id, place_id, visit_type_id, provider_id, planned, day, booked_room_id, stage, stage_since, origin, reason, act_id)
 select practice_id, gen_random_uuid(), patient_id, place_id, visit_type_id, provider_id,
        tstzrange(((lower(planned) at time zone $2) + ($4::date - day) * interval '1 day') at time zone $2,
                  ((upper(planned) at time zone $2) + ($4::date - day) * interval '1 day') at time zone $2),
        $4::date, booked_room_id, 'expected', $5::timestamptz, 'booked', reason, $6
   from visit where practice_id = $1 and day = $3::date and origin = 'booked' and stage not in ('cancelled', 'no_show')
 on conflict do nothing`

/** The demo has a full day on every day it is started: when today's book is empty, the last day's patients are expected again. */
export async function bookNextDay(client: Owner, now: string): Promise<number> {
  const { rows } = await client.query<{ id: string; zone: string; today: string; last: string }>(practice, [now])
  let booked = 0
  for (const { id, zone, today, last } of rows.filter((r) => r.last < r.today)) {
    const act = newId()
    booked += (await client.query(again, [id, zone, last, today, now, act])).rowCount ?? 0
    await client.query(
      "insert into audit (practice_id, id, at, actor_role, action, outcome) values ($1, $2, $3, 'system', 'demo.day', 'done')",
      [id, act, now],
    )
  }
  return booked
}
