import { sql } from '../../core/db/statement.ts'

// All that standing orders can ask of a record, in one round; corrected rows are left out.
export const record = sql(
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
export const allItems = sql(
  'standing_order_items',
  `select id, 'vaccine' as kind, name, cvx, route from vaccine_product where practice_id = $1
   union all select id, 'test', name, null, null from test_system where practice_id = $1 order by name, id`,
)
