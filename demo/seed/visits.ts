import { newId } from '../../core/ids.ts'
import type { Demo, PastVisit, Reading, Visit } from '../types.ts'
import { type Rows, rows } from './rows.ts'

const stamps = ['stageSince', 'arrivedAt', 'roomedAt', 'readyAt', 'providerAt', 'checkoutAt', 'leftAt'] as const

/** Past visits, and today's at the stage they would have now: the demo's clock is carried over to the real one. */
export function visitRows(demo: Demo, act_id: string, now: string): Rows {
  const shift = Date.parse(now) - Date.parse(demo.today.asOf)
  const today = demo.today.visits.map((v) => moved(v, shift))
  const row = rows(demo.house.practice.id)
  const place_id = demo.house.place.id
  return {
    visit: [
      ...demo.pastVisits.map((v) => pastRow(v, place_id, row, act_id)),
      ...today.map((v) => visitRow(v, place_id, row, act_id, 'booked')),
    ],
    reading: [...demo.pastVisits, ...today].flatMap((v) => v.readings.map((r) => readingRow(r, v, row, act_id))),
    diagnosis: demo.pastVisits.flatMap((v) =>
      v.diagnoses.map((d, i) => ({
        ...row(d),
        id: newId(),
        visit_id: v.id,
        patient_id: v.patientId,
        rank: i + 1,
        added_by: v.signedBy,
        added_at: v.signedAt,
        version: 1,
        act_id,
      })),
    ),
    checkin_item: today
      .filter((v) => come.has(v.stage))
      .flatMap((v) => checkedIn(v, row, act_id, demo.house.staff.find((s) => s.role === 'front_desk')!.id)),
    clinical_order: demo.today.orders.map((o) => ({ ...row(o), version: 1, act_id })),
  }
}

/** Who has come was checked in: both identifiers asked, the rest confirmed. */
const come = new Set(['arrived', 'rooming', 'ready', 'with_provider', 'checkout', 'left'])
const items = ['identity', 'demographics', 'coverage', 'consent', 'copay']
const checkedIn = (v: Visit, row: Row, act_id: string, by_id: string) =>
  items.map((item) => ({
    ...row({}),
    id: newId(),
    visit_id: v.id,
    patient_id: v.patientId,
    item,
    state: 'confirmed',
    at: v.arrivedAt ?? v.stageSince,
    by_id,
    act_id,
  }))

const later = (instant: string, shift: number) => new Date(Date.parse(instant) + shift).toISOString()

function moved(v: Visit, shift: number): Visit {
  const times = Object.fromEntries(stamps.map((name) => [name, v[name] === null ? null : later(v[name], shift)]))
  return { ...v, ...times, readings: v.readings.map((r) => ({ ...r, takenAt: later(r.takenAt, shift) })) }
}

type Row = ReturnType<typeof rows>

function visitRow({ plannedFrom, plannedUntil, readings: _r, ...v }: Visit, place_id: string, row: Row, act_id: string, origin: string) {
  return {
    ...row(v),
    place_id,
    planned: `[${plannedFrom},${plannedUntil})`,
    origin,
    version: 1,
    act_id,
    identified_by: come.has(v.stage) && origin === 'booked' ? ['birth_date', 'name'] : (null as string[] | null),
    signed_at: null as string | null,
    signed_by: null as string | null,
  }
}

/** History was signed elsewhere in time: it does not hold a slot or a room. */
const pastRow = ({ diagnoses: _d, signedAt, signedBy, ...v }: PastVisit, place_id: string, row: Row, act_id: string) => ({
  ...visitRow(v, place_id, row, act_id, 'imported'),
  signed_at: signedAt,
  signed_by: signedBy,
})

const readingRow = (r: Reading, v: Visit, row: Row, act_id: string) => ({
  ...row(r),
  patient_id: v.patientId,
  visit_id: v.id,
  recorded_at: r.takenAt,
  source: null,
  act_id,
})
