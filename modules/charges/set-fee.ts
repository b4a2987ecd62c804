import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Line, May, Nothing } from '../../core/shapes.ts'
import { fees as knownFees } from '../codes/index.ts'
import { money } from '../practice/index.ts'
import { keepFee, listFees } from './fee-sql.ts'
import { Fee, FeeCategory, ProcedureCode } from './fees.ts'

/** Sets what the practice asks for a code from now on. Charges already made keep their price. */
export const setFee = action({
  name: 'fees.set',
  kind: 'write',
  input: z.object({
    code: ProcedureCode,
    label: Line.min(1, 'Say what it is.'),
    cents: z.int().min(0).max(10_000_000),
    waived: z.boolean().default(false),
    qw: z.boolean().default(false),
    category: FeeCategory,
  }),
  output: Nothing,
  allow: { roles: money },
  async run(cx, input) {
    if (input.qw && !input.waived)
      throw new Refusal('invalid', 'qw_not_waived', 'QW says that a test is CLIA-waived. Mark it as waived, or leave QW out.', {
        fields: [{ path: 'qw', message: 'Only for a waived test.' }],
      })
    await keepFee(cx, input)
    cx.tell({ name: 'fee.set', body: { code: input.code, cents: input.cents } })
    return {}
  },
})

/** The practice's fee list, and the codes of a clinic day that have no price yet. */
export const feesList = action({
  name: 'fees.list',
  kind: 'read',
  input: Nothing,
  output: z.object({ fees: z.array(Fee), known: z.array(Fee.omit({ cents: true })), may: z.object({ set: May }) }),
  allow: { roles: money },
  async run(cx) {
    const fees = await listFees(cx)
    const priced = new Set(fees.map((f) => f.code))
    const known = knownFees
      .filter((f) => !priced.has(f.code))
      .map(({ code, label, category, waived = false, qw = false }) => ({ code, label, category, waived, qw }))
    return { fees, known, may: { set: may(cx, setFee) } }
  },
})
