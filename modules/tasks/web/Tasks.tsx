import { useState } from 'react'
import { type OutputOf, Shown, To, useAct, useGo, useKeys, useRead } from '../../../app/index.ts'
import { Button, Card, Empty, Page, Stack, StatusMark, toast } from '../../../ui/index.ts'
import { type When, whenOf } from '../tasks.ts'
import { AddTask } from './AddTask.tsx'
import { TaskRow } from './TaskRow.tsx'
import './tasks.css'
import { words } from './words.ts'

type Mine = OutputOf<'tasks.mine'>
export type Task = Mine['tasks'][number]
const groups: readonly When[] = ['overdue', 'today', 'later', 'open']
/** As many as the server reads in one sitting. */
const most = 200

/** What is mine to do, and what waits for my role: overdue first. */
export function Tasks() {
  const read = useRead('tasks.mine', {}, { on: ['task'] })
  return <Shown read={read}>{(data) => <List data={data} />}</Shown>
}

function List({ data }: { data: Mine }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const { tasks, today } = data
  const at = Math.max(
    0,
    tasks.findIndex((t) => t.id === chosen),
  )
  const current = tasks[at]
  const acts = useTaskActs()
  const step = (by: number) => setChosen(tasks[Math.max(0, Math.min(tasks.length - 1, at + by))]?.id ?? null)
  useKeys({
    scope: words.keys,
    keys: [
      { key: 'j', label: words.next, run: () => step(1) },
      { key: 'k', label: words.previous, run: () => step(-1) },
      { key: 'o', label: words.open, run: () => current?.path && acts.open(current) },
      { key: 'c', label: words.claim, run: () => current && acts.take(current) },
      { key: 'd', label: words.done, run: () => current?.byHand && acts.done(current) },
      { key: 'n', label: words.add, run: () => setAdding(true) },
    ],
  })
  const due = tasks.filter((t) => t.due && t.due <= today).length
  return (
    <Page
      title={words.title}
      note={words.note(due)}
      actions={
        <>
          <To path="/recalls">{words.recalls}</To>
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </>
      }
    >
      <Stack gap={3}>
        {acts.problem ? <StatusMark state="critical">{acts.problem}</StatusMark> : null}
        {tasks.length === 0 ? <Empty title={words.none}>{words.noneWhy}</Empty> : null}
        {groups.map((group) => {
          const its = tasks.filter((t) => whenOf(t.due, today) === group)
          return its.length === 0 ? null : (
            <Card key={group} title={words.groups[group]} note={its.length} flush>
              <ul className="tk-list">
                {its.map((t) => (
                  <TaskRow key={t.id} task={t} today={today} current={t.id === current?.id} acts={acts} onChoose={() => setChosen(t.id)} />
                ))}
              </ul>
            </Card>
          )
        })}
        {tasks.length >= most ? <p>{words.more}</p> : null}
      </Stack>
      {adding ? <AddTask today={today} onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

/** What can be done with a task: go there, take it or give it back, tick it off. */
function useTaskActs() {
  const go = useGo()
  const claim = useAct('tasks.claim')
  const release = useAct('tasks.release')
  const finish = useAct('tasks.done', { onDone: () => toast({ text: words.finished }) })
  const which = (t: Task) => ({ taskId: t.id, version: t.version })
  return {
    open: (t: Task) => go(t.path ?? '/tasks'),
    take: (t: Task) => {
      if (!t.ownerId) void claim.run(which(t))
      else if (t.ownerRole) void release.run(which(t))
    },
    done: (t: Task) => void finish.run(which(t)),
    busy: claim.busy || release.busy || finish.busy,
    problem: (claim.problem ?? release.problem ?? finish.problem)?.message,
  }
}
export type TaskActs = ReturnType<typeof useTaskActs>
