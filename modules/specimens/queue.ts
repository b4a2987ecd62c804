import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Nothing } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { handOff } from './hand-off.ts'
import { waitingForDraw } from './queue-sql.ts'
import { SpecimenShape } from './specimens.ts'
import { longestList, openSpecimens } from './sql.ts'
import { rejectSpecimen, storeSpecimens } from './steps.ts'

/** A patient from whom something is to be collected; `visitId` is today's visit, where it can be done. */
const ToCollect = z.object({
  patientId: Id,
  patientName: z.string(),
  birthDate: Day,
  mrn: z.string(),
  visitId: Id.nullable(),
  room: z.string().nullable(),
  since: Instant,
  orderedBy: z.string(),
  tests: z.array(z.string()),
  again: z.array(z.string()),
})

/** Everything that is on its way: from whom to collect, what to store and hand off, what was sent and has no result. */
export const specimenQueue = action({
  name: 'specimens.queue',
  kind: 'read',
  input: Nothing,
  output: z.object({
    toCollect: z.array(ToCollect),
    specimens: z.array(SpecimenShape),
    today: Day,
    more: z.boolean(),
    may: z.object({ store: May, handOff: May, reject: May }),
  }),
  allow: { roles: [...withStudents, 'manager'] },
  async run(cx) {
    const [toCollect, specimens] = await Promise.all([
      cx.tx.rows<z.infer<typeof ToCollect>>(waitingForDraw, [cx.practice.id, cx.today]),
      openSpecimens(cx),
    ])
    cx.saw([...new Set([...toCollect, ...specimens].map((r) => r.patientId))])
    return {
      toCollect,
      specimens,
      today: cx.today,
      more: toCollect.length === longestList || specimens.length === longestList,
      may: { store: may(cx, storeSpecimens), handOff: may(cx, handOff), reject: may(cx, rejectSpecimen) },
    }
  },
})
