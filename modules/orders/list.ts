import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Id, May, Nothing } from '../../core/shapes.ts'
import { visitOf } from '../visits/index.ts'
import { OrderShape } from './orders.ts'
import { cancelOrder, placeOrder } from './place.ts'
import { listLabs, listOrders, listTests, listVaccines } from './sql.ts'

/** The orders of a visit, oldest first: what is still to be done, what was done, what was taken back. */
export const ordersOfVisit = action({
  name: 'orders.of_visit',
  kind: 'read',
  input: z.object({ visitId: Id }),
  output: z.object({ orders: z.array(OrderShape), may: z.record(z.string(), May) }),
  allow: { roles: ['medical_assistant', 'nurse', 'provider'] },
  on: (cx, input) => visitOf(cx, input.visitId),
  async run(cx, _input, visit) {
    return { orders: await listOrders(cx, visit.visitId), may: { place: may(cx, placeOrder, visit), cancel: may(cx, cancelOrder, visit) } }
  },
})

/** What can be ordered: the tests here with their kits, the vaccines with the doses on hand that are in date, the tests that are sent out. */
export const orderMenu = action({
  name: 'orders.menu',
  kind: 'read',
  input: Nothing,
  output: z.object({
    tests: z.array(z.object({ id: Id, name: z.string(), specimen: z.string(), waived: z.boolean(), readMinutes: z.int().nullable() })),
    vaccines: z.array(
      z.object({
        id: Id,
        name: z.string(),
        cvx: z.string(),
        route: z.string(),
        minAgeMonths: z.int().nullable(),
        maxAgeMonths: z.int().nullable(),
        onHand: z.int(),
      }),
    ),
    labs: z.array(z.object({ id: Id, name: z.string(), specimen: z.string(), labName: z.string() })),
  }),
  allow: { roles: ['medical_assistant', 'nurse', 'provider'] },
  async run(cx) {
    const [tests, vaccines, labs] = await Promise.all([listTests(cx), listVaccines(cx), listLabs(cx)])
    return { tests, vaccines, labs }
  },
})
