import type { Context, Subject } from '../../core/context.ts'
import { sql } from '../../core/db/statement.ts'
import { Refusal, stale } from '../../core/errors.ts'
import { ended, type Stage } from './visits.ts'

const find = sql(
  'visit_subject',
  `select v.id as "visitId", v.patient_id as "patientId", v.place_id as "placeId", v.provider_id as "providerId", v.ma_id as "maId", v.room_id as "roomId", v.booked_room_id as "bookedRoomId",
          v.stage, v.day, v.reason, v.signed_at as "signedAt", v.version, p.birth_date as "birthDate", p.sex
     from visit v join patient p on p.practice_id = $1 and p.id = v.patient_id where v.practice_id = $1 and v.id = $2`,
)

export interface VisitSubject extends Subject {
  visitId: string
  patientId: string
  placeId: string
  providerId: string | null
  maId: string | null
  /** The room the visit is in, or was last in. */
  roomId: string | null
  bookedRoomId: string | null
  stage: Stage
  day: string
  reason: string
  signedAt: string | null
  version: number
  birthDate: string
  sex: string
}

/** The visit an action is about. Refuses one that is not of this practice. */
export async function visitOf(cx: Context, visitId: string): Promise<VisitSubject> {
  const visit = await cx.tx.row<VisitSubject>(find, [cx.practice.id, visitId])
  if (!visit) throw new Refusal('missing', 'visit', 'There is no such visit here.')
  return visit
}

/**
 * A visit that can still be written to: begun, not signed, not cancelled. The form carries its patient; one that names another
 * patient than the visit's is refused, whoever's chart was on the screen.
 */
export async function openVisit(cx: Context, visitId: string, patientId?: string): Promise<VisitSubject> {
  const visit = await visitOf(cx, visitId)
  if (patientId && patientId !== visit.patientId)
    throw new Refusal(
      'conflict',
      'other_patient',
      'This form is for another patient than the visit. Nothing was saved; reload and check who is in the room.',
    )
  if (visit.signedAt) throw new Refusal('conflict', 'signed', 'This visit is signed. Add an amendment instead.')
  if (ended(visit.stage) || visit.stage === 'expected')
    throw new Refusal('conflict', 'not_open', 'This visit has not begun, or was cancelled. Check the patient in first.')
  return visit
}

/** What a stale screen is shown: how the visit stands now. */
const standing = ({ visitId, stage, roomId, maId, providerId, version }: VisitSubject) => ({
  visitId,
  stage,
  roomId,
  maId,
  providerId,
  version,
})

export const staleVisit = (visit: VisitSubject, yours: number) => stale(standing(visit), yours)

/** Refuses a change that was made looking at an older state of the visit. */
export function sameVersion(visit: VisitSubject, yours: number) {
  if (visit.version !== yours) throw staleVisit(visit, yours)
}
