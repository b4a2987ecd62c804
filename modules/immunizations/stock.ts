import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id, Line, Nothing } from '../../core/shapes.ts'
import { clinical } from '../practice/index.ts'
import { findLot, listLots, listProducts, moveStock, openLot } from './sql.ts'

const Doses = z.int().min(1).max(1000)

/** Takes delivered doses into stock, opening the lot when it is new. */
export const receiveStock = action({
  name: 'stock.receive',
  kind: 'write',
  input: z.object({ productId: Id, lot: Line.min(1).max(30), expiresOn: Day, funding: z.enum(['private', 'vfc']), doses: Doses }),
  output: z.object({ lotId: Id }),
  allow: { roles: [...clinical, 'manager'] },
  async run(cx, input) {
    if (input.expiresOn < cx.today)
      throw new Refusal('invalid', 'expired', 'This lot has already expired. Send it back.', {
        fields: [{ path: 'expiresOn', message: 'In the past.' }],
      })
    const lot = await openLot(cx, input.productId, input.lot.toUpperCase(), input.expiresOn, input.funding)
    if (lot.expiresOn !== input.expiresOn)
      throw new Refusal('conflict', 'other_expiry', `This lot is in stock with the expiry date ${lot.expiresOn}. Look at the box again.`)
    await moveStock(cx, lot.id, 'received', input.doses)
    cx.tell({ name: 'stock.received', body: { lotId: lot.id, doses: input.doses } })
    return { lotId: lot.id }
  },
})

export const wasteStock = action({
  name: 'stock.waste',
  kind: 'write',
  input: z.object({ lotId: Id, doses: Doses, reason: Line.min(1, 'Say why the doses are lost.') }),
  output: Nothing,
  allow: { roles: [...clinical, 'manager'] },
  async run(cx, { lotId, doses, reason }) {
    if (!(await findLot(cx, lotId))) throw new Refusal('missing', 'lot', 'There is no such lot here.')
    await moveStock(cx, lotId, 'wasted', -doses, { reason })
    cx.tell({ name: 'stock.wasted', body: { lotId, doses } })
    return {}
  },
})

export const listStock = action({
  name: 'stock.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    lots: z.array(z.object({ id: Id, name: z.string(), lot: z.string(), expiresOn: z.string(), funding: z.string(), onHand: z.int() })),
    products: z.array(z.object({ id: Id, name: z.string() })),
  }),
  allow: { roles: [...clinical, 'manager'] },
  async run(cx) {
    const [lots, products] = await Promise.all([listLots(cx), listProducts(cx)])
    return { lots: lots.map(({ id, name, lot, expiresOn, funding, onHand }) => ({ id, name, lot, expiresOn, funding, onHand })), products }
  },
})
