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

/** By version: a rule that stands for several tasks, or for several states, is cited for each by its own name. */
const cited = new WeakMap<JurisdictionRules, Readonly<Record<Task, RuleUsed>>>()

function citations(j: JurisdictionRules): Readonly<Record<Task, RuleUsed>> {
  const known = cited.get(j)
  if (known) return known
  const made = Object.fromEntries(allTasks.map((t) => [t, used(j, t, j.rules[t])])) as Record<Task, RuleUsed>
  cited.set(j, made)
  return made
}

/** The rule as it is named in a decision and in the audit. */
export const cite = (j: JurisdictionRules, task: Task): RuleUsed => citations(j)[task]
