import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Version } from '../../core/shapes.ts'
import { readers } from '../practice/index.ts'
import { advanceVisit } from './advance.ts'
import { assignVisit } from './assign.ts'
import { listBoard, listRoomsNow } from './board-sql.ts'
import { bookVisit } from './book.ts'
import { completeCheckIn } from './complete.ts'
import { cancelVisit, replanVisit } from './replan.ts'
import { namesakes, providerName, Stage, TimersShape, timersOf } from './visits.ts'

const CardShape = z.object({
  id: Id,
  patientId: Id,
  stage: Stage,
  since: Instant,
  from: Instant,
  until: Instant,
  reason: z.string(),
  version: Version,
  roomId: Id.nullable(),
  bookedRoomId: Id.nullable(),
  maId: Id.nullable(),
  providerId: Id.nullable(),
  placeId: Id,
  arrivedAt: Instant.nullable(),
  signed: z.boolean(),
  identified: z.boolean(),
  cancelReason: z.string().nullable(),
  family: z.string(),
  given: z.string(),
  preferred: z.string().nullable(),
  birthDate: Day,
  sex: z.string(),
  mrn: z.string(),
  interpreter: z.boolean(),
  language: z.string(),
  typeCode: z.string(),
  type: z.string(),
  room: z.string().nullable(),
  ma: z.string().nullable(),
  provider: z.string().nullable(),
  allergiesRecorded: z.boolean(),
  openOrders: z.int(),
  /** Another patient of the day could be taken for this one. */
  namesake: z.boolean(),
})

const RoomShape = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['exam', 'procedure', 'lab']),
  placeId: Id,
  visitId: Id.nullable(),
  stage: Stage.nullable(),
  since: Instant.nullable(),
  family: z.string().nullable(),
  given: z.string().nullable(),
})

/** The day as the clinic walks it: every visit where it stands, every room with who is in it. */
export const visitBoard = action({
  name: 'visits.board',
  kind: 'read',
  input: z.object({ day: Day.optional() }),
  output: z.object({
    day: Day,
    now: Instant,
    visits: z.array(CardShape),
    rooms: z.array(RoomShape),
    timers: TimersShape,
    may: z.record(z.string(), May),
  }),
  allow: { roles: readers },
  async run(cx, input) {
    const day = input.day ?? cx.today
    const [rows, rooms] = await Promise.all([listBoard(cx, day), listRoomsNow(cx)])
    cx.saw(rows.map((r) => r.patientId))
    const alike = namesakes(rows)
    return {
      day,
      now: cx.now,
      visits: rows.map(({ providerTitle, ...r }) => ({
        ...r,
        provider: r.provider && providerName(r.provider, providerTitle),
        namesake: alike.has(r.id),
      })),
      rooms,
      timers: timersOf(cx.practice.settings),
      may: {
        advance: may(cx, advanceVisit),
        assign: may(cx, assignVisit),
        book: may(cx, bookVisit),
        move: may(cx, replanVisit),
        cancel: may(cx, cancelVisit),
        checkIn: may(cx, completeCheckIn),
      },
    }
  },
})
