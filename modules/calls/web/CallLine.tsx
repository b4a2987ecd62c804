import { type OutputOf, useMe } from '../../../app/index.ts'
import { StatusMark, showTime } from '../../../ui/index.ts'
import { words } from './words.ts'

export type CallShown = OutputOf<'calls.show'>

/** When it came, from where, and where it stands. */
export function CallLine({ data: { call } }: { data: CallShown }) {
  const { timeZone } = useMe().practice
  const at = words.received(showTime(call.receivedAt, { timeZone }))
  return (
    <>
      {at} {call.number ? words.number(call.number) : ''} ·{' '}
      <StatusMark state={call.state === 'closed' ? 'done' : 'open'}>{words.states[call.state]}</StatusMark>
    </>
  )
}
