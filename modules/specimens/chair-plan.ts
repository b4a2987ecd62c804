import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { may } from '../../core/permit.ts'
import { Id, Instant, May } from '../../core/shapes.ts'
import { withStudents } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { attemptsOf, sittingOf, whoElse } from './attempts.ts'
import { identifiedBy } from './chair.ts'
import { subjectOf } from './choose.ts'
import { ContainerKey, Handling, Material } from './containers.ts'
import { drawSkin, drawVein, takeSpecimen } from './draw.ts'
import { limbsOf, triesOf } from './draw-sql.ts'
import { NeedShape } from './lab-tests.ts'
import { printerOf } from './printers.ts'
import { Limbs, mostAttempts, SpecimenShape } from './specimens.ts'
import { specimensOfVisit } from './sql.ts'
import { openLabs, rejectedOf } from './wanted-sql.ts'

const Order = z.object({
  orderId: Id,
  name: z.string(),
  instructions: z.string().nullable(),
  orderedByName: z.string(),
  orderedAt: Instant,
  material: Material,
  needs: z.array(NeedShape),
  fastingHours: z.int().nullable(),
  fastingRequired: z.boolean(),
  timing: z.string().nullable(),
  handling: z.array(Handling),
  preparation: z.string().nullable(),
  labName: z.string(),
})
const Again = z.object({
  specimenId: Id,
  number: z.string(),
  container: ContainerKey,
  handling: z.array(Handling),
  labName: z.string(),
  reason: z.string(),
  orders: z.array(z.object({ orderId: Id, name: z.string() })),
})
const TryShape = z.object({
  id: Id,
  way: z.enum(['vein', 'skin', 'given']),
  attempt: z.int().nullable(),
  outcome: z.enum(['collected', 'failed']),
  site: z.string().nullable(),
  reason: z.string().nullable(),
  at: Instant,
  by: z.string(),
})

/** The chair of a visit: what is wanted (the plan is worked out from it), what was tried, what was collected, what I may. */
export const chairPlan = action({
  name: 'draws.plan',
  kind: 'read',
  input: z.object({ visitId: Id }),
  output: z.object({
    patientId: Id,
    begun: z.boolean(),
    orders: z.array(Order),
    again: z.array(Again),
    identified: z.boolean(),
    /** What was said of the arms at the last draw, to be asked again. */
    lastLimbs: z.object({ limbs: Limbs, at: Instant }).nullable(),
    tries: z.array(TryShape),
    attemptsLeft: z.int(),
    handOver: z.array(z.string()),
    specimens: z.array(SpecimenShape),
    printer: z.boolean(),
    may: z.object({ vein: May, skin: May, take: May }),
  }),
  allow: { roles: [...withStudents, 'manager'] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, { visitId }, visit) {
    const [orders, again, identity, last, tries, specimens, printer] = await Promise.all([
      openLabs(cx, visit.patientId),
      rejectedOf(cx, visit.patientId),
      identifiedBy(cx, visitId),
      limbsOf(cx, visit.patientId),
      triesOf(cx, visitId),
      specimensOfVisit(cx, visitId),
      printerOf(cx, visit.placeId),
    ])
    const blood = { open: orders.filter((o) => o.material === 'blood'), again: again.filter((a) => a.material === 'blood') }
    const on = subjectOf(visit, blood)
    const attemptsLeft = mostAttempts - attemptsOf(tries, cx.actor.id)
    return {
      patientId: visit.patientId,
      begun: !['expected', 'cancelled', 'no_show'].includes(visit.stage),
      orders: orders.map(({ orderedBy: _by, visitId: _visit, expectedDays: _days, ...o }) => o),
      again: again.map(({ material: _m, expectedDays: _d, orders: of, ...a }) => ({
        ...a,
        orders: of.map(({ orderId, name }) => ({ orderId, name })),
      })),
      identified: identity !== null,
      lastLimbs: last ?? null,
      tries: tries.filter((t) => t.sitting === sittingOf(tries) || t.outcome === 'collected').map(({ sitting: _s, byId: _b, ...t }) => t),
      attemptsLeft,
      handOver: attemptsLeft > 0 ? [] : await instead(cx, on, tries),
      specimens,
      printer: Boolean(printer),
      may: { vein: may(cx, drawVein, on), skin: may(cx, drawSkin, on), take: may(cx, takeSpecimen, visit) },
    }
  },
})

const instead = (cx: Context, on: Parameters<typeof whoElse>[2], tries: Parameters<typeof whoElse>[3]) =>
  whoElse(cx, 'venipuncture', on, tries)
