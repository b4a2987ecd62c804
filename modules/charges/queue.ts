import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, May } from '../../core/shapes.ts'
import { money } from '../practice/index.ts'
import { changeCharge } from './change.ts'
import { Charge, SourceKind } from './charges.ts'
import { acceptAll, acceptCharge, declineCharge } from './decide.ts'
import { listUncharged, listUndone, listWaiting } from './queue-sql.ts'

/** How far back the two comparisons look when no day is given. */
const days = 90

const Patient = { patientId: Id, family: z.string(), given: z.string(), mrn: z.string(), birthDate: Day }
const QueueCharge = Charge.pick({
  id: true,
  code: true,
  label: true,
  modifiers: true,
  units: true,
  cents: true,
  diagnoses: true,
  because: true,
  missing: true,
  state: true,
  version: true,
})

/**
 * What money waits for: visits with proposed charges, and where chart and charges disagree in either direction: work that is
 * documented and not charged, and charges whose work was taken back.
 */
export const chargeQueue = action({
  name: 'charges.queue',
  kind: 'read',
  input: z.object({ since: Day.optional() }),
  output: z.object({
    visits: z.array(
      z.object({
        visitId: Id,
        day: Day,
        ...Patient,
        type: z.string(),
        provider: z.string().nullable(),
        payer: z.string().nullable(),
        signed: z.boolean(),
        charges: z.array(QueueCharge),
      }),
    ),
    uncharged: z.array(z.object({ visitId: Id, day: Day, ...Patient, kind: SourceKind, id: Id, text: z.string(), why: z.string() })),
    undocumented: z.array(
      z.object({ visitId: Id, day: Day, ...Patient, chargeId: Id, code: z.string(), label: z.string(), version: z.int() }),
    ),
    may: z.object({ accept: May, decline: May, change: May, acceptAll: May }),
  }),
  allow: { roles: money },
  async run(cx, input) {
    const since = input.since ?? new Date(Date.parse(cx.today) - days * 86_400_000).toISOString().slice(0, 10)
    const [visits, uncharged, undocumented] = await Promise.all([listWaiting(cx), listUncharged(cx, since), listUndone(cx, since)])
    cx.saw([...new Set([...visits, ...uncharged, ...undocumented].map((r) => r.patientId))])
    return {
      visits,
      uncharged,
      undocumented,
      may: { accept: may(cx, acceptCharge), decline: may(cx, declineCharge), change: may(cx, changeCharge), acceptAll: may(cx, acceptAll) },
    }
  },
})
