import { useState } from 'react'
import { type OutputOf, Shown, useRead } from '../../../app/index.ts'
import { Button, Card, type Column, Empty, Page, Stack, type Status, StatusMark, showDate, Table } from '../../../ui/index.ts'
import { roleNames, type StaffRole } from '../staff.ts'
import { PasswordDialog } from './PasswordDialog.tsx'
import './staff.css'
import { words } from './words.ts'

type WalletData = OutputOf<'wallet.mine'>
type Task = WalletData['tasks'][number]

/** What I hold, and for each task whether I may do it here today, what is missing, and by which rule. */
export function Wallet() {
  const read = useRead('wallet.mine', {}, { on: ['presence', 'staff'] })
  return <Shown read={read}>{(data) => <Held data={data} />}</Shown>
}

function Held({ data }: { data: WalletData }) {
  const [changing, setChanging] = useState(false)
  return (
    <Page
      title={words.wallet}
      note={`${data.name} · ${words.today(data.place.name, data.place.jurisdiction)}`}
      actions={<Button onClick={() => setChanging(true)}>{words.ownPassword}</Button>}
    >
      <Stack gap={4}>
        <Tasks tasks={data.tasks} />
        <div className="wallet-held">
          <Credentials credentials={data.credentials} />
          <SignOffs signOffs={data.signOffs} />
          <Training training={data.training} />
        </div>
      </Stack>
      {changing ? <PasswordDialog who={null} onClose={() => setChanging(false)} /> : null}
    </Page>
  )
}

const marks: Record<Task['verdict'], Status> = { allowed: 'done', conditional: 'waiting', refused: 'refused' }
const order: Record<Task['verdict'], number> = { allowed: 0, conditional: 1, refused: 2 }
const namesOf = (roles: readonly string[]) => roles.map((r) => roleNames[r as StaffRole] ?? r).join(', ')

const taskColumns: Column<Task>[] = [
  { key: 'task', title: words.task, cell: (t) => <b>{t.label}</b>, width: '24%' },
  { key: 'answer', title: words.answer, cell: (t) => <StatusMark state={marks[t.verdict]}>{words[t.verdict]}</StatusMark>, width: '12%' },
  { key: 'missing', title: words.missing, cell: (t) => <Missing task={t} /> },
  {
    key: 'rule',
    title: words.rule,
    width: '24%',
    cell: ({ rule }) => (
      <span className="rm-second">
        {rule.citation} <span className="rm-muted wallet-date">{words.checked(showDate(rule.checkedOn))}</span>
      </span>
    ),
  },
]

function Missing({ task }: { task: Task }) {
  if (task.verdict === 'allowed') return null
  return (
    <ul className="wallet-unmet">
      {task.verdict === 'refused' ? <li>{task.because}</li> : null}
      {task.unmet.map((u) => (
        <li key={u.condition}>
          {u.message} <span className="rm-second">{u.how}</span>
        </li>
      ))}
      {task.instead.length > 0 ? <li className="rm-muted">{words.who(namesOf(task.instead))}</li> : null}
    </ul>
  )
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const sorted = [...tasks].sort((a, b) => order[a.verdict] - order[b.verdict])
  const count = (verdict: Task['verdict']) => tasks.filter((t) => t.verdict === verdict).length
  return (
    <Card title={words.may} note={words.counts(count('allowed'), count('conditional'), count('refused'))} flush>
      <div className="wallet-tasks">
        <Table label={words.may} columns={taskColumns} rows={sorted} rowKey={(t) => t.task} />
      </div>
    </Card>
  )
}

/** Less than two months: time to renew. */
const soon = 60

function Credentials({ credentials }: Pick<WalletData, 'credentials'>) {
  type Row = WalletData['credentials'][number]
  const columns: Column<Row>[] = [
    { key: 'kind', title: words.kind, cell: (c) => <b>{c.kind.replaceAll('_', ' ')}</b> },
    { key: 'number', title: words.number, cell: (c) => <span className="rm-num">{c.number}</span> },
    {
      key: 'to',
      title: words.validTo,
      cell: (c) =>
        c.validTo === null || c.daysLeft === null ? (
          words.noEnd
        ) : (
          <>
            <span className="rm-num">{showDate(c.validTo)}</span>{' '}
            {c.daysLeft < soon ? (
              <StatusMark state={c.daysLeft < 0 ? 'critical' : 'alert'}>{words.daysLeft(c.daysLeft)}</StatusMark>
            ) : (
              <span className="rm-muted">{words.daysLeft(c.daysLeft)}</span>
            )}
          </>
        ),
    },
    {
      key: 'verified',
      title: words.verified,
      cell: (c) => (c.verifiedOn ? showDate(c.verifiedOn) : <StatusMark state="waiting">{words.notVerified}</StatusMark>),
    },
  ]
  return (
    <Card title={words.credentials} flush>
      {credentials.length === 0 ? (
        <Empty title={words.noCredentials}>{words.noCredentialsWhy}</Empty>
      ) : (
        <Table label={words.credentials} columns={columns} rows={credentials} rowKey={(c) => `${c.kind}${c.validFrom}`} />
      )}
    </Card>
  )
}

function SignOffs({ signOffs }: Pick<WalletData, 'signOffs'>) {
  type Row = WalletData['signOffs'][number]
  const columns: Column<Row>[] = [
    { key: 'skill', title: words.skill, cell: (s) => <b>{s.label}</b> },
    { key: 'on', title: words.on, cell: (s) => <span className="rm-num">{showDate(s.on)}</span> },
    { key: 'by', title: words.by, cell: (s) => s.assessor },
    { key: 'to', title: words.validTo, cell: (s) => (s.validTo ? showDate(s.validTo) : words.noEnd) },
  ]
  return (
    <Card title={words.signOffs} flush>
      {signOffs.length === 0 ? (
        <Empty title={words.noSignOffs}>{words.noSignOffsWhy}</Empty>
      ) : (
        <Table label={words.signOffs} columns={columns} rows={signOffs} rowKey={(s) => `${s.skill}${s.on}`} />
      )}
    </Card>
  )
}

function Training({ training }: Pick<WalletData, 'training'>) {
  const { documented, hours, reps } = training
  const lines: readonly (readonly [string, string])[] = [
    ...Object.entries(hours).map(([what, n]) => [what.replaceAll('_', ' '), words.hours(n)] as const),
    ...Object.entries(reps).map(([what, n]) => [what.replaceAll('_', ' '), words.reps(n)] as const),
    ...documented.map((what) => [what, words.documented] as const),
  ]
  return (
    <Card title={words.training}>
      {lines.length === 0 ? (
        <p className="rm-muted">{words.noTraining}</p>
      ) : (
        <dl className="wallet-training">
          {lines.map(([what, how]) => (
            <div key={`${what}${how}`}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  )
}
