import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'

const visit = sql(
  'paper_visit',
  `select v.id, v.day, lower(v.planned) as "from", v.reason, v.signed_at as "signedAt", p.id as "patientId", p.family, p.given, p.preferred, p.birth_date as "birthDate", p.mrn, p.language,
          p.address, p.synthetic, s.given || ' ' || s.family || coalesce(', ' || s.title, '') as provider, g.given || ' ' || g.family || coalesce(', ' || g.title, '') as "signedBy",
          n.assessment, n.plan
     from visit v
     join patient p on p.practice_id = $1 and p.id = v.patient_id
     left join staff s on s.practice_id = $1 and s.id = v.provider_id
     left join staff g on g.practice_id = $1 and g.id = v.signed_by
     left join note n on n.practice_id = $1 and n.visit_id = v.id
    where v.practice_id = $1 and v.id = $2`,
)
const readings = sql(
  'paper_readings',
  `select kind, value, diastolic, unit, absent from reading r where practice_id = $1 and patient_id = $2 and visit_id = $3 and absent is distinct from 'entered_in_error'
      and not exists (select from reading c where c.practice_id = $1 and c.corrects = r.id) order by taken_at, id`,
)
const allergies = sql(
  'paper_allergies',
  `select substance, reaction from allergy a where practice_id = $1 and patient_id = $2 and state = 'active'
      and not exists (select from allergy c where c.practice_id = $1 and c.corrects = a.id) order by substance`,
)
const allergyState = sql(
  'paper_allergy_state',
  'select state from allergy_review where practice_id = $1 and patient_id = $2 order by reviewed_at desc, id desc limit 1',
)
const medicines = sql(
  'paper_medicines',
  `select name, strength, form, sig from medication m where practice_id = $1 and patient_id = $2 and state = 'active'
      and not exists (select from medication c where c.practice_id = $1 and c.corrects = m.id) order by name`,
)
const tests = sql(
  'paper_tests',
  `select s.name, r.value from test_result r join test_system s on s.practice_id = $1 and s.id = r.system_id
    where r.practice_id = $1 and r.patient_id = $2 and r.visit_id = $3 and r.value is not null
      and not exists (select from test_result c where c.practice_id = $1 and c.corrects = r.id) order by r.performed_at`,
)
const vaccines = sql(
  'paper_vaccines',
  `select name, lot, site, vis_edition as "visEdition", state, not_given_reason as "reason" from immunization i where practice_id = $1 and patient_id = $2 and visit_id = $3 and state <> 'entered_in_error'
      and not exists (select from immunization c where c.practice_id = $1 and c.corrects = i.id) order by given_at`,
)
const diagnoses = sql(
  'paper_diagnoses',
  'select code, label from diagnosis where practice_id = $1 and visit_id = $2 and removed_at is null order by rank, code',
)
const next = sql(
  'paper_next_visit',
  `select lower(v.planned) as "from", t.name as type, s.given || ' ' || s.family || coalesce(', ' || s.title, '') as provider
     from visit v join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id left join staff s on s.practice_id = $1 and s.id = v.provider_id
    where v.practice_id = $1 and v.patient_id = $2 and v.stage = 'expected' and v.day >= $3 and v.id <> $4 order by lower(v.planned) limit 1`,
)
const sheet = sql(
  'paper_day',
  `select lower(v.planned) as "from", p.family, p.given, p.birth_date as "birthDate", p.mrn, p.phone, t.name as type, v.reason, r.name as room, s.given || ' ' || s.family || coalesce(', ' || s.title, '') as provider, p.id as "patientId"
     from visit v
     join patient p on p.practice_id = $1 and p.id = v.patient_id
     join visit_type t on t.practice_id = $1 and t.id = v.visit_type_id
     left join room r on r.practice_id = $1 and r.id = coalesce(v.room_id, v.booked_room_id)
     left join staff s on s.practice_id = $1 and s.id = v.provider_id
    where v.practice_id = $1 and v.day = $2 and v.stage not in ('cancelled', 'no_show') order by s.family nulls last, lower(v.planned), p.family`,
)

const patient = sql(
  'paper_patient',
  `select p.family, p.given, p.preferred, p.birth_date as "birthDate", p.mrn, p.language, p.address, p.synthetic
     from patient p where p.practice_id = $1 and p.id = $2`,
)

export interface PaperVisit {
  id: string
  day: string
  from: string
  reason: string
  signedAt: string | null
  signedBy: string | null
  patientId: string
  family: string
  given: string
  preferred: string | null
  birthDate: string
  mrn: string
  language: string
  address: { line1?: string; city?: string; state?: string; zip?: string }
  synthetic: boolean
  provider: string | null
  assessment: string | null
  plan: string | null
}

export interface NextVisit {
  from: string
  type: string
  provider: string | null
}

export interface SheetLine {
  from: string
  family: string
  given: string
  birthDate: string
  mrn: string
  phone: string | null
  type: string
  reason: string
  room: string | null
  provider: string | null
  patientId: string
}

export type PaperPatient = Pick<PaperVisit, 'family' | 'given' | 'preferred' | 'birthDate' | 'mrn' | 'language' | 'address' | 'synthetic'>
export const patientForPaper = (cx: Context, patientId: string) => cx.tx.row<PaperPatient>(patient, [cx.practice.id, patientId])
export const visitForPaper = (cx: Context, visitId: string) => cx.tx.row<PaperVisit>(visit, [cx.practice.id, visitId])
export const nextVisit = (cx: Context, v: PaperVisit) => cx.tx.row<NextVisit>(next, [cx.practice.id, v.patientId, v.day, v.id])
export const daySheet = (cx: Context, day: string) => cx.tx.rows<SheetLine>(sheet, [cx.practice.id, day])

/** Everything the summary says of the visit, in one round. */
export async function contentOf(cx: Context, v: PaperVisit) {
  const p = [cx.practice.id, v.patientId]
  const ofVisit = [...p, v.id]
  const [r, a, state, m, t, i, d, n] = await Promise.all([
    cx.tx.rows<{ kind: string; value: string | null; diastolic: string | null; unit: string | null; absent: string | null }>(
      readings,
      ofVisit,
    ),
    cx.tx.rows<{ substance: string; reaction: string | null }>(allergies, p),
    cx.tx.row<{ state: string }>(allergyState, p),
    cx.tx.rows<{ name: string; strength: string | null; form: string | null; sig: string | null }>(medicines, p),
    cx.tx.rows<{ name: string; value: string }>(tests, ofVisit),
    cx.tx.rows<{ name: string; lot: string | null; site: string | null; visEdition: string | null; state: string; reason: string | null }>(
      vaccines,
      ofVisit,
    ),
    cx.tx.rows<{ code: string; label: string }>(diagnoses, [cx.practice.id, v.id]),
    nextVisit(cx, v),
  ])
  return {
    readings: r,
    allergies: a,
    allergyState: state?.state ?? 'not_recorded',
    medicines: m,
    tests: t,
    vaccines: i,
    diagnoses: d,
    next: n,
  }
}

export type Content = Awaited<ReturnType<typeof contentOf>>
