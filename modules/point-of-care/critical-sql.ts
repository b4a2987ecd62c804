import { sql } from '../../core/db/statement.ts'

export const untoldCriticals = sql(
  'critical_untold',
  `select r.id as "resultId", r.visit_id as "visitId", r.patient_id as "patientId", concat_ws(', ', p.family, p.given) as "patientName", s.name, r.value, s.unit,
          r.flag, r.performed_at as "performedAt"
     from test_result r join test_system s on s.practice_id = $1 and s.id = r.system_id join patient p on p.practice_id = $1 and p.id = r.patient_id
    where r.practice_id = $1 and r.flag in ('LL', 'HH') and r.state in ('final', 'corrected')
      and not exists (select from critical_told t where t.practice_id = $1 and t.result_id = r.id)
      and not exists (select from test_result c where c.practice_id = $1 and c.corrects = r.id)
    order by r.performed_at limit 50`,
)
