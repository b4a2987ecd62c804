import type { Condition } from './conditions.ts'
import type { SourceId } from './sources.ts'
import type { Supervision } from './supervision.ts'
import type { Task } from './tasks.ts'

/** Where the authority comes from. Those in `generalBases` (delegated.ts) do not name the task: from tier 3 on the practice must adopt it. */
export type Basis =
  | 'explicit'
  | 'general_rule'
  | 'board_guidance'
  | 'counsel_opinion'
  | 'national_principle'
  | 'federal_program'
  | 'radiation_law'
  | 'default_delegation'

/** high: the law's text was read. medium: partly read, or a second-hand page. low: general knowledge or inference. */
export type Confidence = 'high' | 'medium' | 'low'

/** One task in one state. `supervision` null: the state sets no level for it. */
export interface TaskRule {
  status: 'allowed' | 'allowed_if' | 'prohibited' | 'silent'
  conditions: readonly Condition[]
  supervision: Supervision | null
  note: string
  citation: string
  basis: Basis
  confidence: Confidence
  sources: readonly [SourceId, ...SourceId[]]
}

/** One state's rules over one span of days. `effectiveTo` null: still in force. `reviewedBy` null: no lawyer has signed it. */
export interface JurisdictionRules {
  jurisdiction: string
  name: string
  version: string
  effectiveFrom: string
  effectiveTo: string | null
  checkedOn: string
  reviewedBy: string | null
  reviewedOn: string | null
  summary: string
  sources: readonly SourceId[]
  rules: Readonly<Record<Task, TaskRule>>
}
