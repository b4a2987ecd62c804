import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id } from '../../core/shapes.ts'
import { lawOf, mayRequire } from './law.ts'
import { Reason, StateCode, TaskName } from './policies.ts'
import { insertPolicy } from './sql.ts'
import { checkExpiry, inState, taskNamed, wrong } from './state.ts'

/** The practice is stricter than the law: it forbids a task to those who act by delegation, or asks more of them. */
export const narrowPolicy = action({
  name: 'policies.narrow',
  kind: 'write',
  input: z.object({
    jurisdiction: StateCode,
    task: TaskName,
    /** Conditions of the closed set; none forbids the task. */
    requires: z.array(z.string().refine(mayRequire, 'Not a condition that a practice can ask.')).max(12).default([]),
    reason: Reason,
    expires: Day,
  }),
  output: z.object({ policyId: Id }),
  allow: { roles: ['provider', 'manager'] },
  on: async (cx, { jurisdiction, task }) => ({ ...inState(cx, jurisdiction), task: taskNamed(task) }),
  async run(cx, { jurisdiction, requires, reason, expires }, { rules, task }) {
    const law = lawOf(rules, task, cx.today)
    if (law.closed) throw new Refusal('conflict', 'law', `${law.closed} There is nothing to narrow.`)
    const asked: readonly string[] = law.conditions
    if (requires.length && requires.every((name) => asked.includes(name)))
      throw wrong('requires', 'asked_already', 'This is asked already. Choose something more, or forbid the task.')
    checkExpiry(cx, expires)
    const policyId = await insertPolicy(cx, { kind: 'narrow', jurisdiction, ruleVersion: rules.version, task, reason, expires, requires })
    cx.tell({ name: 'practice.policy_narrowed', body: { policyId, jurisdiction, task, requires, expires } })
    return { policyId }
  },
})
