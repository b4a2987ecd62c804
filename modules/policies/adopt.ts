import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { Day, Id } from '../../core/shapes.ts'
import { lawOf } from './law.ts'
import { Reason, StateCode, TaskName } from './policies.ts'
import { closeReminders } from './remind.ts'
import { endAdoptionsOf, insertPolicy } from './sql.ts'
import { checkExpiry, inState, taskNamed } from './state.ts'

/**
 * A provider signs, in their own name, that the practice lets those who act by delegation do what the law leaves open, under the
 * recommended default, until a day. Signed again, it takes the place of the one before. What law prohibits is not opened by it.
 */
export const adoptPolicy = action({
  name: 'policies.adopt',
  kind: 'write',
  input: z.object({ jurisdiction: StateCode, task: TaskName, reason: Reason, expires: Day }),
  output: z.object({ policyId: Id }),
  allow: { roles: ['provider'] },
  on: async (cx, { jurisdiction, task }) => ({ ...inState(cx, jurisdiction), task: taskNamed(task) }),
  async run(cx, { jurisdiction, reason, expires }, { rules, task }) {
    const { closed, asksSignature } = lawOf(rules, task, cx.today)
    if (closed) throw new Refusal('forbidden', 'law', `${closed} No signature opens it.`)
    if (!asksSignature)
      throw new Refusal('conflict', 'needs_none', `${rules.name} opens this without a policy. To be stricter than the law, narrow it.`)
    checkExpiry(cx, expires)
    const before = await endAdoptionsOf(cx, jurisdiction, task, 'Signed anew.')
    await closeReminders(
      cx,
      before.map((p) => p.id),
      'signed anew',
    )
    const policyId = await insertPolicy(cx, {
      kind: 'adopt',
      jurisdiction,
      ruleVersion: rules.version,
      task,
      reason,
      expires,
      requires: [],
    })
    cx.tell({ name: 'practice.policy_adopted', body: { policyId, jurisdiction, task, expires } })
    return { policyId }
  },
})
