import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Id, Line } from '../../core/shapes.ts'
import { money } from '../practice/index.ts'
import { Filing } from './payers.ts'
import { insertPayer } from './sql.ts'

/** Takes a payer on the list that plans are chosen from. Its number is the one the clearing house knows it by. */
export const addPayer = action({
  name: 'payers.add',
  kind: 'write',
  input: z.object({
    name: Line.min(1, 'Name the payer.').max(60),
    payerCode: Line.regex(/^[A-Za-z0-9]{2,20}$/, 'Letters and digits, as the clearing house lists it.').transform((code) =>
      code.toUpperCase(),
    ),
    filingIndicator: Filing,
  }),
  output: z.object({ payerId: Id }),
  allow: { roles: money },
  async run(cx, payer) {
    const payerId = await insertPayer(cx, payer)
    cx.tell({ name: 'payer.added', body: { payerId } })
    return { payerId }
  },
})
