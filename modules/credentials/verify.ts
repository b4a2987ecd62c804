import { z } from 'zod'
import { action } from '../../core/action.ts'
import { Day, Id, Line, Nothing } from '../../core/shapes.ts'
import { credentialOf, notOwn, wrong } from './own.ts'
import { CheckResult, Reason, VerifiedBy, WithdrawnWhy } from './shapes.ts'
import { keepCheck, withdrawCredential } from './sql.ts'
import { closeOf, closeRenewed, closeVerify } from './tasks.ts'

/**
 * Somebody has asked the source: the public register or the issuer itself. What it knows counts from now on; what it does not
 * know or does not stand by is refuted, and closes at once all that it had opened. The latest look decides, each stays.
 */
export const verifyCredential = action({
  name: 'credentials.verify',
  kind: 'write',
  input: z.object({
    credentialId: Id,
    on: Day,
    way: VerifiedBy,
    source: Line.min(2, 'Name the register or the issuer.'),
    address: Line.min(4, 'Where was it asked: a web address, a telephone number?'),
    result: CheckResult,
    note: Line.default(''),
  }),
  output: z.object({ checkId: Id }),
  allow: { roles: ['manager'] },
  on: (cx, { credentialId }) => credentialOf(cx, credentialId),
  async run(cx, { credentialId, ...check }, { credential }) {
    notOwn(cx, credential.staffId)
    if (check.on > cx.today) throw wrong('on', 'in_future', 'This day is still to come.')
    if (check.result === 'valid' && credential.validTo && check.on > credential.validTo)
      throw wrong('result', 'ended', 'It had ended on that day. File the renewal with its own first day.')
    const checkId = await keepCheck(cx, credential, check)
    await closeVerify(cx, credential.id, check.result)
    const { staffId, kind } = credential
    if (check.result === 'valid') {
      await closeRenewed(cx, credential)
      cx.tell({ name: 'staff.credential_verified', body: { staffId, credentialId, kind } })
    } else {
      await closeOf(cx, credential.id, 'refuted')
      cx.remark(`refuted: ${check.result}`)
      cx.tell({ name: 'staff.credential_refuted', body: { staffId, credentialId, kind, result: check.result } })
    }
    return { checkId }
  },
})

/** Takes a credential off the file: filed by mistake, or revoked by its issuer. It stays to be seen and counts no more, at once. */
export const withdraw = action({
  name: 'credentials.withdraw',
  kind: 'write',
  input: z.object({ credentialId: Id, why: WithdrawnWhy, reason: Reason }),
  output: Nothing,
  allow: { roles: ['manager'] },
  on: (cx, { credentialId }) => credentialOf(cx, credentialId),
  async run(cx, { why, reason }, { credential }) {
    notOwn(cx, credential.staffId)
    await withdrawCredential(cx, credential.id, why, reason)
    await closeOf(cx, credential.id, 'taken off the file')
    cx.tell({ name: 'staff.credential_withdrawn', body: { staffId: credential.staffId, credentialId: credential.id, why } })
    return {}
  },
})
