import { useState } from 'react'
import { type OutputOf, Shown, To, useGo, useMe, useRead } from '../../../app/index.ts'
import { Choice, type Column, Empty, Page, StatusMark, showDate, Table } from '../../../ui/index.ts'
import { credentialName } from '../../staff/credentials.ts'
import './credentials.css'
import { Mark } from './Mark.tsx'
import { heard } from './MyCredentials.tsx'
import { words } from './words.ts'

type Data = OutputOf<'credentials.board'>
type Person = Data['people'][number]
type Line = Person['credentials'][number]
type Row = { key: string; person: Person; line: Line | null; first: boolean }

const isBad = (l: Line) => l.standing === 'refuted' || l.standing === 'ended' || l.standing === 'unverified'
const needsLook = (l: Line) => isBad(l) || l.standing === 'ending'

function rowsOf(people: readonly Person[], all: boolean): Row[] {
  return people.flatMap((person) => {
    const lines = all ? person.credentials : person.credentials.filter(needsLook)
    if (lines.length === 0 && !all && person.ceWaiting === 0) return []
    const some: (Line | null)[] = lines.length ? lines : [null]
    return some.map((line, i) => ({ key: `${person.staffId}${line?.id ?? ''}`, person, line, first: i === 0 }))
  })
}

const columns: Column<Row>[] = [
  {
    key: 'who',
    title: words.person,
    width: '20%',
    cell: ({ person, first }) =>
      first ? (
        <>
          <To path={`/admin/staff/${person.staffId}`}>{person.name}</To>
          {person.ceWaiting > 0 ? <StatusMark state="waiting">{words.ceWaiting(person.ceWaiting)}</StatusMark> : null}
        </>
      ) : null,
  },
  {
    key: 'kind',
    title: words.kind,
    cell: ({ line }) => (line ? <b>{credentialName(line.kind)}</b> : <span className="rm-muted">{words.nothingOnFile}</span>),
  },
  { key: 'number', title: words.number, cell: ({ line }) => <span className="rm-num">{line?.number}</span> },
  {
    key: 'to',
    title: words.validTo,
    cell: ({ line }) =>
      line ? (
        line.validTo && line.daysLeft !== null ? (
          <>
            <span className="rm-num">{showDate(line.validTo)}</span> <span className="rm-second">{words.daysLeft(line.daysLeft)}</span>
          </>
        ) : (
          words.noEnd
        )
      ) : null,
  },
  { key: 'standing', title: words.standing, width: '26%', cell: ({ line }) => (line ? <Mark standing={line.standing} /> : null) },
]

/** The team: who holds what, verified or not, and until when; whoever needs a look stands first. */
export function Board() {
  const read = useRead('credentials.board', {}, { on: heard })
  return <Shown read={read}>{(data) => <Team data={data} />}</Shown>
}

function Team({ data }: { data: Data }) {
  const go = useGo()
  const { role } = useMe()
  const [all, setAll] = useState<'all' | 'now'>('all')
  const lines = data.people.flatMap((p) => p.credentials)
  const rows = rowsOf(data.people, all === 'all')
  const options = [
    { value: 'all' as const, label: words.everybody },
    { value: 'now' as const, label: words.onlyNow },
  ]
  return (
    <Page
      title={words.board}
      note={words.boardNote(lines.filter(isBad).length, lines.filter((l) => l.standing === 'ending').length)}
      actions={
        role === 'manager' ? (
          <a className="rm-button" data-kind="plain" href="/paper/credentials.paper" target="_blank" rel="noreferrer">
            {words.print}
          </a>
        ) : null
      }
    >
      <div className="cr-filter">
        <Choice label={words.shows} options={options} value={all} onChange={setAll} />
      </div>
      {rows.length === 0 ? (
        <Empty title={words.allGood}>{words.allGoodWhy}</Empty>
      ) : (
        <Table
          label={words.board}
          columns={columns}
          rows={rows}
          rowKey={(r) => r.key}
          onOpen={(r) => go(`/admin/staff/${r.person.staffId}`)}
        />
      )}
    </Page>
  )
}
