import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Day, Id, Line } from '../../core/shapes.ts'
import { jurisdictions } from '../../scope/index.ts'
import { StateCode } from './policies.ts'
import { insertReview } from './sql.ts'
import { inState, wrong } from './state.ts'

const versionsOf = (jurisdiction: string): readonly string[] =>
  (jurisdictions as Record<string, readonly { version: string }[]>)[jurisdiction]?.map((j) => j.version) ?? []

/** The manager records that counsel has read a version of a state's rules for this practice. It changes what is shown, never what is allowed. */
export const reviewJurisdiction = action({
  name: 'policies.review',
  kind: 'write',
  input: z.object({
    jurisdiction: StateCode,
    version: Line.min(1),
    reviewedBy: Line.min(1, 'Say who has read it.'),
    reviewedOn: Day,
    note: Line.default(''),
  }),
  output: z.object({ reviewId: Id }),
  allow: { roles: ['manager'] },
  on: async (cx, { jurisdiction }) => inState(cx, jurisdiction),
  async run(cx, input) {
    if (input.reviewedOn > cx.today) throw wrong('reviewedOn', 'in_future', 'This day is still to come.')
    if (!versionsOf(input.jurisdiction).includes(input.version))
      throw wrong('version', 'no_such_version', 'There is no such version of these rules here.')
    const reviewId = await insertReview(cx, input)
    cx.tell({ name: 'practice.law_reviewed', body: { reviewId, jurisdiction: input.jurisdiction, version: input.version } })
    return { reviewId }
  },
})
