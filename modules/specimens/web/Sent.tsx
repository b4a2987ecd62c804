import { useState } from 'react'
import { useAct } from '../../../app/index.ts'
import { Button, type Column, Row, Section, StatusMark, showDay, Table, toast } from '../../../ui/index.ts'
import { stateNames } from '../specimens.ts'
import { type Item, inState, isLate, type Queue } from './queue.ts'
import { RejectDialog } from './RejectDialog.tsx'
import { ManifestLink } from './ToHandOff.tsx'
import { words } from './words.ts'

const w = words.queue

/** With the courier or at the laboratory, the latest expected first to be asked for. */
export function Sent({ queue }: { queue: Queue }) {
  const items = inState(queue, 'handed_off', 'received').sort((a, b) => (a.expectedOn ?? '').localeCompare(b.expectedOn ?? ''))
  const [rejecting, setRejecting] = useState<Item | null>(null)
  const result = useAct('specimens.result', { keep: false })
  const receive = useAct('specimens.receive', { keep: false })
  const problem = result.problem ?? receive.problem
  const resulted = async (s: Item) => {
    if (await result.run({ specimenIds: [s.id] })) toast({ text: w.resultedOf(s.number) })
  }
  const columns: Column<Item>[] = [
    { key: 'number', title: w.number, cell: (s) => <b className="rm-num">{s.number}</b> },
    { key: 'patient', title: w.patient, cell: (s) => <b>{s.patientName}</b> },
    { key: 'tests', title: w.tests, cell: (s) => s.tests.join(', ') },
    { key: 'lab', title: w.lab, cell: (s) => `${s.labName} · ${stateNames[s.state]}` },
    {
      key: 'expected',
      title: w.expected,
      cell: (s) => (
        <StatusMark state={isLate(s, queue.today) ? 'alert' : 'waiting'}>{s.expectedOn ? showDay(s.expectedOn) : ''}</StatusMark>
      ),
    },
    {
      key: 'do',
      title: '',
      cell: (s) => (
        <Row>
          <Button kind="quiet" onClick={() => void resulted(s)} label={w.resultedOf(s.number)}>
            {w.resulted}
          </Button>
          {s.state === 'handed_off' ? (
            <Button kind="quiet" onClick={() => void receive.run({ specimenIds: [s.id] })} label={w.receivedOf(s.number)}>
              {w.received}
            </Button>
          ) : null}
          <Button kind="quiet" onClick={() => setRejecting(s)} label={words.reject.openOf(s.number)}>
            {words.reject.open}
          </Button>
          {s.manifestId ? <ManifestLink id={s.manifestId} quiet /> : null}
        </Row>
      ),
    },
  ]
  return (
    <Section title={w.sent}>
      {items.length ? (
        <Table label={w.sent} columns={columns} rows={items} rowKey={(s) => s.id} />
      ) : (
        <p className="rm-muted">{w.noneSent}</p>
      )}
      {problem ? <StatusMark state="critical">{problem.message}</StatusMark> : null}
      {rejecting ? <RejectDialog specimen={rejecting} onClose={() => setRejecting(null)} /> : null}
    </Section>
  )
}
