import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Id, Nothing } from '../../core/shapes.ts'
import { allStaff } from './roles.ts'
import { listRooms, listVisitTypes } from './sql.ts'

const RoomShape = z.object({ id: Id, placeId: Id, name: z.string(), kind: z.enum(['exam', 'procedure', 'lab']) })
const VisitTypeShape = z.object({ id: Id, code: z.string(), name: z.string(), minutes: z.int(), asks: z.array(z.string()) })

/** The rooms and visit types of the practice: what booking and the board choose from. */
export const listPractice = action({
  name: 'practice.lists',
  kind: 'read',
  input: Nothing,
  output: z.object({
    places: z.array(z.object({ id: Id, name: z.string(), jurisdiction: z.string() })),
    rooms: z.array(RoomShape),
    visitTypes: z.array(VisitTypeShape),
  }),
  allow: { roles: allStaff },
  async run(cx) {
    const [rooms, visitTypes] = await Promise.all([listRooms(cx), listVisitTypes(cx)])
    return { places: [...cx.practice.places.values()].map(({ id, name, jurisdiction }) => ({ id, name, jurisdiction })), rooms, visitTypes }
  },
})
