import { isWithin } from './dates.ts'
import { jurisdictions } from './jurisdictions/index.ts'
import type { JurisdictionRules, TaskRule } from './rule.ts'
import { addressOf } from './sources.ts'
import { allTasks, type Task } from './tasks.ts'
import type { RuleUsed } from './types.ts'

const byCode: ReadonlyMap<string, readonly JurisdictionRules[]> = new Map(Object.entries(jurisdictions))

/** The version in force on the day, or undefined: an unknown code, or a gap between versions. `all` is for tests. */
export const rulesOn = (
  code: string,
  on: string,
  all: ReadonlyMap<string, readonly JurisdictionRules[]> = byCode,
): JurisdictionRules | undefined => all.get(code)?.find((j) => isWithin(on, j.effectiveFrom, j.effectiveTo))

const used = (j: JurisdictionRules, task: Task, rule: TaskRule): RuleUsed => ({
  id: `${j.jurisdiction}.${task}`,
  version: j.version,
  status: rule.status,
  citation: rule.citation,
  source: addressOf(rule.sources[0]),
  confidence: rule.confidence,
  checkedOn: j.checkedOn,
})

const cited = new WeakMap<TaskRule, RuleUsed>(
  [...byCode.values()].flat().flatMap((j) => allTasks.map((t): [TaskRule, RuleUsed] => [j.rules[t], used(j, t, j.rules[t])])),
)

/** The rule as it is named in a decision and in the audit. */
export const cite = (j: JurisdictionRules, task: Task): RuleUsed => cited.get(j.rules[task]) ?? used(j, task, j.rules[task])
