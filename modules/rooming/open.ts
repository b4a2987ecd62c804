import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Version } from '../../core/shapes.ts'
import { AllergyList, addAllergy, answerTobacco, correctAllergy, reviewAllergies, TobaccoAnswer } from '../history/index.ts'
import { addMedicine, Medicine, Report, reportMedicines } from '../medications/index.ts'
import { clinical } from '../practice/index.ts'
import { type VisitSubject, visitOf } from '../visits/index.ts'
import { correctReading, LatestShape, latestByKind, recordVitals, VisitReading } from '../vitals/index.ts'
import { readyVisit } from './ready.ts'
import { AskItem } from './rooming.ts'
import { type Header, listOpenOrders } from './sql.ts'
import { standingOf } from './standing.ts'
import { giveReason, handOff } from './words-of-visit.ts'

const verbs = [
  recordVitals,
  correctReading,
  addAllergy,
  correctAllergy,
  reviewAllergies,
  addMedicine,
  reportMedicines,
  answerTobacco,
  giveReason,
  handOff,
  readyVisit,
]

const Output = z.object({
  now: Instant,
  visit: z.object({
    id: Id,
    patientId: Id,
    stage: z.string(),
    version: Version,
    day: Day,
    signed: z.boolean(),
    type: z.string(),
    provider: z.string().nullable(),
    room: z.string().nullable(),
    reason: z.string(),
    handoff: z.string().nullable(),
    identified: z.boolean(),
    roomedAt: Instant.nullable(),
  }),
  patient: z.object({ id: Id, family: z.string(), given: z.string(), preferred: z.string().nullable(), birthDate: Day, sex: z.string() }),
  asked: z.array(AskItem),
  /** Newest of each kind before this visit: to look at, never to fill in. */
  lasts: z.array(LatestShape),
  readings: z.array(VisitReading),
  allergies: AllergyList,
  medicines: z.array(Medicine),
  medicineList: Report.nullable(),
  tobacco: TobaccoAnswer.nullable(),
  orders: z.array(
    z.object({
      id: Id,
      kind: z.enum(['test', 'vaccine', 'lab']),
      itemName: z.string(),
      instructions: z.string().nullable(),
      orderedAt: Instant,
      orderedBy: z.string(),
    }),
  ),
  unanswered: z.array(z.object({ item: AskItem, message: z.string() })),
  may: z.record(z.string(), May),
})

/** `Dr. Lee`, `Lee, NP`; a nurse visit has nobody. */
function providerOf({ providerFamily, providerTitle }: Header): string | null {
  if (!providerFamily) return null
  if (providerTitle && /^(MD|DO)\b/.test(providerTitle)) return `Dr. ${providerFamily}`
  return providerTitle ? `${providerFamily}, ${providerTitle}` : providerFamily
}

function visitShown({ visitId, patientId, stage, version, day, signedAt }: VisitSubject, header: Header) {
  const { type, room, reason, handoff, identified, roomedAt } = header
  return {
    id: visitId,
    patientId,
    stage,
    version,
    day,
    signed: signedAt !== null,
    type,
    provider: providerOf(header),
    room,
    reason,
    handoff,
    identified,
    roomedAt,
  }
}

const mayOf = (cx: Context, visit: VisitSubject) => Object.fromEntries(verbs.map((verb) => [verb.name, may(cx, verb, visit)]))

/** All that the rooming screen shows, in one round. */
export const openRooming = action({
  name: 'rooming.open',
  kind: 'read',
  input: z.object({ visitId: Id }),
  output: Output,
  allow: { roles: [...clinical, 'student'] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, _input, visit) {
    const { visitId, patientId, birthDate, sex } = visit
    const [{ header, ...standing }, lasts, orders] = await Promise.all([
      standingOf(cx, visit),
      latestByKind(cx, patientId, { except: visitId }),
      listOpenOrders(cx, visitId),
    ])
    const { family, given, preferred } = header
    return {
      now: cx.now,
      visit: visitShown(visit, header),
      patient: { id: patientId, family, given, preferred, birthDate, sex },
      ...standing,
      lasts,
      orders,
      may: mayOf(cx, visit),
    }
  },
})
