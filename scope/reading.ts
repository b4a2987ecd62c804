import { needsAdoption } from './adoption.ts'
import { conditions } from './conditions.ts'
import { defaults } from './defaults.ts'
import type { Check } from './finding.ts'
import { cite } from './in-force.ts'
import { overlay } from './overlay.ts'
import { licensedFor } from './roles.ts'
import type { JurisdictionRules, TaskRule } from './rule.ts'
import { allTasks, type Task, tasks } from './tasks.ts'
import type { Role, RuleUsed } from './types.ts'

/** All that can be said of one task in one version of a state before anyone asks: worked out once, read by every decision. */
export interface Reading {
  law: TaskRule
  rule: RuleUsed
  needsAdoption: boolean
  /** The state's conditions, those of every state, and the recommended default where one applies; each once, by name. */
  asked: ReadonlyMap<string, Check>
  /** "California lets a medical assistant give a vaccine (16 CCR 1366.1)" */
  lets: string
  instead: readonly Role[]
}

function read(j: JurisdictionRules, task: Task): Reading {
  const law = j.rules[task]
  const rule = cite(j, task)
  const byDefault = needsAdoption(law, task) ? defaults[task] : []
  const names = [...law.conditions, ...(overlay[task] ?? []), ...(byDefault === 'BLOCK' ? [] : byDefault)]
  return {
    law,
    rule,
    needsAdoption: needsAdoption(law, task),
    asked: new Map(names.map((name) => [name, conditions[name]])),
    lets: `${j.name} lets a medical assistant ${tasks[task].verb} (${rule.citation})`,
    instead: licensedFor(task),
  }
}

const readings = new WeakMap<JurisdictionRules, Readonly<Record<Task, Reading>>>()

export function readingOf(j: JurisdictionRules, task: Task): Reading {
  const known = readings.get(j)
  if (known) return known[task]
  const made = Object.fromEntries(allTasks.map((t) => [t, read(j, t)])) as Record<Task, Reading>
  readings.set(j, made)
  return made[task]
}
