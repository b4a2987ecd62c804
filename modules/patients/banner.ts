import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Instant } from '../../core/shapes.ts'
import { AllergyState, allergyState, type Patient } from './patients.ts'

export const Allergy = z.object({
  id: Id,
  substance: z.string(),
  reaction: z.string().nullable(),
  severity: z.string().nullable(),
  criticality: z.string().nullable(),
})

export const Weight = z.object({ value: z.string(), unit: z.string(), at: Instant, on: Day })
export const Alert = z.object({ kind: z.enum(['interpreter', 'language']), text: z.string() })

/** What stands beside the name on every chart screen. */
export const BannerData = z.object({
  allergies: z.object({ state: AllergyState, items: z.array(Allergy) }),
  weight: Weight.nullable(),
  alerts: z.array(Alert),
})
export type BannerData = z.infer<typeof BannerData>

/**
 * The banner reads what other modules write (allergies, weight): it is on every screen and must come in one round. A row that
 * another corrects no longer counts.
 */
const find = sql(
  'patient_banner',
  `select p.id, p.mrn, p.family, p.given, p.middle, p.suffix, p.preferred, p.birth_date as "birthDate", p.sex, p.gender, p.pronouns, p.race, p.ethnicity,
          p.language, p.interpreter, p.phone, p.phone_alt as "phoneAlt", p.email, p.address, p.deceased_on as "deceasedOn", p.synthetic, p.version,
          p.confirmed_at as "confirmedAt",
          (select r.state from allergy_review r where r.practice_id = $1 and r.patient_id = p.id order by r.reviewed_at desc, r.id desc limit 1) as review,
          (select json_agg(json_build_object('id', a.id, 'substance', a.substance, 'reaction', a.reaction, 'severity', a.severity, 'criticality', a.criticality)
                           order by a.criticality = 'high' desc nulls last, a.substance)
             from allergy a where a.practice_id = $1 and a.patient_id = p.id and a.state = 'active'
              and not exists (select from allergy c where c.practice_id = $1 and c.corrects = a.id)) as allergies,
          w.value as "weightValue", w.unit as "weightUnit", w.taken_at as "weightAt", (w.taken_at at time zone $3)::date as "weightOn"
     from patient p
     left join lateral (
       select r.value, r.unit, r.taken_at from reading r
        where r.practice_id = $1 and r.patient_id = p.id and r.kind = 'weight' and r.value is not null
          and not exists (select from reading c where c.practice_id = $1 and c.corrects = r.id)
        order by r.taken_at desc limit 1) w on true
    where p.practice_id = $1 and p.id = $2`,
)

interface BannerRow extends Patient {
  confirmedAt: string | null
  review: AllergyState | null
  allergies: z.infer<typeof Allergy>[] | null
  weightValue: string | null
  weightUnit: string | null
  weightAt: string | null
  weightOn: string | null
}

/** The patient with all that the banner shows; refuses one that is not of this practice. */
export async function patientWithBanner(cx: Context, patientId: string) {
  const row = await cx.tx.row<BannerRow>(find, [cx.practice.id, patientId, cx.practice.timeZone])
  if (!row) throw new Refusal('missing', 'patient', 'There is no such patient here.')
  const { review, allergies, weightValue, weightUnit, weightAt, weightOn, ...patient } = row
  const weight =
    weightValue && weightUnit && weightAt && weightOn ? { value: weightValue, unit: weightUnit, at: weightAt, on: weightOn } : null
  const items = allergies ?? []
  return {
    patient,
    banner: { allergies: { state: allergyState(review, items.length), items }, weight, alerts: alertsOf(patient) } satisfies BannerData,
  }
}

/** What the banner shows of a patient, for a module that has its own screen. */
export const bannerOf = async (cx: Context, patientId: string): Promise<BannerData> => (await patientWithBanner(cx, patientId)).banner

const languageName = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

function alertsOf({ language, interpreter }: Patient): BannerData['alerts'] {
  const name = languageName.of(language) ?? language
  if (interpreter) return [{ kind: 'interpreter', text: `Interpreter: ${name}` }]
  return language.split('-')[0] === 'en' ? [] : [{ kind: 'language', text: `Speaks ${name}` }]
}
