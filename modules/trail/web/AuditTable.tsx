import { type OutputOf, To, useMe } from '../../../app/index.ts'
import { type Column, dateOf, type Status, StatusMark, showDate, showTime, Table } from '../../../ui/index.ts'
import { outcomeNames } from '../trail.ts'
import { words } from './words.ts'

export type Line = OutputOf<'audit.list'>['lines'][number]

const marks: Record<Line['outcome'], Status> = { done: 'done', refused: 'refused', failed: 'critical', replayed: 'note' }

const columns = (timeZone: string): Column<Line>[] => [
  {
    key: 'when',
    title: words.when,
    cell: (l) => (
      <span className="rm-num">
        {showDate(dateOf(l.at, timeZone))} {showTime(l.at, { timeZone })}
      </span>
    ),
  },
  {
    key: 'who',
    title: words.who,
    cell: (l) => (
      <>
        <b>{l.actor}</b> <span className="rm-muted">{l.actorRole.replaceAll('_', ' ')}</span>
      </>
    ),
  },
  { key: 'what', title: words.what, cell: (l) => l.words },
  {
    key: 'patient',
    title: words.patient,
    cell: (l) =>
      l.patientId && l.patient ? (
        <To path={`/patients/${l.patientId}`}>{l.patient}</To>
      ) : l.others ? (
        <span className="rm-muted">{words.inList(l.others)}</span>
      ) : null,
  },
  {
    key: 'how',
    title: words.how,
    cell: (l) => (
      <>
        <StatusMark state={marks[l.outcome]}>{outcomeNames[l.outcome]}</StatusMark>{' '}
        {l.reason ? <span className="rm-second">{l.reason}</span> : null}
      </>
    ),
  },
  { key: 'rule', title: words.rule, cell: (l) => <span className="rm-muted">{l.ruleId}</span> },
]

/** Lines of the audit. */
export function AuditTable({ label, lines }: { label: string; lines: readonly Line[] }) {
  const { timeZone } = useMe().practice
  return <Table label={label} columns={columns(timeZone)} rows={lines} rowKey={(l) => l.id} />
}
