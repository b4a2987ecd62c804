import { Shown, To, useGo, useMe, useRead } from '../../../app/index.ts'
import { type Column, Empty, Page, Section, Stack, StatusMark, showBirth, showInstant, Table } from '../../../ui/index.ts'
import { inState, type Queue, type Waiting } from './queue.ts'
import { Sent } from './Sent.tsx'
import { ToHandOff } from './ToHandOff.tsx'
import { ToStore } from './ToStore.tsx'
import { words } from './words.ts'

const w = words.queue

/** All that is on its way: from the order to the result. */
export function Specimens() {
  const read = useRead('specimens.queue', {}, { on: ['order', 'specimen', 'visit'] })
  const { role } = useMe()
  const sent = read.data ? inState(read.data, 'handed_off', 'received').length : 0
  return (
    <Page
      title={words.title}
      note={read.data ? words.counts(read.data.toCollect.length, sent) : null}
      actions={role === 'manager' || role === 'provider' ? <To path="/admin/lab-tests">{words.catalogue}</To> : null}
    >
      <Shown read={read}>
        {(queue) => (
          <Stack gap={6}>
            {queue.more ? <StatusMark state="alert">{words.more}</StatusMark> : null}
            <ToCollect queue={queue} />
            <ToStore queue={queue} />
            <ToHandOff queue={queue} />
            <Sent queue={queue} />
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

function ToCollect({ queue }: { queue: Queue }) {
  const go = useGo()
  const { today, timeZone } = useMe().practice
  const columns: Column<Waiting>[] = [
    {
      key: 'patient',
      title: w.patient,
      cell: (r) => (
        <>
          <b>{r.patientName}</b> <span className="rm-muted">{showBirth(r.birthDate, today)}</span>
        </>
      ),
    },
    { key: 'where', title: w.where, cell: (r) => (r.visitId ? (r.room ?? '') : <span className="rm-muted">{w.notHere}</span>) },
    {
      key: 'tests',
      title: w.tests,
      cell: (r) => (
        <>
          {r.tests.join(', ')} {r.again.length ? <StatusMark state="alert">{w.again(r.again.join(', '))}</StatusMark> : null}
        </>
      ),
    },
    { key: 'by', title: w.by, cell: (r) => r.orderedBy },
    { key: 'since', title: w.since, cell: (r) => <span className="rm-num">{showInstant(r.since, { timeZone })}</span> },
  ]
  return (
    <Section title={w.collect}>
      {queue.toCollect.length ? (
        <Table
          label={w.collect}
          columns={columns}
          rows={queue.toCollect}
          rowKey={(r) => r.patientId}
          onOpen={(r) => go(r.visitId ? `/visits/${r.visitId}/collect` : `/patients/${r.patientId}`)}
        />
      ) : (
        <Empty title={w.noneToCollect}>{w.howTo}</Empty>
      )}
    </Section>
  )
}
