import { newId } from '../../core/ids.ts'
import { protocolVersion } from '../../modules/calls/protocol.ts'
import type { Demo } from '../types.ts'
import type { Rows } from './rows.ts'

/** The telephone of the demo works on its first day: California is silent on it, so a provider has adopted and approved the questions. */
export function callRows({ house, today: { day } }: Demo, act_id: string): Rows {
  const practice_id = house.practice.id
  const provider = house.staff.find((s) => s.role === 'provider')!.id
  const expires = `${Number(day.slice(0, 4)) + 1}${day.slice(4, 8)}01`
  const reason = 'California names no rule for it; our staff read closed questions and judge nothing.'
  const adopted = { task: 'phone_intake_scripted', kind: 'adopt', signed_by: provider, reason, valid_from: day, expires, requires: [] }
  const approved = { protocol_version: protocolVersion, approved_by: provider, approved_on: day, expires }
  return {
    scope_policy: [{ practice_id, id: newId(), ...adopted, act_id }],
    call_protocol_approval: [{ practice_id, id: newId(), ...approved, act_id }],
  }
}
