import { useState } from 'react'
import { Shown, useRead } from '../../../app/index.ts'
import { Button, Card, type Column, Empty, Stack, StatusMark, showDate, Table } from '../../../ui/index.ts'
import { type Method, methodNames } from '../skills.ts'
import { AssessDialog } from './AssessDialog.tsx'
import { isBegun, type Skills, StandingMark } from './standing.tsx'
import './skills.css'
import { words } from './words.ts'

const heard = ['staff', 'observation', 'training', 'signoff']

/** My own skills, for the wallet. */
export function MySkills() {
  const read = useRead('skills.mine', {}, { on: heard })
  return <Shown read={read}>{(data) => <Both data={data} />}</Shown>
}

/** The skills of one person, for their page and for the team's: with the way to assess them. */
export function PersonSkills({ staffId, name }: { staffId: string; name: string }) {
  const [assessing, setAssessing] = useState(false)
  const read = useRead('skills.of', { staffId }, { on: heard })
  return (
    <Shown read={read}>
      {(data) => (
        <>
          <Both
            data={data}
            assess={
              <Button onClick={() => setAssessing(true)} whyNot={data.may.assess.allowed ? null : (data.may.assess.because ?? null)}>
                {words.assess}
              </Button>
            }
          />
          {assessing ? <AssessDialog staffId={staffId} name={name} lines={data.lines} onClose={() => setAssessing(false)} /> : null}
        </>
      )}
    </Shown>
  )
}

function Both({ data, assess }: { data: Skills; assess?: React.ReactNode }) {
  return (
    <Stack gap={4}>
      <Standings data={data} assess={assess} />
      <Attempts attempts={data.attempts} />
    </Stack>
  )
}

function Standings({ data: { lines, cells }, assess }: { data: Skills; assess?: React.ReactNode }) {
  const [all, setAll] = useState(false)
  const cellOf = (key: string) => cells.find((c) => c.key === key)
  const begun = lines.filter((l) => isBegun(cellOf(l.key)))
  const rest = lines.length - begun.length
  const current = cells.filter((c) => c.standing === 'current' || c.standing === 'soon').length
  const columns: Column<Skills['lines'][number]>[] = [
    { key: 'skill', title: words.skill, cell: (l) => <b>{l.label}</b> },
    { key: 'standing', title: words.result, cell: (l) => <StandingMark cell={cellOf(l.key)} counts={l.counts} /> },
    {
      key: 'paper',
      title: words.paper,
      cell: (l) => (
        <a href={`/paper/skills.checklist?skill=${l.skill}`} target="_blank" rel="noreferrer" aria-label={`${words.paper}: ${l.label}`}>
          PDF
        </a>
      ),
    },
  ]
  const more = (
    <Button kind="quiet" onClick={() => setAll(!all)}>
      {all ? words.hideRest : words.showRest(rest)}
    </Button>
  )
  return (
    <Card
      title={words.skills}
      note={words.skillsNote(current, lines.length)}
      flush
      actions={
        <>
          {rest ? more : null}
          {assess}
        </>
      }
    >
      {begun.length === 0 && !all ? (
        <Empty title={words.noAttempts}>{words.noAttemptsWhy}</Empty>
      ) : (
        <Table label={words.skills} columns={columns} rows={all ? lines : begun} rowKey={(l) => l.key} />
      )}
    </Card>
  )
}

type Attempt = Skills['attempts'][number]

const attemptColumns: Column<Attempt>[] = [
  { key: 'on', title: words.on, width: '12%', cell: (a) => <span className="rm-num">{showDate(a.on)}</span> },
  { key: 'what', title: words.skill, cell: (a) => <Seen attempt={a} /> },
  {
    key: 'result',
    title: words.result,
    cell: (a) => <StatusMark state={a.passed ? 'done' : 'critical'}>{a.passed ? words.passed : words.failed}</StatusMark>,
  },
  { key: 'how', title: words.how, cell: (a) => methodNames[a.method as Method] ?? a.method },
  { key: 'by', title: words.by, cell: (a) => a.assessor },
]

/** An attempt with what was seen, folded away. */
function Seen({ attempt }: { attempt: Attempt }) {
  return (
    <details>
      <summary>
        <b>{attempt.label}</b> {attempt.comments ? <span className="rm-second">{attempt.comments}</span> : null}
      </summary>
      <ol className="sk-steps-seen">
        {attempt.steps.map((s) => (
          <li key={s.id}>
            {s.text} <b>{words.states[s.state]}</b> {s.critical ? <span className="sk-critical">{words.critical}</span> : null}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <Card title={words.attempts} flush>
      {attempts.length === 0 ? (
        <Empty title={words.noAttempts}>{words.noAttemptsWhy}</Empty>
      ) : (
        <Table label={words.attempts} columns={attemptColumns} rows={attempts} rowKey={(a) => a.id} />
      )}
    </Card>
  )
}
