import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { ActiveProblem } from './conditions.ts'

export interface GivenRow {
  id: string
  patientId: string
  cvx: string
  name: string
  givenAt: string
  source: string | null
}
export interface ProductRow {
  id: string
  name: string
  cvx: string
  minAgeMonths: number | null
  maxAgeMonths: number | null
  onHand: number
  standing: string | null
}
export interface VisitRow {
  visitId: string
  patientId: string
  family: string
  given: string
  birthDate: string
  sex: string
  mrn: string
  from: string
  type: string
  stage: string
}

const given = sql(
  'forecast_doses',
  `select i.id, i.patient_id as "patientId", i.cvx, i.name, i.given_at as "givenAt", i.source from immunization i
    where i.practice_id = $1 and i.patient_id = any ($2) and i.state = 'given'
      and not exists (select from immunization c where c.practice_id = $1 and c.corrects = i.id)
    order by i.given_at desc, i.id desc`,
)
const problems = sql(
  'forecast_problems',
  `select x.patient_id as "patientId", x.code, x.code_system as "codeSystem", x.label from problem x
    where x.practice_id = $1 and x.patient_id = any ($2) and x.state = 'active'
      and not exists (select from problem c where c.practice_id = $1 and c.corrects = x.id)
    order by x.label, x.id`,
)
// The vaccines kept here, their doses in date, and the standing order in force for each: the newest version that has begun.
const products = sql(
  'forecast_products',
  `with force as (
     select x.name, x.body from (
       select distinct on (o.series_id) o.series_id, o.name, o.body, o.provider_id, o.expires_on from standing_order o
        where o.practice_id = $1 and o.effective_on <= $2 order by o.series_id, o.version desc) x
       join staff s on s.practice_id = $1 and s.id = x.provider_id and s.active
      where x.expires_on >= $2 and not exists (select from standing_order_end e where e.practice_id = $1 and e.series_id = x.series_id))
   select p.id, p.name, p.cvx, p.min_age_months as "minAgeMonths", p.max_age_months as "maxAgeMonths",
          coalesce((select sum(l.on_hand) from vaccine_lot l where l.practice_id = $1 and l.product_id = p.id and l.expires_on >= $2), 0)::int as "onHand",
          (select min(f.name) from force f where f.body ->> 'kind' = 'vaccine' and f.body ->> 'itemId' = p.id::text) as standing
     from vaccine_product p where p.practice_id = $1 order by p.name, p.id`,
)
const day = sql(
  'forecast_visits_of_day',
  `select v.id as "visitId", v.patient_id as "patientId", p.family, p.given, p.birth_date as "birthDate", p.sex, p.mrn,
          lower(v.planned) as "from", t.name as type, v.stage
     from visit v
     join patient p on p.practice_id = $1 and p.id = v.patient_id
     join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
    where v.practice_id = $1 and v.day = $2 and v.stage not in ('cancelled', 'no_show')
    order by lower(v.planned), v.id`,
)

export const dosesOf = (cx: Context, patients: readonly string[]) => cx.tx.rows<GivenRow>(given, [cx.practice.id, patients])
export const problemsOf = (cx: Context, patients: readonly string[]) =>
  cx.tx.rows<ActiveProblem & { patientId: string }>(problems, [cx.practice.id, patients])
export const productsHere = (cx: Context) => cx.tx.rows<ProductRow>(products, [cx.practice.id, cx.today])
export const visitsOf = (cx: Context, onDay: string) => cx.tx.rows<VisitRow>(day, [cx.practice.id, onDay])
