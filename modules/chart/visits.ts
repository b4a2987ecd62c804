import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { Day, Id, Instant } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { readers } from '../practice/index.ts'

const visitsOf = sql(
  'chart_visits',
  `select v.id, v.day, lower(v.planned) as "from", v.stage, t.name as type, v.reason, v.signed_at is not null as signed,
          d.given || ' ' || d.family || coalesce(', ' || d.title, '') as provider
     from visit v join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     left join staff d on d.practice_id = $1 and d.id = v.provider_id
    where v.practice_id = $1 and v.patient_id = $2 order by v.day desc, lower(v.planned) desc limit $3`,
)

const Visit = z.object({
  id: Id,
  day: Day,
  from: Instant,
  stage: z.string(),
  type: z.string(),
  reason: z.string(),
  signed: z.boolean(),
  provider: z.string().nullable(),
})

const listVisits = (cx: Context, patientId: string, limit: number) =>
  cx.tx.rows<z.infer<typeof Visit>>(visitsOf, [cx.practice.id, patientId, limit])

/** The visits of a patient, the latest first: booked, under way and past. */
export const chartVisits = action({
  name: 'chart.visits',
  kind: 'read',
  input: z.object({ patientId: Id, limit: z.int().min(1).max(200).default(50) }),
  output: z.object({ visits: z.array(Visit) }),
  allow: { roles: readers },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  run: async (cx, { patientId, limit }) => ({ visits: await listVisits(cx, patientId, limit) }),
})
