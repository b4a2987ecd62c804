import type { Context } from '../../core/context.ts'
import { allergyList, latestTobacco } from '../history/index.ts'
import { medicinesAt } from '../medications/index.ts'
import type { VisitSubject } from '../visits/index.ts'
import { ageAt, readingsOfVisit } from '../vitals/index.ts'
import { askedOf, type Standing, unanswered } from './rooming.ts'
import { findHeader } from './sql.ts'

/** How the rooming of a visit stands: what is asked, what was answered, what is missing. The queries travel together. */
export async function standingOf(cx: Context, visit: VisitSubject) {
  const { visitId, patientId } = visit
  const [header, readings, allergies, { medicines, list }, tobacco] = await Promise.all([
    findHeader(cx, visitId),
    readingsOfVisit(cx, visit),
    allergyList(cx, patientId),
    medicinesAt(cx, patientId, visitId),
    latestTobacco(cx, patientId),
  ])
  const asked = askedOf(header.asks, ageAt(visit.birthDate, visit.day).months)
  const standing: Standing = { visitId, reason: header.reason, readings, review: allergies.review, medicines, medicineList: list, tobacco }
  return { header, readings, allergies, medicines, medicineList: list, tobacco, asked, unanswered: unanswered(asked, standing) }
}
