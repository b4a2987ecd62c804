import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { Id, Version } from '../../core/shapes.ts'
import { patientOf } from '../patients/index.ts'
import { desk } from '../practice/index.ts'
import { CoverageFields, warningsOf } from './coverage.ts'
import { insertCoverage, listPayers, sameRank } from './sql.ts'

/** Desk and billing keep the plans. */
export const keepers = [...desk, 'biller'] as const

const wrong = (path: string, code: string, message: string) => new Refusal('invalid', code, message, { fields: [{ path, message }] })

/** What a coverage must be, new or changed; answers what only looks wrong. */
export async function checkCoverage(cx: Context, patientId: string, id: string, c: CoverageFields): Promise<string[]> {
  if (c.validTo && c.validTo < c.validFrom) throw wrong('validTo', 'dates', 'A plan ends after it begins.')
  if (c.relationship !== 'self' && !c.subscriber) throw wrong('subscriber', 'subscriber', 'Say whose plan it is: name and birth date.')
  const [payers, other] = await Promise.all([listPayers(cx), sameRank(cx, patientId, id, c)])
  const payer = payers.find((p) => p.id === c.payerId)
  if (!payer) throw wrong('payerId', 'payer', 'Choose a payer from the list.')
  if (other)
    throw new Refusal(
      'conflict',
      'rank_taken',
      'Another plan has this place in these days. End that one first, or give this one another place.',
      {
        fields: [{ path: 'rank', message: 'Taken by another plan.' }],
        detail: { coverageId: other.id },
      },
    )
  return warningsOf({ ...c, filingIndicator: payer.filingIndicator })
}

/** Adds a plan from the card the patient shows. */
export const addCoverage = action({
  name: 'coverage.add',
  kind: 'write',
  input: CoverageFields.extend({ patientId: Id }),
  output: z.object({ coverageId: Id, version: Version, warnings: z.array(z.string()) }),
  allow: { roles: keepers },
  on: (cx, { patientId }) => patientOf(cx, patientId),
  async run(cx, { patientId, ...fields }) {
    const coverageId = newId()
    const warnings = await checkCoverage(cx, patientId, coverageId, fields)
    await insertCoverage(cx, coverageId, patientId, fields)
    cx.tell({ name: 'coverage.added', patientId, body: { coverageId, rank: fields.rank } })
    return { coverageId, version: 1, warnings }
  },
})
