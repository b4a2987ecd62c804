import { useMe } from '../../../app/index.ts'
import { type Column, showBirth, showTime, Table } from '../../../ui/index.ts'
import { containerOf, handlingNames } from '../containers.ts'
import type { Item } from './queue.ts'
import { words } from './words.ts'

const w = words.queue

/** Whose container, what, for which laboratory; the first column chooses. */
export function Containers({
  label,
  items,
  leave,
  onLeave,
}: {
  label: string
  items: readonly Item[]
  leave: readonly string[]
  onLeave: (leave: readonly string[]) => void
}) {
  const { today, timeZone } = useMe().practice
  const toggle = (id: string) => onLeave(leave.includes(id) ? leave.filter((x) => x !== id) : [...leave, id])
  const columns: Column<Item>[] = [
    {
      key: 'number',
      title: w.number,
      cell: (s) => (
        <label className="rm-check">
          <input type="checkbox" checked={!leave.includes(s.id)} aria-label={w.take(s.number)} onChange={() => toggle(s.id)} />
          <b className="rm-num">{s.number}</b>
        </label>
      ),
    },
    {
      key: 'patient',
      title: w.patient,
      cell: (s) => (
        <>
          <b>{s.patientName}</b> <span className="rm-muted">{showBirth(s.birthDate, today)}</span>
        </>
      ),
    },
    { key: 'what', title: w.what, cell: (s) => `${containerOf(s.container).name} (${containerOf(s.container).cap})` },
    { key: 'tests', title: w.tests, cell: (s) => [s.tests.join(', '), ...s.handling.map((h) => handlingNames[h])].join(' · ') },
    { key: 'lab', title: w.lab, cell: (s) => [s.labName, s.storedWhere].filter(Boolean).join(' · ') },
    { key: 'at', title: w.since, cell: (s) => <span className="rm-num">{showTime(s.collectedAt, { timeZone })}</span> },
  ]
  return <Table label={label} columns={columns} rows={items} rowKey={(s) => s.id} />
}
