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

type Add = (table: string, row: Record<string, unknown>) => string

/** Sets a scene: each call answers an id and adds the rows that belong to it. Nothing is written until the scene stands. */
export function stagehand(setting: Setting) {
  const { practiceId, actId, props } = setting
  const rows: Rows = {}
  const push = (table: string, row: Record<string, unknown>) => {
    rows[table] = [...(rows[table] ?? []), { practice_id: practiceId, ...row }]
  }
  const add: Add = (table, row) => {
    push(table, { ...row, act_id: actId })
    return row['id'] as string
  }
  const patient = (wish: PatientWish): string => {
    const { row, words } = patientRow(setting, wish)
    add('patient', row)
    for (const word of words) push('patient_word', { word, patient_id: row.id })
    return row.id
  }
  /** As the patient says it at the desk. */
  const born = (patientId: string) => {
    const day = rows['patient']!.find((p) => p['id'] === patientId)!['birth_date'] as string
    return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  }
  const visit = (patientId: string, wish: VisitWish) => add('visit', visitRow(setting, patientId, wish))
  return { props, rows, patient, born, visit, ...chartOf(setting, add) }
}

export type Stagehand = ReturnType<typeof stagehand>

function patientRow({ now, today, attempt }: Setting, wish: PatientWish) {
  const { given, family, sex, years = 0, months = 0, phone = '(707) 555-0142' } = wish
  const id = newId()
  const birthDate = daysBefore(today, Math.floor(years * 365.25 + months * 30.4375) + 20 + ((attempt * 5) % 25))
  const who = { id, mrn: `P${id.slice(-7)}`, family, given, middle: null, suffix: null, preferred: null, phone }
  const row = { ...who, birth_date: birthDate, phone_alt: null, sex, address: home, language: 'en', interpreter: false }
  return {
    row: { ...row, synthetic: true, registered_at: minutes(now, -60), version: 1 },
    words: new Set(wordsOf({ ...who, phoneAlt: null, birthDate })),
  }
}

function visitRow({ now, today, props }: Setting, patientId: string, { stage, type, reason, room = 0, inMinutes = 0 }: VisitWish) {
  const inRoom = stage === 'rooming'
  const come = stage !== 'expected'
  return {
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
  }
}

/** What the chart already says, who pays, and what is ordered. */
function chartOf({ now, today, props }: Setting, add: Add) {
  const of = (patient_id: string, visit_id: string | null = null) => ({ id: newId(), patient_id, visit_id })
  const before = { recorded_at: minutes(now, -60), source: 'practice clinic' }
  const asked = (patientId: string) =>
    add('allergy_review', { ...of(patientId), state: 'none_known', reviewed_at: before.recorded_at, source: before.source })
  const medicine = (patientId: string, name: string, strength: string, sig: string) =>
    add('medication', { ...of(patientId), name, strength, form: 'tablet', sig, state: 'active', ...before })
  const order = (patientId: string, visitId: string, kind: 'test' | 'vaccine', item: { id: string; name: string }) => {
    const what = { kind, item_id: item.id, item_name: item.name }
    return add('clinical_order', {
      ...of(patientId, visitId),
      ...what,
      state: 'signed',
      ordered_by: props.providerId,
      ordered_at: now,
      version: 1,
    })
  }
  const plan = (patientId: string, memberId: string, planName: string, copayCents: number) => {
    const row = { id: newId(), patient_id: patientId }
    const card = { payer_id: props.payers[0], rank: 1, member_id: memberId, plan_name: planName, copay_cents: copayCents }
    return add('coverage', { ...row, ...card, relationship: 'self', subscriber: {}, valid_from: daysBefore(today, 300), version: 1 })
  }
  const reading = (patientId: string, visitId: string, r: { kind: string; value: number; unit: string }) => {
    const at = minutes(now, -2)
    return add('reading', { ...of(patientId, visitId), ...r, taken_by: props.learnerId, taken_at: at, recorded_at: at })
  }
  return { asked, medicine, order, plan, reading }
}
