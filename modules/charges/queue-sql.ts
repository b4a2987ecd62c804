import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { Charge, SourceKind } from './charges.ts'

const patient = 'p.id as "patientId", p.family, p.given, p.mrn, p.birth_date as "birthDate"'
const waiting = sql(
  'charge_waiting',
  `select v.id as "visitId", v.day, ${patient}, t.name as type, s.given || ' ' || s.family as provider, v.signed_at is not null as signed, q.charges,
          (select y.name from coverage c join payer y on y.practice_id = $1 and y.id = c.payer_id
            where c.practice_id = $1 and c.patient_id = v.patient_id and c.rank = 1 and c.valid_from <= v.day and (c.valid_to is null or c.valid_to >= v.day)
            order by c.valid_from desc limit 1) as payer
     from (select c.visit_id, jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'label', c.label, 'modifiers', c.modifiers, 'units', c.units, 'cents', c.cents,
                    'diagnoses', c.diagnoses, 'because', c.because, 'missing', c.missing, 'state', c.state, 'version', c.version)
                    order by case c.source_kind when 'signature' then 0 when 'immunization' then 1 else 2 end, c.source_id, c.code) as charges
             from charge c where c.practice_id = $1 and c.state = 'proposed' group by c.visit_id) q
     join visit v on v.practice_id = $1 and v.id = q.visit_id
     join patient p on p.practice_id = $1 and p.id = v.patient_id
     join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     left join staff s on s.practice_id = $1 and s.id = coalesce(v.signed_by, v.provider_id)
    order by v.day, p.family, p.given, v.id limit 200`,
)
// A visit's first listener may still be at work: a minute later it is missing.
const uncharged = sql(
  'charge_uncharged',
  `select a.*, ${patient} from (
     select v.id as "visitId", v.day, v.patient_id, 'immunization' as kind, i.id, i.name || ', lot ' || i.lot as text,
            case when x.product_code is null then 'The vaccine has no product code.' else 'No charge was made.' end as why
       from visit v join immunization i on i.practice_id = $1 and i.patient_id = v.patient_id and i.visit_id = v.id and i.state = 'given' and i.source is null
       left join vaccine_product x on x.practice_id = $1 and x.id = i.product_id
      where v.practice_id = $1 and v.day >= $2 and i.recorded_at < $3::timestamptz - interval '1 minute'
        and not exists (select from immunization c where c.practice_id = $1 and c.corrects = i.id)
        and (x.product_code is null or not exists (select from charge c where c.practice_id = $1 and c.visit_id = v.id and c.source_id = i.id and c.state <> 'withdrawn'))
     union all
     select v.id, v.day, v.patient_id, 'test', r.id, y.name, case when y.procedure_code is null then 'The test has no procedure code.' else 'No charge was made.' end
       from visit v join test_result r on r.practice_id = $1 and r.patient_id = v.patient_id and r.visit_id = v.id and r.state = 'final'
       join test_system y on y.practice_id = $1 and y.id = r.system_id
      where v.practice_id = $1 and v.day >= $2 and r.recorded_at < $3::timestamptz - interval '1 minute'
        and not exists (select from test_result c where c.practice_id = $1 and c.corrects = r.id and c.state = 'entered_in_error')
        and not exists (select from charge c where c.practice_id = $1 and c.visit_id = v.id and c.source_id = r.id and (c.state <> 'withdrawn'
                          or exists (select from test_result e where e.practice_id = $1 and e.visit_id = v.id and e.state = 'entered_in_error')))
     union all
     select v.id, v.day, v.patient_id, 'signature', g.id, 'Visit signed', 'No charge was made.'
       from visit v join signature g on g.practice_id = $1 and g.visit_id = v.id
      where v.practice_id = $1 and v.day >= $2 and g.signed_at < $3::timestamptz - interval '1 minute'
        and not exists (select from charge c where c.practice_id = $1 and c.visit_id = v.id and c.source_id = g.id and c.state <> 'withdrawn')
   ) a join patient p on p.practice_id = $1 and p.id = a.patient_id order by a.day, a.text, a.id limit 200`,
)
const undone = sql(
  'charge_list_undone',
  `select v.id as "visitId", v.day, ${patient}, c.id as "chargeId", c.code, c.label, c.version
     from visit v join charge c on c.practice_id = $1 and c.visit_id = v.id join patient p on p.practice_id = $1 and p.id = v.patient_id
    where v.practice_id = $1 and v.day >= $2 and c.state = 'accepted' and c.because @> '[{"kind": "undone"}]' order by v.day, c.code, c.id limit 200`,
)

interface Named {
  visitId: string
  day: string
  patientId: string
  family: string
  given: string
  mrn: string
  birthDate: string
}
export type Waiting = Named & {
  type: string
  provider: string | null
  payer: string | null
  signed: boolean
  charges: Pick<
    Charge,
    'id' | 'code' | 'label' | 'modifiers' | 'units' | 'cents' | 'diagnoses' | 'because' | 'missing' | 'state' | 'version'
  >[]
}

export const listWaiting = (cx: Context) => cx.tx.rows<Waiting>(waiting, [cx.practice.id])
export const listUncharged = (cx: Context, since: string) =>
  cx.tx.rows<Named & { kind: SourceKind; id: string; text: string; why: string }>(uncharged, [cx.practice.id, since, cx.now])
export const listUndone = (cx: Context, since: string) =>
  cx.tx.rows<Named & { chargeId: string; code: string; label: string; version: number }>(undone, [cx.practice.id, since])
