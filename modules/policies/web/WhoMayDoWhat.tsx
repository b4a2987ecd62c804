import { type ReactNode, useRef, useState } from 'react'
import { type OutputOf, Shown, useKeys, useRead } from '../../../app/index.ts'
import { Card, Empty, Page, Stack, StatusMark, showDate, Tabs } from '../../../ui/index.ts'
import { type Standing, type StateView, Standing as standings } from '../policies.ts'
import { Head } from './Head.tsx'
import './policies.css'
import { TaskRow } from './TaskRow.tsx'
import { words } from './words.ts'

export type Rules = OutputOf<'policies.list'>

/** What waits for somebody comes first. */
const order: readonly Standing[] = ['signature', 'conditions', 'open', 'practice', 'law'].map((s) => standings.parse(s))

/** Who may do what here: the law by task with its source, and what the practice has signed. */
export function WhoMayDoWhat() {
  const read = useRead('policies.list', {}, { on: ['practice', 'staff'] })
  const [chosen, setChosen] = useState('')
  const one = read.data?.states.find((s) => s.jurisdiction === chosen) ?? read.data?.states[0]
  return (
    <Page title={words.title} note={one?.name}>
      <Stack gap={4}>
        <p className="po-advice">
          <StatusMark state="note">{words.notAdvice}</StatusMark>
        </p>
        <Shown
          read={read}
          rows={12}
          isEmpty={(d) => d.states.length === 0 && d.without.length === 0}
          empty={<Empty title={words.none}>{words.noneWhy}</Empty>}
        >
          {(rules) => (
            <>
              {rules.states.length > 1 && one ? (
                <Tabs
                  label={words.state}
                  tabs={rules.states.map((s) => ({ id: s.jurisdiction, title: s.name }))}
                  value={one.jurisdiction}
                  onChange={setChosen}
                />
              ) : null}
              {rules.without.length ? <StatusMark state="critical">{words.without(rules.without)}</StatusMark> : null}
              {one ? <OneState key={one.jurisdiction} state={one} rules={rules} /> : null}
            </>
          )}
        </Shown>
      </Stack>
    </Page>
  )
}

/** `j` and `k` walk through the tasks; Enter opens one. */
function useWalk() {
  const list = useRef<HTMLDivElement>(null)
  const step = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('summary[data-task]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus()
  }
  useKeys({
    scope: words.keys,
    keys: [
      { key: 'j', label: words.next, run: () => step(1) },
      { key: 'k', label: words.previous, run: () => step(-1) },
    ],
  })
  return list
}

function OneState({ state, rules }: { state: StateView; rules: Rules }) {
  const list = useWalk()
  // Kept here: a task that is signed for moves to another group and stays open there.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (task: string, isOpen: boolean) => setOpen((old) => new Set(isOpen ? [...old, task] : [...old].filter((t) => t !== task)))
  return (
    <div ref={list}>
      <Stack gap={4}>
        <Head state={state} mayReview={rules.may.review} today={rules.today} />
        {rules.overrides.length ? <Lifted overrides={rules.overrides} /> : null}
        {order.map((standing) => {
          const its = state.tasks.filter((t) => t.standing === standing)
          return its.length === 0 ? null : (
            <Group key={standing} title={words.groups[standing]} note={`${its.length} · ${words.groupNotes[standing]}`}>
              {its.map((task) => (
                <TaskRow
                  key={task.task}
                  task={task}
                  state={state}
                  rules={rules}
                  open={open.has(task.task)}
                  onToggle={(isOpen) => toggle(task.task, isOpen)}
                />
              ))}
            </Group>
          )
        })}
        {state.watch.length ? (
          <Card title={words.comingTitle}>
            <ul className="po-list">
              {state.watch.map((w) => (
                <li key={w.what}>
                  <span className="rm-muted rm-num">{w.on.length === 10 ? showDate(w.on) : w.on}</span> {w.what}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </Stack>
    </div>
  )
}

const Group = ({ title, note, children }: { title: string; note: string; children: ReactNode }) => (
  <Card title={title} note={note} flush>
    <div className="po-group">{children}</div>
  </Card>
)

const Lifted = ({ overrides }: { overrides: Rules['overrides'] }) => (
  <Card title={words.liftedToday} note={overrides.length}>
    <ul className="po-list">
      {overrides.map((o) => (
        <li key={o.id}>
          <b>{words.liftedLine(o.person, o.label)}</b> {o.reason} <span className="rm-muted">{words.by(o.by)}</span>
        </li>
      ))}
    </ul>
  </Card>
)
