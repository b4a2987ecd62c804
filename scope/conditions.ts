import { builtInConditions } from './conditions/built-in.ts'
import { certificateConditions } from './conditions/certificates.ts'
import { credentialConditions } from './conditions/credentials.ts'
import { delegationConditions } from './conditions/delegation.ts'
import { drugConditions } from './conditions/drugs.ts'
import { orderConditions } from './conditions/orders.ts'
import { skillConditions } from './conditions/skill.ts'
import { statementConditions } from './conditions/statements.ts'
import { trainingConditions } from './conditions/training.ts'
import type { Check, Finding } from './finding.ts'
import type { Question } from './types.ts'

/**
 * The closed set of conditions: a word in a state's file that is not here does not compile.
 * What the question cannot show is read from `facts[condition]`, and is not met when it is absent.
 */
export const conditions = {
  ...trainingConditions,
  ...skillConditions,
  ...credentialConditions,
  ...certificateConditions,
  ...orderConditions,
  ...drugConditions,
  ...statementConditions,
  ...delegationConditions,
  ...builtInConditions,
} as const

export type Condition = keyof typeof conditions

export const isCondition = (name: string): name is Condition => Object.hasOwn(conditions, name)

/** A practice may add a condition of its own in words we do not know: someone then states it in `facts`. */
export function findUnmet(name: string, q: Question): Finding | null {
  if (isCondition(name)) return (conditions[name] as Check).check(q)
  if (q.facts !== undefined && Object.hasOwn(q.facts, name) && q.facts[name] === true) return null
  return {
    message: `The practice asks for "${name.replaceAll('_', ' ')}"; nobody has stated it.`,
    how: "See the practice's policy for this task.",
  }
}
