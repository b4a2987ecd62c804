import { useState } from 'react'
import { type OutputOf, Shown, useKeys, useRead } from '../../../app/index.ts'
import { Card, type Column, Empty, Page, PrimaryButton, Stack, showDate, Table, Tabs } from '../../../ui/index.ts'
import { jobTitles } from '../training.ts'
import { AskedHere } from './AskedHere.tsx'
import { EntriesDialog } from './EntriesDialog.tsx'
import { StandingMark } from './MyTrainings.tsx'
import { SessionDialog } from './SessionDialog.tsx'
import './training.css'
import { words } from './words.ts'

export type Team = OutputOf<'trainings.team'>
export type TeamPerson = Team['people'][number]
type View = keyof typeof words.tabs

const countOf = (team: Team, standing: 'overdue' | 'due') =>
  team.people.reduce((sum, p) => sum + p.cells.filter((c) => c.standing === standing).length, 0)

/** People by trainings, overdue first; sessions held; what is asked here. */
export function TeamTrainings() {
  const read = useRead('trainings.team', {}, { on: ['training', 'staff'] })
  return <Shown read={read}>{(team) => <TeamPage team={team} />}</Shown>
}

function TeamPage({ team }: { team: Team }) {
  const [view, setView] = useState<View>('team')
  const [recording, setRecording] = useState(false)
  const { session } = team.may
  const record = () => setRecording(session.allowed)
  useKeys({ scope: words.short, keys: [{ key: 'r', label: words.record, run: record }] })
  return (
    <Page
      title={words.team}
      note={words.teamNote(countOf(team, 'overdue'), countOf(team, 'due'))}
      primary={
        <PrimaryButton onClick={record} keys="r" whyNot={session.allowed ? null : session.because}>
          {words.record}
        </PrimaryButton>
      }
    >
      <Stack gap={4}>
        <Tabs
          label={words.views}
          tabs={(Object.keys(words.tabs) as View[]).map((id) => ({ id, title: words.tabs[id] }))}
          value={view}
          onChange={(id) => setView(id as View)}
        />
        {view === 'team' ? <Matrix team={team} /> : null}
        {view === 'sessions' ? <Sessions sessions={team.sessions} /> : null}
        {view === 'catalogue' ? <AskedHere /> : null}
      </Stack>
      {recording ? <SessionDialog team={team} onClose={() => setRecording(false)} /> : null}
    </Page>
  )
}

function Matrix({ team }: { team: Team }) {
  const [opened, setOpened] = useState<string | null>(null)
  const person = team.people.find((p) => p.staffId === opened)
  const asked = team.topics.filter((t) => team.people.some((p) => p.cells.some((c) => c.topic === t.topic)))
  const columns: Column<TeamPerson>[] = [
    {
      key: 'who',
      title: words.who,
      cell: (p) => (
        <span className="tr-cell">
          <b>{p.name}</b>
          <span className="rm-muted">{jobTitles[p.role]}</span>
        </span>
      ),
    },
    ...asked.map((t) => ({
      key: t.topic,
      title: t.title,
      cell: (p: TeamPerson) => {
        const cell = p.cells.find((c) => c.topic === t.topic)
        return cell ? <StandingMark standing={cell.standing} dueOn={cell.dueOn} /> : <span className="rm-muted">{words.notAsked}</span>
      },
    })),
  ]
  return (
    <Card title={words.tabs.team} flush>
      <div className="tr-matrix">
        <Table label={words.team} columns={columns} rows={team.people} rowKey={(p) => p.staffId} onOpen={(p) => setOpened(p.staffId)} />
      </div>
      {person ? <EntriesDialog person={person} may={team.may.takeBack} onClose={() => setOpened(null)} /> : null}
    </Card>
  )
}

const sessionColumns: Column<Team['sessions'][number]>[] = [
  { key: 'on', title: words.heldOn, cell: (s) => <span className="rm-num">{showDate(s.heldOn)}</span> },
  { key: 'title', title: words.training, cell: (s) => <b>{s.title}</b> },
  {
    key: 'trainer',
    title: words.trainer,
    cell: (s) => (
      <>
        {s.trainer} <span className="rm-second">{s.qualification}</span>
      </>
    ),
  },
  { key: 'minutes', title: words.length, align: 'number', cell: (s) => words.minutes(s.minutes) },
  { key: 'people', title: words.people, align: 'number', cell: (s) => s.people },
  {
    key: 'roster',
    title: words.roster,
    align: 'number',
    cell: (s) => (
      <a
        className="rm-button"
        data-kind="quiet"
        href={`/paper/trainings.roster?sessionId=${s.id}`}
        target="_blank"
        rel="noreferrer"
        aria-label={words.printRoster(s.title, showDate(s.heldOn))}
      >
        {words.roster}
      </a>
    ),
  },
]

function Sessions({ sessions }: { sessions: Team['sessions'] }) {
  return (
    <Card title={words.sessions} flush>
      {sessions.length === 0 ? (
        <Empty title={words.noSessions}>{words.noSessionsWhy}</Empty>
      ) : (
        <Table label={words.sessions} columns={sessionColumns} rows={sessions} rowKey={(s) => s.id} />
      )}
    </Card>
  )
}
