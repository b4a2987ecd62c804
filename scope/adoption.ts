import type { Basis, TaskRule } from './rule.ts'
import { type Task, tasks } from './tasks.ts'

/** From this tier on, doubtful law waits for the practice's signature. */
const doubtTier = 3
const generalBases: readonly Basis[] = ['general_rule', 'board_guidance', 'counsel_opinion', 'default_delegation']

const isDoubtful = (rule: TaskRule): boolean => rule.confidence === 'low' || generalBases.includes(rule.basis)

/**
 * Silent, or risky and doubtful (not confirmed, or the law speaks in general words only): closed until the practice adopts it,
 * and then under the recommended default.
 */
export const needsAdoption = (rule: TaskRule, task: Task): boolean =>
  rule.status === 'silent' || (tasks[task].riskTier >= doubtTier && isDoubtful(rule))
