import { useEffect, useRef } from 'react'
import { Button, StatusMark, showDate } from '../../../ui/index.ts'
import { whenOf } from '../tasks.ts'
import type { Task, TaskActs } from './Tasks.tsx'
import { words } from './words.ts'

interface Props {
  task: Task
  today: string
  current: boolean
  acts: TaskActs
  onChoose: () => void
}

/** One task: what, why, whom it is about, by when, and what can be done with it. */
export function TaskRow({ task, today, current, acts, onChoose }: Props) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const overdue = whenOf(task.due, today) === 'overdue'
  return (
    <li ref={row} className="tk-row" aria-current={current} onFocus={onChoose}>
      <div className="tk-what">
        <b>{task.title}</b>
        {task.patientName ? <span>{task.patientName}</span> : null}
        {task.why ? <span className="tk-why">{task.why}</span> : null}
      </div>
      <div className="tk-when">
        {task.due ? <StatusMark state={overdue ? 'critical' : 'waiting'}>{words.due(showDate(task.due))}</StatusMark> : null}
        <span className="tk-why">{task.ownerRole && !task.ownerId ? words.pool(words.roles[task.ownerRole]) : words.yours}</span>
      </div>
      <div className="tk-acts">
        {task.path ? <Button onClick={() => acts.open(task)}>{words.open}</Button> : null}
        {task.ownerRole ? (
          <Button onClick={() => acts.take(task)} busy={acts.busy}>
            {task.ownerId ? words.release : words.claim}
          </Button>
        ) : null}
        {task.byHand ? (
          <Button onClick={() => acts.done(task)} busy={acts.busy}>
            {words.done}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
