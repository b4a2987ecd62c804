import { type OutputOf, useMe } from '../../../app/index.ts'
import { type Column, showDate, showTime } from '../../../ui/index.ts'
import { TierMark } from './TierMark.tsx'
import { words } from './words.ts'

export type CallRow = OutputOf<'calls.list'>['calls'][number]

const callerOf = (call: CallRow) => call.patientName ?? call.callerName ?? call.number ?? words.unknown

/** A call in one line, in the open list and in the log alike. */
export const useColumns = (): Column<CallRow>[] => {
  const { timeZone } = useMe().practice
  return [
    { key: 'tier', title: words.pressing, cell: (c) => <TierMark tier={c.tier} /> },
    {
      key: 'who',
      title: words.who,
      cell: (c) => (
        <>
          <b>{callerOf(c)}</b>{' '}
          {c.relation && c.relation !== 'patient' ? <span className="rm-second">{words.relations[c.relation]}</span> : null}
        </>
      ),
    },
    { key: 'reason', title: words.reason, cell: (c) => c.reason ?? (c.kind ? words.kinds[c.kind] : '') },
    { key: 'state', title: words.state, cell: (c) => words.states[c.state] },
    { key: 'due', title: words.due, cell: (c) => (c.due ? showDate(c.due) : '') },
    { key: 'at', title: words.waiting, cell: (c) => showTime(c.receivedAt, { timeZone }) },
  ]
}
