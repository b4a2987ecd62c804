import type { Context } from '../../core/context.ts'
import { type Statement, sql } from '../../core/db/statement.ts'
import { type Documented, type Draw, type FeeRow, resultsOf, type Signature, type TestRow, type Vaccine } from './documented.ts'

const about = `select v.patient_id as "patientId", v.day as "serviceOn", v.provider_id as "providerId", l.clia, l.clia_expires as "cliaExpires",
          (select y.filing_indicator from coverage c join payer y on y.practice_id = $1 and y.id = c.payer_id
            where c.practice_id = $1 and c.patient_id = v.patient_id and c.rank = 1 and c.valid_from <= v.day and (c.valid_to is null or c.valid_to >= v.day)
            order by c.valid_from desc limit 1) as filing
     from visit v join place l on l.practice_id = $1 and l.id = v.place_id where v.practice_id = $1 and v.id = $2`
const visit = sql('charge_visit', about)
// Two listeners that work on one visit are put in order; charting is not held up by it.
const visitLocked = sql('charge_visit_lock', `${about} for no key update of v`)
const vaccines = sql(
  'charge_vaccines',
  `select i.id, i.act_id as "actId", i.name, i.cvx, p.product_code as "productCode", i.route, i.funding, i.lot, i.vis_edition::text as "visEdition", i.vis_given_on::text as "visGivenOn",
          i.order_id as "orderId", i.given_at as at, i.given_by as "byId", s.given || ' ' || s.family as by
     from immunization i join staff s on s.practice_id = $1 and s.id = i.given_by
     left join vaccine_product p on p.practice_id = $1 and p.id = i.product_id
    where i.practice_id = $1 and i.visit_id = $2 and i.state = 'given' and i.source is null
      and not exists (select from immunization c where c.practice_id = $1 and c.corrects = i.id)
    order by i.given_at, i.id`,
)
const tests = sql(
  'charge_tests',
  `select r.id, r.act_id as "actId", r.corrects, r.state, y.name, y.procedure_code as code, y.waived, y.qw, k.lot as "kitLot", r.order_id as "orderId", r.performed_at as at,
          r.performed_by as "byId", s.given || ' ' || s.family as by
     from test_result r join test_system y on y.practice_id = $1 and y.id = r.system_id join kit_lot k on k.practice_id = $1 and k.id = r.kit_lot_id
     join staff s on s.practice_id = $1 and s.id = r.performed_by
    where r.practice_id = $1 and r.visit_id = $2 order by r.performed_at, r.id`,
)
const draw = sql(
  'charge_draw',
  `select d.id, d.act_id as "actId", d.site, d.at, d.by_id as "byId", s.given || ' ' || s.family as by,
          (select string_agg(distinct o.item_name, ', ') from specimen p join specimen_order x on x.practice_id = $1 and x.specimen_id = p.id
             join clinical_order o on o.practice_id = $1 and o.id = x.order_id where p.practice_id = $1 and p.draw_id = d.id) as tests
     from draw d join staff s on s.practice_id = $1 and s.id = d.by_id
    where d.practice_id = $1 and d.visit_id = $2 and d.way = 'vein' and d.outcome = 'collected' order by d.at, d.id limit 1`,
)
const signature = sql(
  'charge_signature',
  `select g.id, g.act_id as "actId", g.signed_at as at, g.signed_by as "byId", s.given || ' ' || s.family || coalesce(', ' || s.title, '') as by, n.level_code as "levelCode"
     from signature g join staff s on s.practice_id = $1 and s.id = g.signed_by left join note n on n.practice_id = $1 and n.visit_id = g.visit_id
    where g.practice_id = $1 and g.visit_id = $2`,
)
const diagnoses = sql(
  'charge_diagnoses',
  'select code, label from diagnosis where practice_id = $1 and visit_id = $2 and removed_at is null order by rank, added_at, id',
)
const fees = sql('charge_fees', 'select code, label, cents, waived, qw from fee where practice_id = $1')

interface VisitRow {
  patientId: string
  serviceOn: string
  providerId: string | null
  clia: string | null
  cliaExpires: string | null
  filing: string | null
}

export const listReasons = (cx: Context, visitId: string) =>
  cx.tx.rows<{ code: string; label: string }>(diagnoses, [cx.practice.id, visitId])

async function load(cx: Context, visitId: string, first: Statement): Promise<Documented | undefined> {
  const { tx, practice } = cx
  const on = [practice.id, visitId]
  const [v, given, run, drawn, signed, reasons, priced] = await Promise.all([
    tx.row<VisitRow>(first, on),
    tx.rows<Vaccine>(vaccines, on),
    tx.rows<TestRow>(tests, on),
    tx.row<Draw>(draw, on),
    tx.row<Signature>(signature, on),
    listReasons(cx, visitId),
    tx.rows<FeeRow>(fees, [practice.id]),
  ])
  if (!v) return undefined
  return {
    visitId,
    patientId: v.patientId,
    serviceOn: v.serviceOn,
    providerId: v.providerId,
    timeZone: practice.timeZone,
    clia: { number: v.clia, expires: v.cliaExpires },
    filing: v.filing,
    diagnoses: reasons.map((r) => r.code),
    vaccines: given,
    tests: resultsOf(run),
    draw: drawn ?? null,
    signature: signed ?? null,
    fees: new Map(priced.map((f) => [f.code, f])),
  }
}

export const documentedOf = (cx: Context, visitId: string) => load(cx, visitId, visit)
export const lockDocumented = (cx: Context, visitId: string) => load(cx, visitId, visitLocked)
