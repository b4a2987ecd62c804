import { sql } from '../../core/db/statement.ts'
import { longestList } from './sql.ts'

// A patient's newest visit of today that has begun is where they sit; without one they are still to come, or have gone.
export const waitingForDraw = sql(
  'specimen_queue',
  `with wanted as (
     select o.patient_id, o.item_name as test, null::text as again, o.ordered_at as at, o.ordered_by
       from clinical_order o where o.practice_id = $1 and o.kind = 'lab' and o.state = 'signed'
     union all
     select p.patient_id, null, p.number, p.collected_at, (select o.ordered_by from specimen_order x join clinical_order o on o.practice_id = $1 and o.id = x.order_id
                                                             where x.practice_id = $1 and x.specimen_id = p.id limit 1)
       from specimen p where p.practice_id = $1 and p.collect_again)
   select w.patient_id as "patientId", n.family || ', ' || n.given as "patientName", n.birth_date as "birthDate", n.mrn, v.id as "visitId", r.name as room,
          min(w.at) as since, string_agg(distinct s.given || ' ' || s.family, ', ') as "orderedBy",
          coalesce(array_agg(w.test order by w.test) filter (where w.test is not null), '{}') as tests,
          coalesce(array_agg(w.again order by w.again) filter (where w.again is not null), '{}') as again
     from wanted w
     join patient n on n.practice_id = $1 and n.id = w.patient_id
     join staff s on s.practice_id = $1 and s.id = w.ordered_by
     left join lateral (select t.id, t.room_id from visit t where t.practice_id = $1 and t.patient_id = w.patient_id and t.day = $2
                           and t.stage not in ('expected', 'cancelled', 'no_show') order by t.stage_since desc limit 1) v on true
     left join room r on r.practice_id = $1 and r.id = v.room_id
    group by w.patient_id, n.family, n.given, n.birth_date, n.mrn, v.id, r.name
    order by (v.id is null), min(w.at) limit ${longestList}`,
)
