import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import type { Medicine, Order, Reading, Recorded, Test, Tobacco, Vaccine } from './note.ts'

// What the visit's people recorded, read for the provider: other modules' tables, never written here.

const who = (alias: string) => `${alias}.given || ' ' || ${alias}.family`
const visit = sql(
  'note_visit',
  `select t.name as type, v.day, v.reason, v.handoff, ${who('p')} as provider, ${who('m')} as ma
     from visit v join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     left join staff p on p.practice_id = $1 and p.id = v.provider_id
     left join staff m on m.practice_id = $1 and m.id = v.ma_id
    where v.practice_id = $1 and v.id = $2`,
)
const readings = sql(
  'note_readings',
  `select r.id, r.act_id as "actId", r.kind, r.value::text, r.diastolic::text, r.unit, r.absent, nullif(concat_ws(', ', r.site, r.position, r.cuff), '') as detail, r.note,
          r.taken_at as at, coalesce(${who('s')}, r.source) as by, r.corrects is not null as corrected
     from reading r left join staff s on s.practice_id = $1 and s.id = r.taken_by
    where r.practice_id = $1 and r.visit_id = $2 and r.patient_id = $3 and r.absent is distinct from 'entered_in_error'
      and not exists (select from reading c where c.practice_id = $1 and c.corrects = r.id)
    order by r.taken_at, r.id`,
)
const review = sql(
  'note_allergy_review',
  `select a.state, a.reason, a.reviewed_at as at, coalesce(${who('s')}, a.source) as by, a.act_id as "actId"
     from allergy_review a left join staff s on s.practice_id = $1 and s.id = a.reviewed_by
    where a.practice_id = $1 and a.patient_id = $2 order by a.reviewed_at desc, a.id desc limit 1`,
)
const allergies = sql(
  'note_allergies',
  `select a.id, a.act_id as "actId", a.substance, a.reaction, a.severity from allergy a
    where a.practice_id = $1 and a.patient_id = $2 and a.state = 'active' and not exists (select from allergy c where c.practice_id = $1 and c.corrects = a.id)
    order by a.substance, a.id`,
)
const medicines = sql(
  'note_medicines',
  `select m.id, m.act_id as "actId", m.name, m.strength, m.form, m.sig, r.answer, r.detail, r.by, r.act_id as "reportActId"
     from medication m
     left join lateral (select x.answer, x.detail, x.act_id, ${who('s')} as by from medication_report x join staff s on s.practice_id = $1 and s.id = x.recorded_by
                         where x.practice_id = $1 and x.visit_id = $3 and x.medication_id = m.id order by x.reported_at desc, x.id desc limit 1) r on true
    where m.practice_id = $1 and m.patient_id = $2 and m.state = 'active' and not exists (select from medication c where c.practice_id = $1 and c.corrects = m.id)
    order by m.name, m.id`,
)
const medicineList = sql(
  'note_medicine_list',
  `select r.answer, r.detail, ${who('s')} as by, r.act_id as "actId" from medication_report r join staff s on s.practice_id = $1 and s.id = r.recorded_by
    where r.practice_id = $1 and r.visit_id = $2 and r.medication_id is null order by r.reported_at desc, r.id desc limit 1`,
)
const tobacco = sql(
  'note_tobacco',
  `select t.id, t.act_id as "actId", t.status, t.detail, t.answered_at as at, coalesce(${who('s')}, t.source) as by, t.visit_id is not distinct from $3 as "thisVisit"
     from tobacco_answer t left join staff s on s.practice_id = $1 and s.id = t.recorded_by
    where t.practice_id = $1 and t.patient_id = $2 order by t.answered_at desc, t.id desc limit 1`,
)
const tests = sql(
  'note_tests',
  `select r.id, r.act_id as "actId", y.name, r.value || coalesce(' ' || y.unit, '') as value, r.abnormal, r.state, k.lot as "kitLot", r.performed_at as at, ${who('s')} as by, r.reason
     from test_result r join test_system y on y.practice_id = $1 and y.id = r.system_id join kit_lot k on k.practice_id = $1 and k.id = r.kit_lot_id
     join staff s on s.practice_id = $1 and s.id = r.performed_by
    where r.practice_id = $1 and r.visit_id = $2 and not exists (select from test_result c where c.practice_id = $1 and c.corrects = r.id)
    order by r.performed_at, r.id`,
)
const vaccines = sql(
  'note_vaccines',
  `select i.id, i.act_id as "actId", i.name, i.state, i.lot, i.site, i.route, i.vis_edition::text as "visEdition", i.not_given_reason as reason, i.given_at as at,
          coalesce(${who('s')}, i.source) as by, ${who('v')} as "verifiedBy"
     from immunization i left join staff s on s.practice_id = $1 and s.id = i.given_by left join staff v on v.practice_id = $1 and v.id = i.verified_by
    where i.practice_id = $1 and i.patient_id = $2 and i.visit_id = $3 and not exists (select from immunization c where c.practice_id = $1 and c.corrects = i.id)
    order by i.given_at, i.id`,
)
const orders = sql(
  'note_orders',
  `select o.id, o.act_id as "actId", o.kind, o.item_name as item, o.state, ${who('s')} as by, o.ordered_at as at
     from clinical_order o join staff s on s.practice_id = $1 and s.id = o.ordered_by where o.practice_id = $1 and o.visit_id = $2 order by o.ordered_at, o.id`,
)

type Row<T extends z.ZodType> = z.infer<T>
type Review = Omit<Recorded['allergies'], 'list'>

/** All of it in one round to the database. */
export async function recordedOf(cx: Context, { visitId, patientId }: { visitId: string; patientId: string }): Promise<Recorded> {
  const { tx, practice } = cx
  const [about, read, reviewed, list, medicine, whole, smokes, tested, given, ordered] = await Promise.all([
    tx.row<Recorded['visit']>(visit, [practice.id, visitId]),
    tx.rows<Row<typeof Reading>>(readings, [practice.id, visitId, patientId]),
    tx.row<Review>(review, [practice.id, patientId]),
    tx.rows<Recorded['allergies']['list'][number]>(allergies, [practice.id, patientId]),
    tx.rows<Row<typeof Medicine>>(medicines, [practice.id, patientId, visitId]),
    tx.row<NonNullable<Recorded['medicineList']>>(medicineList, [practice.id, visitId]),
    tx.row<Row<typeof Tobacco>>(tobacco, [practice.id, patientId, visitId]),
    tx.rows<Row<typeof Test>>(tests, [practice.id, visitId]),
    tx.rows<Row<typeof Vaccine>>(vaccines, [practice.id, patientId, visitId]),
    tx.rows<Row<typeof Order>>(orders, [practice.id, visitId]),
  ])
  return {
    visit: about!,
    readings: read,
    allergies: { ...(reviewed ?? { state: 'not_recorded', reason: null, at: null, by: null, actId: null }), list },
    medicines: medicine,
    medicineList: whole ?? null,
    tobacco: smokes ?? null,
    tests: tested,
    vaccines: given,
    orders: ordered,
  }
}
