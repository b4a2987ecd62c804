import type { ReactNode } from 'react'
import type { OutputOf } from '../../../app/index.ts'
import { Card, type Column, Empty, type Status, StatusMark, showDate, Table } from '../../../ui/index.ts'
import { credentialName, type HourKind, hourNames, type RepKind, repNames, type VerifiedBy, verifiedByNames } from '../credentials.ts'
import { roleNames, type StaffRole } from '../staff.ts'
import { words } from './words.ts'

/** What someone holds and may do: the same on their own wallet and on their page in the admin. */
export type WalletData = OutputOf<'wallet.mine'>
type Task = WalletData['tasks'][number]

/** What changes what someone may do. */
export const heldOn = ['presence', 'staff', 'credentials', 'training', 'signoffs'] as const

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

/** For each task whether it may be done here today, what is missing, and by which rule. */
export function Tasks({ title, tasks }: { title: string; tasks: readonly Task[] }) {
  const sorted = [...tasks].sort((a, b) => order[a.verdict] - order[b.verdict])
  const count = (verdict: Task['verdict']) => tasks.filter((t) => t.verdict === verdict).length
  return (
    <Card title={title} note={words.counts(count('allowed'), count('conditional'), count('refused'))} flush>
      <div className="wallet-tasks">
        <Table label={title} columns={taskColumns} rows={sorted} rowKey={(t) => t.task} />
      </div>
    </Card>
  )
}

/** Less than two months: time to renew. */
const soon = 60

type Held = WalletData['credentials'][number] & { issuer?: string | null; verifiedBy?: string | null }

export function Credentials({ credentials, actions }: { credentials: readonly Held[]; actions?: ReactNode }) {
  type Row = Held
  const columns: Column<Row>[] = [
    {
      key: 'kind',
      title: words.kind,
      cell: (c) => (
        <>
          <b>{credentialName(c.kind)}</b> {c.issuer ? <span className="rm-second">{c.issuer}</span> : null}
        </>
      ),
    },
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
      cell: (c) =>
        c.verifiedOn ? (
          <>
            <span className="rm-num">{showDate(c.verifiedOn)}</span>{' '}
            {c.verifiedBy ? <span className="rm-second">{verifiedByNames[c.verifiedBy as VerifiedBy] ?? c.verifiedBy}</span> : null}
          </>
        ) : (
          <StatusMark state="waiting">{words.notVerified}</StatusMark>
        ),
    },
  ]
  return (
    <Card title={words.credentials} flush actions={actions}>
      {credentials.length === 0 ? (
        <Empty title={words.noCredentials}>{words.noCredentialsWhy}</Empty>
      ) : (
        <Table label={words.credentials} columns={columns} rows={credentials} rowKey={(c) => `${c.kind}${c.number}${c.validFrom}`} />
      )}
    </Card>
  )
}

export function SignOffs({ signOffs, actions }: Pick<WalletData, 'signOffs'> & { actions?: ReactNode }) {
  type Row = WalletData['signOffs'][number]
  const columns: Column<Row>[] = [
    { key: 'skill', title: words.skill, cell: (s) => <b>{s.label}</b> },
    { key: 'on', title: words.on, cell: (s) => <span className="rm-num">{showDate(s.on)}</span> },
    { key: 'by', title: words.by, cell: (s) => s.assessor },
    { key: 'to', title: words.validTo, cell: (s) => (s.validTo ? showDate(s.validTo) : words.noEnd) },
  ]
  return (
    <Card title={words.signOffs} flush actions={actions}>
      {signOffs.length === 0 ? (
        <Empty title={words.noSignOffs}>{words.noSignOffsWhy}</Empty>
      ) : (
        <Table label={words.signOffs} columns={columns} rows={signOffs} rowKey={(s) => `${s.skill}${s.on}${s.assessor}`} />
      )}
    </Card>
  )
}

export function Training({ training, actions }: Pick<WalletData, 'training'> & { actions?: ReactNode }) {
  const { documented, hours, reps } = training
  const lines: readonly (readonly [string, string])[] = [
    ...Object.entries(hours).map(([what, n]) => [hourNames[what as HourKind] ?? what, words.hours(n)] as const),
    ...Object.entries(reps).map(([what, n]) => [repNames[what as RepKind] ?? what, words.reps(n)] as const),
    ...documented.map((what) => [what, words.documented] as const),
  ]
  return (
    <Card title={words.training} actions={actions}>
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
