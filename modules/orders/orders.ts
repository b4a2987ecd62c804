import { z } from 'zod'
import { Day, Id, Instant, Version } from '../../core/shapes.ts'

/** What a provider can want done: a test or a vaccine here and now, or a specimen for a laboratory elsewhere. */
export const OrderKind = z.enum(['test', 'vaccine', 'lab'])
export type OrderKind = z.infer<typeof OrderKind>
/** `signed` is open: a provider's order is signed by being placed. */
export const OrderState = z.enum(['signed', 'done', 'cancelled'])
export type OrderState = z.infer<typeof OrderState>

export const orderStateNames: Record<OrderState, string> = { signed: 'Open', done: 'Done', cancelled: 'Cancelled' }

export const OrderShape = z.object({
  id: Id,
  visitId: Id,
  patientId: Id,
  kind: OrderKind,
  itemId: Id,
  itemName: z.string(),
  instructions: z.string().nullable(),
  state: OrderState,
  orderedBy: Id,
  orderedByName: z.string(),
  orderedAt: Instant,
  doneBy: Id.nullable(),
  doneAt: Instant.nullable(),
  /** The result or immunization that did it. */
  doneId: Id.nullable(),
  cancelReason: z.string().nullable(),
  /** Of an order that came from a standing order: which version, who entered it, until when it is cosigned and when it was. */
  standing: z.object({ id: Id, version: Version, enteredByName: z.string(), cosignDue: Day, cosignedAt: Instant.nullable() }).nullable(),
  version: Version,
})
export type Order = z.infer<typeof OrderShape>
