import { useState } from 'react'
import { type OutputOf, Shown, useGo, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Choice, type Column, Empty, Page, showDate, showTime, Table } from '../../../ui/index.ts'
import './forecast.css'
import { Fits, Mark } from './Line.tsx'
import { words } from './words.ts'

type Data = OutputOf<'forecast.due_list'>
type Visit = Data['visits'][number]
type Row = { key: string; visit: Visit; line: Visit['lines'][number] | null; first: boolean }

const rowsOf = (visits: readonly Visit[], all: boolean): Row[] =>
  visits
    .filter((v) => all || v.lines.length > 0)
    .flatMap((visit) => {
      const lines = visit.lines.length ? visit.lines : [null]
      return lines.map((line, i) => ({ key: `${visit.visitId}${line?.series ?? ''}`, visit, line, first: i === 0 }))
    })

const columns = (timeZone: string): Column<Row>[] => [
  {
    key: 'time',
    title: words.time,
    width: '9%',
    cell: ({ visit, first }) => (first ? <span className="rm-num">{showTime(visit.from, { timeZone })}</span> : null),
  },
  {
    key: 'patient',
    title: words.patient,
    width: '22%',
    cell: ({ visit, first }) => (
      // Read aloud on every row, seen once.
      <span className={first ? undefined : 'rm-sr'}>
        <b>
          {visit.family}, {visit.given}
        </b>{' '}
        <span className="rm-second rm-num">{showDate(visit.birthDate)}</span>
      </span>
    ),
  },
  { key: 'visit', title: words.visit, width: '12%', cell: ({ visit, first }) => (first ? visit.type : null) },
  {
    key: 'what',
    title: words.what,
    cell: ({ line }) =>
      line ? (
        <>
          <div className="fc-head">
            <b>{line.name}</b>
            <Mark status={line.status} />
          </div>
          <div className="rm-second">{line.because}</div>
        </>
      ) : (
        <span className="rm-muted">{words.nothing}</span>
      ),
  },
  {
    key: 'here',
    title: words.here,
    width: '20%',
    cell: ({ line }) =>
      line && line.status !== 'contraindicated' ? (
        line.products.length ? (
          line.products.map((p) => (
            <div key={p.id}>
              <Fits product={p} />
            </div>
          ))
        ) : (
          <span className="rm-muted">{words.notKept}</span>
        )
      ) : null,
  },
]

/** For the huddle: the day's visits with the vaccines that are due. */
export function DueList() {
  const read = useRead('forecast.due_list', {}, { on: ['visit', 'immunization', 'problem', 'stock'] })
  return <Shown read={read}>{(data) => <Day data={data} />}</Shown>
}

function Day({ data }: { data: Data }) {
  const go = useGo()
  const { timeZone } = useMe().practice
  const [shows, setShows] = useState<'due' | 'all'>('due')
  useKeys({ scope: words.keys, keys: [{ key: 'v', label: words.toggle, run: () => setShows(shows === 'due' ? 'all' : 'due') }] })
  const rows = rowsOf(data.visits, shows === 'all')
  const { publisher, version, notes } = data.schedule
  const options = [
    { value: 'due' as const, label: words.onlyDue },
    { value: 'all' as const, label: words.all },
  ]
  const empty = data.visits.length === 0
  return (
    <Page
      title={words.title}
      note={words.dayNote(data.visits.length, data.visits.filter((v) => v.lines.length > 0).length)}
      actions={
        <a
          className="rm-button"
          data-kind="plain"
          href={`/paper/correspondence.vaccines_due?day=${data.day}`}
          target="_blank"
          rel="noreferrer"
        >
          {words.print}
        </a>
      }
    >
      <div className="fc-filter">
        <Choice label={words.shows} options={options} value={shows} onChange={setShows} />
      </div>
      {rows.length === 0 ? (
        <Empty title={empty ? words.none : words.noneDue}>{empty ? words.noneWhy : words.noneDueWhy}</Empty>
      ) : (
        <Table
          label={words.title}
          columns={columns(timeZone)}
          rows={rows}
          rowKey={(r) => r.key}
          onOpen={(r) => go(`/visits/${r.visit.visitId}/rooming`)}
        />
      )}
      <p className="rm-muted">
        {words.by(publisher, version)}. {notes} {words.judgment}
      </p>
    </Page>
  )
}
