import type { Task } from './tasks.ts'
import type { Decision, Role, RuleUsed } from './types.ts'

const house = {
  version: '2026.1',
  source: 'scope/README.md',
  confidence: 'high',
  checkedOn: '2026-11-01',
} as const

/** What is not in the practice of a registered nurse: an x-ray needs a permit of its own. Triage by a nurse is nursing assessment. */
const notNursing: readonly Task[] = ['xray']

/**
 * Providers act under their own licence, nurses within nursing. Roomed checks the role, not the state's nursing or medical practice act;
 * `nurse` is a registered nurse.
 */
export const mayByLicence = (role: Role, task: Task): boolean => role === 'provider' || (role === 'nurse' && !notNursing.includes(task))

export const licensedFor = (task: Task): readonly Role[] => (['provider', 'nurse'] as const).filter((r) => mayByLicence(r, task))

/** The front desk answers the telephone: it may follow an approved script where an MA may, under the same rule. */
export const mayFollowScript = (role: Role, task: Task): boolean => role === 'front_desk' && task === 'phone_intake_scripted'

const licences: Readonly<Record<'provider' | 'nurse', RuleUsed>> = {
  provider: { ...house, id: 'licence.provider', status: 'own_licence', citation: "The provider's own licence" },
  nurse: { ...house, id: 'licence.nurse', status: 'own_licence', citation: "The nurse's own licence" },
}

export const licenceRule = (role: 'provider' | 'nurse'): RuleUsed => licences[role]

/** A rule of the house, where no state's rule is reached: a role that does no clinical work, an unknown state or task. */
export const houseRule = (id: string, citation: string): RuleUsed => ({ ...house, id, status: 'prohibited', citation })

export const refused = (rule: RuleUsed, because: string, instead: readonly Role[]): Decision => ({
  verdict: 'refused',
  rule,
  unmet: [],
  because,
  instead,
})
