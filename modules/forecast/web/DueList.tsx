import { useState } from 'react'
import { type OutputOf, Shown, useGo, useKeys, useMe, useRead } from '../../../app/index.ts'
import { Choice, type Column, Empty, Page, showDate, showTime, Table } from '../../../ui/index.ts'
import './forecast.css'
import { Mark } from './Line.tsx'
import { words } from './words.ts'

type Data = OutputOf<'forecast.due_list'>
type Visit = Data['visits'][number]
type Shows = keyof typeof words.filter

const canBeGiven = (l: Visit['lines'][number]) => l.products.some((p) => p.onHand > 0)

/** The visits with the lines that the choice lets through; what speaks against a vaccine is never hidden by it. */
function rowsOf(visits: readonly Visit[], shows: Shows): Visit[] {
  const some = visits.map((v) => ({
    ...v,
    lines: shows === 'here' ? v.lines.filter((l) => canBeGiven(l) || l.status === 'contraindicated') : v.lines,
  }))
  return shows === 'all' ? some : some.filter((v) => v.lines.length > 0)
}

const columns = (timeZone: string): Column<Visit>[] => [
  { key: 'time', title: words.time, width: '8%', cell: (v) => <span className="rm-num">{showTime(v.from, { timeZone })}</span> },
  {
    key: 'patient',
    title: words.patient,
    width: '22%',
    cell: (v) => (
      <>
        <b>
          {v.family}, {v.given}
        </b>
        <div className="rm-second rm-num">{showDate(v.birthDate)}</div>
      </>
    ),
  },
  { key: 'visit', title: words.visit, width: '12%', cell: (v) => v.type },
  { key: 'what', title: words.what, cell: (v) => <What lines={v.lines} /> },
]

function What({ lines }: { lines: Visit['lines'] }) {
  if (lines.length === 0) return <span className="rm-muted">{words.nothing}</span>
  return (
    <ul className="fc-list">
      {lines.map((l) => (
        <li key={l.series}>
          <div className="fc-head">
            <b>{l.name}</b>
            <Mark status={l.status} />
          </div>
          <div className="rm-second">{l.because}</div>
          {l.status === 'contraindicated' ? null : (
            <div className="rm-muted">{l.products.length ? words.shelf(l.products) : words.notKept}</div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** For the huddle: the day's visits with the vaccines that are due. */
export function DueList() {
  const read = useRead('forecast.due_list', {}, { on: ['visit', 'immunization', 'problem', 'stock'] })
  return <Shown read={read}>{(data) => <Day data={data} />}</Shown>
}

const choices = Object.keys(words.filter) as Shows[]

function Day({ data }: { data: Data }) {
  const go = useGo()
  const { timeZone } = useMe().practice
  const [shows, setShows] = useState<Shows>('here')
  const toggle = () => setShows(choices[(choices.indexOf(shows) + 1) % choices.length] ?? 'here')
  useKeys({ scope: words.keys, keys: [{ key: 'v', label: words.toggle, run: toggle }] })
  const rows = rowsOf(data.visits, shows)
  const { publisher, version, notes } = data.schedule
  const empty = data.visits.length === 0
  return (
    <Page
      title={words.title}
      note={words.dayNote(data.visits.length, data.visits.filter((v) => v.lines.some(canBeGiven)).length)}
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
        <Choice
          label={words.shows}
          options={choices.map((value) => ({ value, label: words.filter[value] }))}
          value={shows}
          onChange={setShows}
        />
      </div>
      {rows.length === 0 ? (
        <Empty title={empty ? words.none : words.noneDue}>{empty ? words.noneWhy : words.noneDueWhy}</Empty>
      ) : (
        <Table
          label={words.title}
          columns={columns(timeZone)}
          rows={rows}
          rowKey={(v) => v.visitId}
          onOpen={(v) => go(`/visits/${v.visitId}/rooming`)}
        />
      )}
      <p className="rm-muted">
        {words.by(publisher, version)}. {notes} {words.judgment}
      </p>
    </Page>
  )
}
