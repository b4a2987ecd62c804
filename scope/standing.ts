import { conditionsOf } from './asked.ts'
import { conditions } from './conditions.ts'
import { defaults } from './defaults.ts'
import { needsAdoption } from './delegated.ts'
import { rulesOn } from './in-force.ts'
import { mayByLicence, mayFollowScript } from './roles.ts'
import type { Task } from './tasks.ts'
import type { Role } from './types.ts'

/**
 * Where a role stands with a task, before anyone in particular is looked at.
 * yes: nothing more is asked. if: under conditions. adopt: closed until the practice adopts it. no: not at all.
 */
export type Standing = 'yes' | 'if' | 'adopt' | 'no'

function delegatedStanding(task: Task, jurisdiction: string, on: string): Standing {
  const rule = rulesOn(jurisdiction, on)?.rules[task]
  if (!rule || rule.status === 'prohibited') return 'no'
  if (needsAdoption(rule, task)) return defaults[task] === 'BLOCK' ? 'no' : 'adopt'
  const isOpen = conditionsOf(task, jurisdiction, on).every((c) => conditions[c].asks === 'nothing')
  return (rule.supervision === null || rule.supervision === 'none') && isOpen ? 'yes' : 'if'
}

export function standing(role: Role, task: Task, jurisdiction: string, on: string): Standing {
  if (role === 'provider' || role === 'nurse') return mayByLicence(role, task) ? 'yes' : 'no'
  const asDelegate = delegatedStanding(task, jurisdiction, on)
  if (role === 'medical_assistant') return asDelegate
  if (role === 'student') return asDelegate === 'yes' ? 'if' : asDelegate
  return mayFollowScript(role, task) ? asDelegate : 'no'
}
