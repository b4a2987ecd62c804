import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { closeTask } from '../tasks/index.ts'
import { ruleTask } from './own-task.ts'
import { Item } from './recalls.ts'
import { ruleOf } from './rules.ts'
import { writeSetting } from './sql.ts'

/** Whether the practice uses a rule, and whose list it is. Version 0: as delivered. */
export const setRecallRule = action({
  name: 'recalls.set_rule',
  kind: 'write',
  input: z.object({
    ruleId: Item,
    isOn: z.boolean(),
    ownerRole: z.enum(['medical_assistant', 'nurse', 'provider', 'front_desk', 'manager']).nullable().default(null),
    version: z.int().min(0),
  }),
  output: z.object({ version: z.int() }),
  allow: { roles: ['provider', 'manager'] },
  async run(cx, { ruleId, isOn, ownerRole, version }) {
    if (!ruleOf(ruleId)) throw new Refusal('missing', 'rule', 'There is no such rule.')
    const written = await writeSetting(cx, ruleId, isOn, ownerRole, version)
    if (!written) throw new Refusal('conflict', 'stale', 'Someone changed this rule meanwhile. Look at it again.')
    if (!isOn || !ownerRole) await closeTask(cx, ruleTask(ruleId), 'the rule is off or nobody’s list')
    cx.tell({ name: 'recall.rule_set', body: { ruleId, isOn } })
    return { version: written.version }
  },
})
