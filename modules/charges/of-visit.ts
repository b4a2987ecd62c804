import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Version } from '../../core/shapes.ts'
import { desk, money } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { changeCharge } from './change.ts'
import { Charge, SourceKind, suggestionsFor, totalCents } from './charges.ts'
import { acceptAll, acceptCharge, declineCharge } from './decide.ts'
import { documentedOf, listReasons } from './documented-sql.ts'
import { propose, uncoded } from './propose.ts'
import { findCheckout, listCharges, listFollowUps } from './sql.ts'

const GapShape = z.object({ kind: SourceKind, id: Id, actId: Id, text: z.string(), why: z.string() })
const Checkout = z.object({
  stage: z.string(),
  version: Version,
  day: Day,
  signedAt: Instant.nullable(),
  providerId: Id.nullable(),
  provider: z.string().nullable(),
  placeId: Id,
  visitTypeId: Id,
  plan: z.string().nullable(),
  payer: z.string().nullable(),
  copayCents: z.int().nullable(),
})

/** What a visit costs and why: each charge with the act behind it, what is missing, and work that no charge speaks of. */
export const chargesOfVisit = action({
  name: 'charges.of_visit',
  kind: 'read',
  input: z.object({ visitId: Id }),
  output: z.object({
    visitId: Id,
    patientId: Id,
    visit: Checkout,
    charges: z.array(Charge),
    suggestions: z.array(z.object({ chargeId: Id, modifier: z.string(), text: z.string() })),
    uncharged: z.array(GapShape),
    diagnoses: z.array(z.object({ code: z.string(), label: z.string() })),
    followUps: z.array(z.object({ visitId: Id, from: Instant, type: z.string(), provider: z.string().nullable() })),
    totals: z.object({ proposed: z.int(), accepted: z.int() }),
    may: z.object({ accept: May, decline: May, change: May, acceptAll: May }),
  }),
  allow: { roles: [...new Set([...money, ...desk])] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, _input, on) {
    const { visitId, patientId } = on
    const [visit, charges, documented, diagnoses, followUps] = await Promise.all([
      findCheckout(cx, visitId),
      listCharges(cx, visitId),
      documentedOf(cx, visitId),
      listReasons(cx, visitId),
      listFollowUps(cx, patientId, visitId),
    ])
    const there = new Set(charges.map((c) => `${c.sourceId} ${c.code}`))
    const waiting = propose(documented!).filter((p) => !there.has(`${p.sourceId} ${p.code}`))
    const live = (state: string) => totalCents(charges.filter((c) => c.state === state))
    return {
      visitId,
      patientId,
      visit: visit!,
      charges,
      suggestions: suggestionsFor(charges),
      uncharged: [
        ...uncoded(documented!),
        ...waiting.map((p) => ({
          kind: p.sourceKind,
          id: p.sourceId,
          actId: p.because[0]!.actId,
          text: `${p.code} ${p.label}`,
          why: 'Being worked out.',
        })),
      ],
      diagnoses,
      followUps,
      totals: { proposed: live('proposed'), accepted: live('accepted') },
      may: {
        accept: may(cx, acceptCharge, on),
        decline: may(cx, declineCharge, on),
        change: may(cx, changeCharge, on),
        acceptAll: may(cx, acceptAll, on),
      },
    }
  },
})
