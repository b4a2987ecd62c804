import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Id, May } from '../../core/shapes.ts'
import { asGiven, orderOf } from '../orders/index.ts'
import { patientOf } from '../patients/index.ts'
import { clinical, readers } from '../practice/index.ts'
import { visitOf } from '../visits/index.ts'
import { giveVaccine } from './give.ts'
import { fitsAge, Immunization, Route, sitesFor } from './immunizations.ts'
import { listImmunizations, listLots } from './sql.ts'

/** What a patient was given or refused, newest first; corrected entries show as their correction. */
export const listOfPatient = action({
  name: 'immunizations.list',
  kind: 'read',
  input: z.object({ patientId: Id, visitId: Id.optional() }),
  output: z.object({ immunizations: z.array(Immunization) }),
  allow: { roles: readers },
  on: (cx, input) => patientOf(cx, input.patientId),
  run: async (cx, input) => ({
    immunizations: await listImmunizations<z.infer<typeof Immunization>>(cx, input.patientId, input.visitId ?? null),
  }),
})

const LotShape = z.object({
  id: Id,
  productId: Id,
  name: z.string(),
  lot: z.string(),
  expiresOn: z.string(),
  funding: z.string(),
  onHand: z.int(),
  route: Route,
  dose: z.string(),
  visEdition: z.string(),
  visName: z.string(),
  sites: z.array(z.string()),
  why: z.string().nullable(),
})

/** The lots in stock as they fit this visit's patient today: each usable, or with the reason why not. */
export const lotsFor = action({
  name: 'immunizations.lots',
  kind: 'read',
  input: z.object({ visitId: Id, productId: Id.optional(), orderId: Id.optional() }),
  output: z.object({ lots: z.array(LotShape), may: z.object({ give: May, giveUnchecked: May }) }),
  allow: { roles: [...clinical, 'student'] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, input, visit) {
    const all = (await listLots(cx)).filter((l) => !input.productId || l.productId === input.productId)
    const why = (l: (typeof all)[number]) =>
      l.expiresOn < cx.today
        ? `Expired ${l.expiresOn}`
        : l.onHand === 0
          ? 'None left'
          : fitsAge(visit.birthDate, cx.today, l)
            ? null
            : 'Not for this age'
    const route = all[0]?.route
    // What is still to be done at the chair (the second look) is asked there; law, training and presence show before.
    const { order, facts: stated } = input.orderId
      ? await orderOf(cx, input.orderId)
      : asGiven({ id: visit.visitId, orderedBy: 'the order', standing: null })
    const facts = { ...stated, screening_reviewed: true }
    const seen = { ...visit, route, order: { ...order, doseVerifiedBy: 'the second look' }, facts }
    return {
      lots: all.map((l) => ({
        id: l.id,
        productId: l.productId,
        name: l.name,
        lot: l.lot,
        expiresOn: l.expiresOn,
        funding: l.funding,
        onHand: l.onHand,
        route: l.route,
        dose: `${Number(l.doseQuantity)} ${l.doseUnit}`,
        visEdition: l.visEdition,
        visName: l.visName,
        sites: [...sitesFor[l.route]],
        why: why(l),
      })),
      // Where the rule asks no second look, the screen does not either.
      may: { give: may(cx, giveVaccine, seen), giveUnchecked: may(cx, giveVaccine, { ...seen, order }) },
    }
  },
})
