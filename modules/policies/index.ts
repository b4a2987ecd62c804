import { adoptPolicy } from './adopt.ts'
import { listPolicies } from './list.ts'
import { narrowPolicy } from './narrow.ts'
import { overridePolicy } from './override.ts'
import { reviewJurisdiction } from './review.ts'
import { revokePolicy } from './revoke.ts'

export { policyReminders } from './remind.ts'
export const policyActions = [listPolicies, adoptPolicy, narrowPolicy, revokePolicy, overridePolicy, reviewJurisdiction] as const
