import type { Context } from '../../core/context.ts'
import { planAnew } from '../../core/db/plans.ts'
import { sql } from '../../core/db/statement.ts'
import type { PatientFacts } from './rule.ts'
import type { Tried } from './stance.ts'

const standing = (table: string, row: string) => `not exists (select from ${table} c where c.practice_id = $1 and c.corrects = ${row}.id)`
const dayOf = (column: string) => `(max(${column}) at time zone $2)::date`

/**
 * All that rules ask of the chart, a row a patient: each source is gathered once for all of them, then joined, so that a list of
 * thousands is one statement. `of` narrows every source to one patient, for the chart.
 */
const gathered = (of: string) => `
  with prob as (
    select p.patient_id, jsonb_agg(distinct p.code) as codes from problem p
     where p.practice_id = $1 and p.state = 'active' ${of.replaceAll('?', 'p.patient_id')} and ${standing('problem', 'p')} group by p.patient_id),
  vacc as (
    select x.patient_id, jsonb_object_agg(x.cvx, x.day) as days from (
      select i.patient_id, i.cvx, ${dayOf('i.given_at')} as day from immunization i
       where i.practice_id = $1 and i.state = 'given' ${of.replaceAll('?', 'i.patient_id')} and ${standing('immunization', 'i')}
       group by i.patient_id, i.cvx) x group by x.patient_id),
  lab as (
    select x.patient_id, jsonb_object_agg(x.loinc, x.day) as days from (
      select t.patient_id, s.loinc, ${dayOf('t.performed_at')} as day
        from test_result t join test_system s on s.practice_id = $1 and s.id = t.system_id
       where t.practice_id = $1 and t.state in ('final', 'corrected') ${of.replaceAll('?', 't.patient_id')} and ${standing('test_result', 't')}
       group by t.patient_id, s.loinc) x group by x.patient_id),
  press as (
    select r.patient_id, ${dayOf('r.taken_at')} as day from reading r
     where r.practice_id = $1 and r.kind = 'bp' and r.value is not null ${of.replaceAll('?', 'r.patient_id')} and ${standing('reading', 'r')}
     group by r.patient_id),
  smoke as (
    select a.patient_id, ${dayOf('a.answered_at')} as day from tobacco_answer a
     where a.practice_id = $1 and a.status in ('never', 'former', 'some_days', 'every_day') ${of.replaceAll('?', 'a.patient_id')}
     group by a.patient_id),
  came as (
    select v.patient_id, v.visit_type_id, max(v.day) filter (where v.stage not in ('expected', 'cancelled', 'no_show')) as seen,
           max(v.day) filter (where v.stage = 'no_show') as missed,
           min(v.day) filter (where v.stage = 'expected' and v.day >= $3::date) as booked
      from visit v where v.practice_id = $1 ${of.replaceAll('?', 'v.patient_id')} group by v.patient_id, v.visit_type_id),
  walk as (
    select c.patient_id, max(c.seen) as seen, max(c.missed) as missed, min(c.booked) as booked,
           jsonb_object_agg(t.code, c.seen) filter (where c.seen is not null) as types
      from came c join visit_type t on t.practice_id = $1 and t.id = c.visit_type_id group by c.patient_id),
  done as (
    select x.patient_id, jsonb_object_agg(x.rule_id, jsonb_build_object('on', x.done_on, 'next', x.next_due)) as rules from (
      select distinct on (d.patient_id, d.rule_id) d.patient_id, d.rule_id, d.done_on, d.next_due from recall_record d
       where d.practice_id = $1 ${of.replaceAll('?', 'd.patient_id')}
       order by d.patient_id, d.rule_id, d.recorded_at desc, d.id desc) x group by x.patient_id),
  own as (
    select o.patient_id, jsonb_agg(jsonb_build_object('id', o.id, 'what', o.what, 'due', o.due, 'version', o.version,
             'ownerId', o.owner_id, 'ownerRole', o.owner_role) order by o.due, o.id) as rows
      from recall_own o where o.practice_id = $1 and o.closed_at is null ${of.replaceAll('?', 'o.patient_id')} group by o.patient_id),
  tried as (
    select k.patient_id, jsonb_agg(jsonb_build_object('items', k.items, 'outcome', k.outcome, 'day', k.day, 'nextTry', k.next_try,
             'restUntil', k.rest_until, 'visitStage', v.stage) order by k.at desc, k.id desc) as rows
      from recall_contact k left join visit v on v.practice_id = $1 and v.id = k.visit_id
     where k.practice_id = $1 ${of.replaceAll('?', 'k.patient_id')} group by k.patient_id)
  select p.id as "patientId", p.family, p.given, p.middle, p.suffix, p.mrn, p.phone, p.language, p.interpreter, p.birth_date as "birthDate", p.sex,
         coalesce(prob.codes, '[]') as problems, coalesce(vacc.days, '{}') as vaccines, coalesce(lab.days, '{}') as tests,
         coalesce(walk.types, '{}') as visits, press.day as bp, smoke.day as tobacco, walk.seen as "lastSeen", walk.missed, walk.booked,
         coalesce(done.rules, '{}') as recorded, coalesce(own.rows, '[]') as owns, coalesce(tried.rows, '[]') as tried
    from patient p
    left join prob on prob.patient_id = p.id left join vacc on vacc.patient_id = p.id left join lab on lab.patient_id = p.id
    left join press on press.patient_id = p.id left join smoke on smoke.patient_id = p.id left join walk on walk.patient_id = p.id
    left join done on done.patient_id = p.id left join own on own.patient_id = p.id left join tried on tried.patient_id = p.id
   where p.practice_id = $1 and p.deceased_on is null ${of.replaceAll('?', 'p.id')}`

/** So many charts are read and judged at a time: a practice of 100,000 is neither held in memory nor holds up the others. */
export const pageOfPatients = 2000
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const pageEnd = sql(
  'recall_page_end',
  `select id from patient where practice_id = $1 and id > $2 order by id offset ${pageOfPatients - 1} limit 1`,
)
export const everybody = sql('recall_facts', gathered('and ? > $4 and ? <= $5'))
const asked = sql(
  'recall_facts_asked',
  gathered('and ? in (select o.patient_id from recall_own o where o.practice_id = $1 and o.closed_at is null)'),
)
const onePatient = sql('recall_facts_one', gathered('and ? = $4'))

export interface OwnRow {
  id: string
  what: string
  due: string
  version: number
  ownerId: string | null
  ownerRole: string | null
}

export interface FactsRow extends PatientFacts {
  patientId: string
  family: string
  given: string
  middle: string | null
  suffix: string | null
  mrn: string
  phone: string | null
  language: string
  interpreter: boolean
  owns: readonly OwnRow[]
  tried: readonly Tried[]
}

const params = (cx: Context) => [cx.practice.id, cx.practice.timeZone, cx.today]

/** Everybody's chart, a page after the other. Planned for the page: planned once for any range, few are expected and each joined to all. */
export async function* factsOfAll(cx: Context): AsyncGenerator<readonly FactsRow[]> {
  planAnew(cx.tx)
  for (let after = '00000000-0000-0000-0000-000000000000'; after !== last; ) {
    const end = (await cx.tx.row<{ id: string }>(pageEnd, [cx.practice.id, after]))?.id ?? last
    yield await cx.tx.rows<FactsRow>(everybody, [...params(cx), after, end])
    after = end
  }
}

/** The charts of those who were asked back by somebody here. */
export const factsOfAsked = (cx: Context) => cx.tx.rows<FactsRow>(asked, params(cx))

/** Undefined for who has died: nobody is recalled. */
export const factsOf = (cx: Context, patientId: string) => cx.tx.row<FactsRow>(onePatient, [...params(cx), patientId])
