import type { Context, Subject } from '../../core/context.ts'
import { Refusal } from '../../core/errors.ts'
import { approvalNow } from './approval-sql.ts'
import type { Call } from './calls.ts'
import { findCall } from './sql.ts'

export interface CallSubject extends Subject {
  call: Call
}

/** The call an action is about; refuses one that is not of this practice. What the scope asks of a script and of relayed words is here. */
export async function callOf(cx: Context, callId: string): Promise<CallSubject> {
  const [call, approval] = await Promise.all([findCall(cx, callId), approvalNow(cx)])
  if (!call) throw new Refusal('missing', 'call', 'There is no such call here.')
  const isWritten = call.reply !== null
  return {
    call,
    objectId: call.id,
    patientId: call.patientId ?? undefined,
    facts: {
      approved_script: approval !== undefined,
      // Only what a provider or nurse wrote is shown to be read out, so what is relayed is theirs.
      provider_wrote_or_approved_text: isWritten,
      verbatim_or_approved_content: isWritten,
      no_independent_judgment: isWritten,
      provider_approved: isWritten,
      provider_directed: isWritten,
    },
  }
}

export function notClosed({ call }: CallSubject): Call {
  if (call.state === 'closed') throw new Refusal('conflict', 'closed', 'This call is closed. Begin a new one if they called again.')
  return call
}
