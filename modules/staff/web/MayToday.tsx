import { Card, StatusMark, showDate } from '../../../ui/index.ts'
import { roleNames, type StaffRole } from '../staff.ts'
import { Fold } from './Fold.tsx'
import type { WalletData } from './Held.tsx'
import './staff.css'
import { words } from './words.ts'

type Task = WalletData['tasks'][number]

const namesOf = (roles: readonly string[]) => roles.map((r) => roleNames[r as StaffRole] ?? r).join(', ')

function Rule({ rule }: { rule: Task['rule'] }) {
  return (
    <span className="wallet-rule">
      {rule.url ? (
        <a href={rule.url} target="_blank" rel="noreferrer">
          {rule.citation}
        </a>
      ) : (
        rule.citation
      )}{' '}
      <span className="wallet-date">{words.checked(showDate(rule.checkedOn))}</span>
    </span>
  )
}

function Closed({ task }: { task: Task }) {
  return (
    <li>
      <StatusMark state={task.verdict === 'refused' ? 'refused' : 'waiting'}>{task.label}</StatusMark>
      <ul className="wallet-unmet">
        {task.verdict === 'refused' ? <li>{task.because}</li> : null}
        {task.unmet.map((u) => (
          <li key={u.condition}>
            {u.message} <span className="rm-second">{u.how}</span>
          </li>
        ))}
        {task.instead.length > 0 ? <li className="rm-muted">{words.who(namesOf(task.instead))}</li> : null}
      </ul>
      <Rule rule={task.rule} />
    </li>
  )
}

/** For each task whether it may be done here today, what is missing, and by which rule: what is open first, what is closed folded away. */
export function MayToday({ title, tasks }: { title: string; tasks: readonly Task[] }) {
  const of = (verdict: Task['verdict']) => tasks.filter((t) => t.verdict === verdict)
  const [now, once, not] = [of('allowed'), of('conditional'), of('refused')]
  return (
    <Card title={title} note={words.mayCounts(now.length, once.length, not.length)}>
      {now.length === 0 ? <p className="rm-muted">{words.mayNone}</p> : null}
      <ul className="wallet-now" aria-label={words.mayNow}>
        {now.map((t) => (
          <li key={t.task}>
            <StatusMark state="done">{t.label}</StatusMark>
            <Rule rule={t.rule} />
          </li>
        ))}
      </ul>
      {once.length > 0 ? (
        <Fold className="wallet-fold" title={words.mayOnce(once.length)} open={now.length === 0}>
          <ul className="wallet-closed">
            {once.map((t) => (
              <Closed key={t.task} task={t} />
            ))}
          </ul>
        </Fold>
      ) : null}
      {not.length > 0 ? (
        <Fold className="wallet-fold" title={words.mayNot(not.length)}>
          <ul className="wallet-closed">
            {not.map((t) => (
              <Closed key={t.task} task={t} />
            ))}
          </ul>
        </Fold>
      ) : null}
      <p className="rm-muted wallet-advice">{words.notAdvice}</p>
    </Card>
  )
}
