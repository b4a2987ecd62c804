import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Version } from '../../core/shapes.ts'
import { readers } from '../practice/index.ts'
import { listDay } from './board-sql.ts'
import { bookVisit } from './book.ts'
import { cancelVisit, replanVisit } from './replan.ts'
import { Stage } from './visits.ts'

const PlannedVisit = z.object({
  id: Id,
  patientId: Id,
  stage: Stage,
  from: Instant,
  until: Instant,
  reason: z.string(),
  version: Version,
  cancelReason: z.string().nullable(),
  providerId: Id.nullable(),
  placeId: Id,
  visitTypeId: Id,
  type: z.string(),
  bookedRoomId: Id.nullable(),
  room: z.string().nullable(),
  family: z.string(),
  given: z.string(),
  preferred: z.string().nullable(),
  birthDate: Day,
  sex: z.string(),
  mrn: z.string(),
  phone: z.string().nullable(),
})

/** The schedule of a day: what was planned, and what became of it. */
export const visitDay = action({
  name: 'visits.day',
  kind: 'read',
  input: z.object({ day: Day.optional(), providerId: Id.optional() }),
  output: z.object({ day: Day, visits: z.array(PlannedVisit), may: z.record(z.string(), May) }),
  allow: { roles: readers },
  async run(cx, input) {
    const day = input.day ?? cx.today
    const visits = await listDay(cx, day, input.providerId ?? null)
    cx.saw(visits.map((v) => v.patientId))
    return { day, visits, may: { book: may(cx, bookVisit), move: may(cx, replanVisit), cancel: may(cx, cancelVisit) } }
  },
})
