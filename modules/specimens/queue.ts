import { z } from 'zod'
import { action } from '../../core/action.ts'
import { sql } from '../../core/db/statement.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Nothing } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { handOff } from './hand-off.ts'
import { SpecimenShape } from './specimens.ts'
import { longestList, openSpecimens } from './sql.ts'
import { rejectSpecimen, storeSpecimens } from './steps.ts'

/** A patient from whom something is to be collected; `visitId` is today's visit, where it can be done. */
const ToCollect = z.object({
  patientId: Id,
  patientName: z.string(),
  birthDate: Day,
  mrn: z.string(),
  visitId: Id.nullable(),
  room: z.string().nullable(),
  since: Instant,
  orderedBy: z.string(),
  tests: z.array(z.string()),
  again: z.array(z.string()),
})

// A patient's newest visit of today that has begun is where they sit; without one they are still to come, or have gone.
const queue = sql(
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

/** Everything that is on its way: from whom to collect, what to store and hand off, what was sent and has no result. */
export const specimenQueue = action({
  name: 'specimens.queue',
  kind: 'read',
  input: Nothing,
  output: z.object({
    toCollect: z.array(ToCollect),
    specimens: z.array(SpecimenShape),
    today: Day,
    more: z.boolean(),
    may: z.object({ store: May, handOff: May, reject: May }),
  }),
  allow: { roles: [...withStudents, 'manager'] },
  async run(cx) {
    const [toCollect, specimens] = await Promise.all([
      cx.tx.rows<z.infer<typeof ToCollect>>(queue, [cx.practice.id, cx.today]),
      openSpecimens(cx),
    ])
    cx.saw([...new Set([...toCollect, ...specimens].map((r) => r.patientId))])
    return {
      toCollect,
      specimens,
      today: cx.today,
      more: toCollect.length === longestList || specimens.length === longestList,
      may: { store: may(cx, storeSpecimens), handOff: may(cx, handOff), reject: may(cx, rejectSpecimen) },
    }
  },
})
