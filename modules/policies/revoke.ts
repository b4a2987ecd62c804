import { z } from 'zod'
import { action } from '../../core/action.ts'
import type { Context } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { Id, type May, Nothing } from '../../core/shapes.ts'
import { Reason } from './policies.ts'
import { closeReminders } from './remind.ts'
import { endPolicy, findPolicy, type PolicyRow } from './sql.ts'

/** What a provider has narrowed a manager does not open again. Anyone who signs policies may close what one opened. */
export const barsRevoking = (cx: Context, p: Pick<PolicyRow, 'kind' | 'signerRole'>): May | undefined =>
  p.kind === 'narrow' && p.signerRole === 'provider' && cx.actor.role !== 'provider'
    ? { allowed: false, because: 'A provider was stricter here; a provider ends it.', instead: ['provider'] }
    : undefined

/** Ends a policy at once. The row stays, with who ended it, when and why. */
export const revokePolicy = action({
  name: 'policies.revoke',
  kind: 'write',
  input: z.object({ policyId: Id, reason: Reason }),
  output: Nothing,
  allow: { roles: ['provider', 'manager'] },
  async on(cx, { policyId }) {
    const policy = await findPolicy(cx, policyId)
    if (!policy) throw new Refusal('missing', 'policy', 'There is no such policy here.')
    return { objectId: policyId, policy }
  },
  async run(cx, { policyId, reason }, { policy }) {
    const bars = barsRevoking(cx, policy)
    if (bars) throw new Refusal('forbidden', 'provider_signed', bars.because!, { detail: { instead: bars.instead } })
    if (policy.expires < cx.today || !(await endPolicy(cx, policyId, reason)))
      throw new Refusal('conflict', 'ended', 'This policy has ended already.')
    await closeReminders(cx, [policyId], 'ended')
    cx.tell({ name: 'practice.policy_ended', body: { policyId, task: policy.task, kind: policy.kind } })
    return {}
  },
})
