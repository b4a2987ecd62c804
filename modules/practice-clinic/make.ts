import { newId } from '../../core/ids.ts'
import { wordsOf } from '../patients/index.ts'
import type { Props } from './stage-sql.ts'
import type { Rows } from './world.ts'

export interface PatientWish {
  given: string
  family: string
  sex: 'female' | 'male'
  /** Years, or months for a small child. The day shifts with each attempt, so that an earlier one's patient is never alike. */
  years?: number
  months?: number
  phone?: string
}
export interface VisitWish {
  stage: 'expected' | 'arrived' | 'rooming' | 'checkout'
  type: 'acute' | 'follow_up' | 'well_child' | 'well_adult' | 'nurse_visit'
  reason: string
  room?: number
  /** Planned so many minutes from now. */
  inMinutes?: number
}

interface Setting {
  practiceId: string
  actId: string
  now: string
  today: string
  attempt: number
  props: Props
}

const minutes = (now: string, n: number) => new Date(Date.parse(now) + n * 60_000).toISOString()
const daysBefore = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
const home = { line1: '318 Buckeye Pl', line2: null, city: 'Madrona Vista', state: 'CA', zip: '95999' }

/** Sets a scene: each call answers an id and adds the rows that belong to it. Nothing is written until the scene stands. */
export function stagehand({ practiceId, actId, now, today, attempt, props }: Setting) {
  const rows: Rows = {}
  const add = (table: string, row: Record<string, unknown>): string => {
    const whole: Record<string, unknown> = { practice_id: practiceId, ...row, act_id: actId }
    rows[table] = [...(rows[table] ?? []), whole]
    return whole['id'] as string
  }
  const earlier = minutes(now, -60)

  const patient = ({ given, family, sex, years = 0, months = 0, phone = '(707) 555-0142' }: PatientWish): string => {
    const id = newId()
    const birthDate = daysBefore(today, Math.floor(years * 365.25 + months * 30.4375) + 20 + ((attempt * 5) % 25))
    const who = {
      id,
      mrn: `P${id.slice(-7)}`,
      family,
      given,
      middle: null,
      suffix: null,
      preferred: null,
      phone,
      phoneAlt: null,
      birthDate,
    }
    const { birthDate: birth_date, phoneAlt: phone_alt, ...rest } = who
    add('patient', {
      ...rest,
      birth_date,
      phone_alt,
      sex,
      address: home,
      language: 'en',
      interpreter: false,
      synthetic: true,
      registered_at: earlier,
      version: 1,
    })
    for (const word of new Set(wordsOf(who as Parameters<typeof wordsOf>[0])))
      rows['patient_word'] = [...(rows['patient_word'] ?? []), { practice_id: practiceId, word, patient_id: id }]
    return id
  }

  const visit = (patientId: string, { stage, type, reason, room = 0, inMinutes = 0 }: VisitWish): string => {
    const inRoom = stage === 'rooming'
    const come = stage !== 'expected'
    return add('visit', {
      id: newId(),
      patient_id: patientId,
      place_id: props.placeId,
      visit_type_id: props.types[type],
      provider_id: props.providerId,
      planned: `[${minutes(now, inMinutes)},${minutes(now, inMinutes + 20)})`,
      day: today,
      room_id: inRoom ? props.rooms[room] : null,
      ma_id: inRoom ? props.learnerId : null,
      stage,
      stage_since: now,
      origin: 'booked',
      reason,
      identified_by: come ? ['birth_date', 'name'] : null,
      arrived_at: come ? now : null,
      roomed_at: inRoom ? now : null,
      version: 1,
    })
  }
  const of = (patient_id: string, visit_id: string | null = null) => ({ id: newId(), patient_id, visit_id })
  return {
    props,
    rows,
    patient,
    /** As the patient says it at the desk. */
    born: (patientId: string) => {
      const day = rows['patient']!.find((p) => p['id'] === patientId)!['birth_date'] as string
      return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
    },
    visit,
    asked: (patientId: string, state: 'none_known' | 'known' = 'none_known') =>
      add('allergy_review', { ...of(patientId), state, reviewed_at: earlier, source: 'practice clinic' }),
    medicine: (patientId: string, name: string, strength: string, sig: string) =>
      add('medication', {
        ...of(patientId),
        name,
        strength,
        form: 'tablet',
        sig,
        state: 'active',
        recorded_at: earlier,
        source: 'practice clinic',
      }),
    order: (patientId: string, visitId: string, kind: 'test' | 'vaccine', item: { id: string; name: string }) =>
      add('clinical_order', {
        ...of(patientId, visitId),
        kind,
        item_id: item.id,
        item_name: item.name,
        state: 'signed',
        ordered_by: props.providerId,
        ordered_at: now,
        version: 1,
      }),
    plan: (patientId: string, memberId: string, planName: string, copayCents: number) =>
      add('coverage', {
        id: newId(),
        patient_id: patientId,
        payer_id: props.payers[0],
        rank: 1,
        member_id: memberId,
        plan_name: planName,
        relationship: 'self',
        subscriber: {},
        copay_cents: copayCents,
        valid_from: daysBefore(today, 300),
        version: 1,
      }),
    reading: (patientId: string, visitId: string, r: { kind: string; value: number; unit: string }) =>
      add('reading', {
        ...of(patientId, visitId),
        kind: r.kind,
        value: r.value,
        unit: r.unit,
        taken_by: props.learnerId,
        taken_at: minutes(now, -2),
        recorded_at: minutes(now, -2),
      }),
  }
}

export type Stagehand = ReturnType<typeof stagehand>
