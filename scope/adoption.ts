import { conditions } from './conditions.ts'
import { defaults } from './defaults.ts'
import type { Check } from './finding.ts'
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

/** What the signed delegation of the task shows for the practice: the physician answers for it, the kind of task, of place, of patient. */
export const standingOf = (rule: TaskRule): readonly (keyof typeof conditions)[] =>
  rule.conditions.filter((name) => (conditions[name] as Check).asks === 'standing')

/**
 * Is there anything for the practice to sign? A task that is closed until it is adopted (and may be), or an open one whose law asks for a
 * delegation: in Texas or Ohio vital signs need no adoption, and are still not done before the physician has signed.
 */
export const isAdoptable = (rule: TaskRule, task: Task): boolean => {
  if (rule.status === 'prohibited') return false
  return needsAdoption(rule, task) ? defaults[task] !== 'BLOCK' : standingOf(rule).length > 0
}
