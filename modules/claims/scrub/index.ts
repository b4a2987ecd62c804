import type { Claim } from '../claim.ts'
import { claimEdits } from './claim.ts'
import { coverageEdits } from './coverage.ts'
import { diagnosisEdits } from './diagnosis.ts'
import { duplicateEdits } from './duplicates.ts'
import type { Context, Edit, Finding } from './edit.ts'
import { filingEdits } from './filing.ts'
import { identityEdits } from './identity.ts'
import { labEdits } from './labs.ts'
import { lineEdits } from './line.ts'
import { vaccineEdits } from './vaccines.ts'

export { type Context, type Edit, Finding, type PriorLine, Severity } from './edit.ts'
export { lastFilingDay } from './filing.ts'

/** The first tier of the edit catalogue (facts 1.8), in the order a biller reads a claim. */
export const edits: readonly Edit[] = [
  ...identityEdits,
  ...coverageEdits,
  ...claimEdits,
  ...diagnosisEdits,
  ...lineEdits,
  ...labEdits,
  ...vaccineEdits,
  ...duplicateEdits,
  ...filingEdits,
]

/** Everything the edits have to say about a claim before it is sent. Pure: the same claim and context give the same findings. */
export function scrub(claim: Claim, context: Context): Finding[] {
  return edits
    .filter((edit) => !context.off?.includes(edit.id))
    .flatMap((edit) =>
      edit.check(claim, context).flatMap((hit): Finding[] => (hit ? [{ edit: edit.id, severity: edit.severity, ...hit }] : [])),
    )
}
