import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Refusal } from '../../core/errors.ts'
import { may } from '../../core/permit.ts'
import { Day, May, Nothing } from '../../core/shapes.ts'
import { allStaff } from '../practice/index.ts'
import { approvalNow, endApprovals, insertApproval } from './approval-sql.ts'
import { protocolVersion } from './protocol.ts'

const yearOf = (day: string) => new Date(Date.parse(day) + 366 * 86_400_000).toISOString().slice(0, 10)

/** A provider takes the questions as they are for their own: staff without a licence may read them until that day, a year at most. */
export const approveProtocol = action({
  name: 'calls.approve_protocol',
  kind: 'write',
  input: z.object({ version: z.string(), expires: Day }),
  output: Nothing,
  allow: { roles: ['provider'] },
  async run(cx, { version, expires }) {
    if (version !== protocolVersion)
      throw new Refusal('conflict', 'other_version', 'The questions have changed since this page was opened. Read them again.')
    if (expires <= cx.today || expires > yearOf(cx.today))
      throw new Refusal('invalid', 'expires', 'An approval lasts a year at most.', {
        fields: [{ path: 'expires', message: 'A day after today, within a year.' }],
      })
    await endApprovals(cx)
    await insertApproval(cx, expires)
    cx.tell({ name: 'call.protocol_approved', body: { version, expires } })
    return {}
  },
})

/** From now on nobody without a licence reads the questions. */
export const endApproval = action({
  name: 'calls.end_approval',
  kind: 'write',
  input: Nothing,
  output: Nothing,
  allow: { roles: ['provider'] },
  async run(cx) {
    if ((await endApprovals(cx)) === 0) throw new Refusal('conflict', 'not_approved', 'No approval is in force.')
    cx.tell({ name: 'call.protocol_ended', body: { version: protocolVersion } })
    return {}
  },
})

/** Which version is in force, by whom and until when. The questions themselves are in `protocol.ts`, for browser and server alike. */
export const readProtocol = action({
  name: 'calls.protocol',
  kind: 'read',
  input: Nothing,
  output: z.object({
    version: z.string(),
    approval: z.object({ approvedOn: Day, expires: Day, by: z.string() }).nullable(),
    may: z.record(z.string(), May),
  }),
  allow: { roles: allStaff },
  async run(cx) {
    const approval = await approvalNow(cx)
    return {
      version: protocolVersion,
      approval: approval ? { approvedOn: approval.approvedOn, expires: approval.expires, by: approval.by } : null,
      may: { approve: may(cx, approveProtocol), end: may(cx, endApproval) },
    }
  },
})
