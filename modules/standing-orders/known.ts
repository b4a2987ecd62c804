import { dayIn } from '../../core/clock.ts'
import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { VisitSubject } from '../visits/index.ts'
import { ageAt } from '../vitals/index.ts'
import type { Known } from './eligible.ts'
import type { Body } from './standing-orders.ts'

// All that standing orders can ask of a record, in one round; corrected rows are left out.
const record = sql(
  'standing_order_record',
  `select
     (select coalesce(jsonb_agg(jsonb_build_object('cvx', i.cvx, 'productId', i.product_id, 'at', i.given_at, 'name', i.name) order by i.given_at desc), '[]')
        from immunization i where i.practice_id = $1 and i.patient_id = $2 and i.state = 'given'
         and not exists (select from immunization c where c.practice_id = $1 and c.corrects = i.id)) as vaccines,
     (select coalesce(jsonb_agg(jsonb_build_object('systemId', t.system_id, 'at', t.performed_at, 'name', y.name) order by t.performed_at desc), '[]')
        from test_result t join test_system y on y.practice_id = $1 and y.id = t.system_id
       where t.practice_id = $1 and t.patient_id = $2 and t.state in ('final', 'corrected')
         and not exists (select from test_result c where c.practice_id = $1 and c.corrects = t.id)) as tests,
     (select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'label', p.label)), '[]')
        from problem p where p.practice_id = $1 and p.patient_id = $2 and p.state = 'active'
         and not exists (select from problem c where c.practice_id = $1 and c.corrects = p.id)) as problems,
     (select coalesce(jsonb_agg(a.substance), '[]')
        from allergy a where a.practice_id = $1 and a.patient_id = $2 and a.state = 'active'
         and not exists (select from allergy c where c.practice_id = $1 and c.corrects = a.id)) as allergies,
     coalesce((select r.state from allergy_review r where r.practice_id = $1 and r.patient_id = $2 order by r.reviewed_at desc, r.id desc limit 1),
              'not_recorded') as "allergyState",
     (select jsonb_build_object('value', r.value, 'unit', r.unit) from reading r
       where r.practice_id = $1 and r.patient_id = $2 and r.visit_id = $3 and r.kind = 'temp' and r.value is not null
         and not exists (select from reading c where c.practice_id = $1 and c.corrects = r.id)
       order by r.taken_at desc, r.id desc limit 1) as temp`,
)
const allItems = sql(
  'standing_order_items',
  `select id, 'vaccine' as kind, name, cvx, route from vaccine_product where practice_id = $1
   union all select id, 'test', name, null, null from test_system where practice_id = $1 order by name, id`,
)

interface Row {
  vaccines: { cvx: string; productId: string | null; at: string; name: string }[]
  tests: { systemId: string; at: string; name: string }[]
  problems: { code: string; label: string }[]
  allergies: string[]
  allergyState: Known['allergyState']
  temp: { value: number; unit: string } | null
}
export interface Item {
  id: string
  kind: 'test' | 'vaccine'
  name: string
  /** Of a vaccine. */
  cvx: string | null
  route: 'IM' | 'SC' | 'ID' | 'PO' | 'nasal' | null
}

/** What a standing order can produce: the shelf of the practice. */
export const shelfItems = (cx: Context) => cx.tx.rows<Item>(allItems, [cx.practice.id])

const celsiusOf = (temp: Row['temp']) => (temp ? (temp.unit === '[degF]' ? ((temp.value - 32) * 5) / 9 : temp.value) : null)

/** What the record knows, for each order that asks. */
export async function knownOf(cx: Context, visit: VisitSubject) {
  const [row, items] = await Promise.all([cx.tx.row<Row>(record, [cx.practice.id, visit.patientId, visit.visitId]), shelfItems(cx)])
  const { vaccines, tests, problems, allergies, allergyState, temp } = row!
  const day = (at: string) => dayIn(cx.practice.timeZone, new Date(at).toISOString())
  const base = {
    ageMonths: ageAt(visit.birthDate, visit.day).months,
    today: cx.today,
    problems,
    allergies,
    allergyState,
    celsius: celsiusOf(temp),
  }
  const item = (id: string) => items.find((i) => i.id === id)
  const earlier = ({ kind, itemId, criteria }: Body) => {
    if (kind === 'test') return tests.filter((t) => t.systemId === itemId).map((t) => ({ day: day(t.at), name: t.name }))
    const same = new Set([...criteria.sameCvx, item(itemId)?.cvx])
    return vaccines.filter((v) => same.has(v.cvx)).map((v) => ({ day: day(v.at), name: v.name }))
  }
  return { item, of: (body: Body): Known => ({ ...base, earlier: earlier(body) }) }
}
