import { type Condition, conditions } from './conditions.ts'
import { defaults } from './defaults.ts'
import { needsAdoption } from './delegated.ts'
import type { Check } from './finding.ts'
import { rulesOn } from './in-force.ts'
import { overlay } from './overlay.ts'
import type { Task } from './tasks.ts'

/** A thing a person must state for this act. `name` is the key in `facts`. */
export interface AskedFact {
  name: Condition
  message: string
  how: string
}

/** Every condition that a medical assistant's act can meet here, adopted or not. Empty where no rule is in force. */
export function conditionsOf(task: Task, jurisdiction: string, on: string): readonly Condition[] {
  const rule = rulesOn(jurisdiction, on)?.rules[task]
  if (!rule) return []
  const byDefault = needsAdoption(rule, task) ? defaults[task] : []
  return [...new Set([...rule.conditions, ...(overlay[task] ?? []), ...(byDefault === 'BLOCK' ? [] : byDefault)])]
}

/** What a screen for this task must ask and pass on as `facts`. */
export const askedFacts = (task: Task, jurisdiction: string, on: string): readonly AskedFact[] =>
  conditionsOf(task, jurisdiction, on).flatMap((name) => {
    const { asks, message, how }: Check = conditions[name]
    return asks === 'fact' ? [{ name, message, how }] : []
  })
