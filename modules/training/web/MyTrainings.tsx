import { type OutputOf, Shown, To, useGo, useRead } from '../../../app/index.ts'
import { Card, type Column, Empty, type Status, StatusMark, showDate, Table } from '../../../ui/index.ts'
import type { Standing } from '../training.ts'
import './training.css'
import { words } from './words.ts'

export type Mine = OutputOf<'trainings.mine'>
type Asked = Mine['trainings'][number]

export const marks: Record<Standing, Status> = { done: 'done', soon: 'waiting', due: 'alert', overdue: 'critical' }

/** Where one stands, and by when: `Overdue by 24-Nov-2026`. */
export function StandingMark({ standing, dueOn }: { standing: Standing; dueOn: string | null }) {
  const day = dueOn ? showDate(dueOn) : null
  return (
    <span className="tr-cell">
      <StatusMark state={marks[standing]}>{words.standing[standing]}</StatusMark>
      {day ? <span className="rm-muted rm-num">{standing === 'done' ? words.next(day) : words.by(day)}</span> : null}
    </span>
  )
}

const columns: Column<Asked>[] = [
  {
    key: 'title',
    title: words.training,
    cell: (t) => (
      <>
        <To path={`/training/${t.topic}`}>{t.title}</To> {t.againWhy ? <span className="rm-second">{t.againWhy}</span> : null}
      </>
    ),
  },
  { key: 'state', title: words.state, cell: (t) => <StandingMark standing={t.standing} dueOn={t.dueOn} />, width: '20%' },
  {
    key: 'last',
    title: words.last,
    cell: (t) => (t.lastOn ? <span className="rm-num">{showDate(t.lastOn)}</span> : <span className="rm-muted">{words.never}</span>),
    width: '14%',
  },
  { key: 'takes', title: words.takes, cell: (t) => (t.minutes ? words.minutes(t.minutes) : words.ownMaterial), width: '14%' },
  { key: 'rule', title: words.rule, cell: (t) => <span className="rm-second">{t.rule}</span>, width: '20%' },
]

/** What is asked of me, overdue first; a row opens the training. */
export function Asked({ trainings }: { trainings: Mine['trainings'] }) {
  const go = useGo()
  return (
    <Card title={words.asked} flush>
      {trainings.length === 0 ? (
        <Empty title={words.none}>{words.noneWhy}</Empty>
      ) : (
        <Table label={words.asked} columns={columns} rows={trainings} rowKey={(t) => t.topic} onOpen={(t) => go(`/training/${t.topic}`)} />
      )}
    </Card>
  )
}

const doneColumns: Column<Mine['done'][number]>[] = [
  {
    key: 'title',
    title: words.training,
    cell: (d) => (
      <>
        <b>{d.title}</b> {d.lateReason ? <span className="rm-second">{words.late(d.lateReason)}</span> : null}
        {d.takenBack ? <StatusMark state="refused">{words.takenBack(d.takenBack)}</StatusMark> : null}
      </>
    ),
  },
  { key: 'on', title: words.on, cell: (d) => <span className="rm-num">{showDate(d.doneOn)}</span>, width: '14%' },
  {
    key: 'how',
    title: words.how,
    cell: (d) => (
      <>
        {words.hows[d.how]} {d.teacher ? <span className="rm-second">{d.teacher}</span> : null}
      </>
    ),
    width: '28%',
  },
  {
    key: 'keep',
    title: words.keep,
    cell: (d) => <span className="rm-num">{d.keepUntil ? showDate(d.keepUntil) : words.keepNone}</span>,
    width: '18%',
  },
]

export function Had({ done }: { done: Mine['done'] }) {
  return (
    <Card title={words.had} flush>
      {done.length === 0 ? (
        <Empty title={words.hadNone}>{words.hadNoneWhy}</Empty>
      ) : (
        <Table label={words.had} columns={doneColumns} rows={done} rowKey={(d) => d.id} />
      )}
    </Card>
  )
}

/** The trainings in my wallet. */
export function MyTrainings() {
  const read = useRead('trainings.mine', {}, { on: ['training'] })
  return <Shown read={read}>{({ trainings }) => <Asked trainings={trainings} />}</Shown>
}
