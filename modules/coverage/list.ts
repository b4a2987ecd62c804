import { z } from 'zod'
import { action } from '../../core/action.ts'
import { may } from '../../core/permit.ts'
import { Day, Id, Instant, May, Nothing, Version } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { allStaff, readers } from '../practice/index.ts'
import { addCoverage } from './add.ts'
import { addPayer } from './add-payer.ts'
import { changeCoverage, endCoverage } from './change.ts'
import { Rank, Relationship, Subscriber, warningsOf } from './coverage.ts'
import { coveragesOf, listPayers } from './sql.ts'

const CoverageShape = z.object({
  id: Id,
  payerId: Id,
  payerName: z.string(),
  payerCode: z.string(),
  filingIndicator: z.string(),
  rank: Rank,
  memberId: z.string(),
  groupNumber: z.string().nullable(),
  planName: z.string().nullable(),
  relationship: Relationship,
  subscriber: Subscriber.nullable(),
  copayCents: z.int().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  confirmedAt: Instant.nullable(),
  version: Version,
  active: z.boolean(),
  warnings: z.array(z.string()),
})

/** Who pays for a patient: what holds today first, then what has ended. */
export const listCoverage = action({
  name: 'coverage.list',
  kind: 'read',
  input: z.object({ patientId: Id }),
  output: z.object({ coverages: z.array(CoverageShape), may: z.record(z.string(), May) }),
  allow: { roles: readers },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  async run(cx, { patientId }, on) {
    const coverages = (await coveragesOf(cx, patientId)).map(({ patientId: _, ...c }) => ({
      ...c,
      active: c.validFrom <= cx.today && (c.validTo === null || c.validTo >= cx.today),
      warnings: warningsOf(c),
    }))
    return { coverages, may: { add: may(cx, addCoverage, on), change: may(cx, changeCoverage, on), end: may(cx, endCoverage, on) } }
  },
})

/** The payers this practice knows. */
export const payersList = action({
  name: 'payers.list',
  kind: 'read',
  input: Nothing,
  output: z.object({
    payers: z.array(z.object({ id: Id, name: z.string(), payerCode: z.string(), filingIndicator: z.string() })),
    may: z.object({ add: May }),
  }),
  allow: { roles: allStaff },
  run: async (cx) => ({ payers: await listPayers(cx), may: { add: may(cx, addPayer) } }),
})
