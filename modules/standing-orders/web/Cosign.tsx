import { useState } from 'react'
import { Ask, fieldMessage, type OutputOf, Shown, useAct, useKeys, useMe, useRead } from '../../../app/index.ts'
import {
  Button,
  Card,
  Check,
  type Column,
  Empty,
  Page,
  PrimaryButton,
  StatusMark,
  showBirth,
  showDate,
  showInstant,
  Table,
  TextField,
  toast,
} from '../../../ui/index.ts'
import './standing.css'
import { words } from './words.ts'

type Queue = OutputOf<'cosign.queue'>
type Line = Queue['orders'][number]
const w = words.cosign

/** What waits for a provider's name: chosen, looked over once more, signed together. */
export function Cosign() {
  const read = useRead('cosign.queue', {}, { on: ['order', 'cosign', 'standing_order', 'immunization', 'test'] })
  return <Shown read={read}>{(queue) => <List queue={queue} />}</Shown>
}

function columnsOf(chosen: readonly string[], toggle: (id: string, on: boolean) => void, timeZone: string): Column<Line>[] {
  return [
    {
      key: 'patient',
      title: words.patient,
      cell: (o) => (
        <Check checked={chosen.includes(o.orderId)} onChange={(on) => toggle(o.orderId, on)}>
          {o.patientName} <span className="rm-muted">{showBirth(o.birthDate, o.orderedAt.slice(0, 10))}</span>
        </Check>
      ),
    },
    {
      key: 'order',
      title: w.order,
      cell: (o) => (
        <>
          {o.itemName}{' '}
          <span className="rm-muted">
            {o.name}, {w.state[o.state]}
          </span>
        </>
      ),
    },
    { key: 'by', title: w.by, cell: (o) => `${o.enteredByName}, ${showInstant(o.orderedAt, { timeZone })}` },
    { key: 'for', title: w.for, cell: (o) => o.providerName },
    {
      key: 'due',
      title: w.due,
      cell: (o) => (o.overdue ? <StatusMark state="alert">{`${w.overdue}: ${showDate(o.cosignDue)}`}</StatusMark> : showDate(o.cosignDue)),
    },
  ]
}

function List({ queue }: { queue: Queue }) {
  const { timeZone } = useMe().practice
  const [picked, setPicked] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  const chosen = queue.orders.filter((o) => picked.includes(o.orderId))
  const mine = queue.orders.filter((o) => o.mine)
  const { sign } = queue.may
  const whyNot = sign.allowed ? (chosen.length ? null : w.choose) : (sign.because ?? null)
  const toggle = (id: string, on: boolean) => setPicked((all) => (on ? [...all, id] : all.filter((x) => x !== id)))
  const all = () => setPicked(mine.map((o) => o.orderId))
  const ask = () => setAsking(!whyNot)
  useKeys({
    scope: w.title,
    keys: [
      ...(mine.length && sign.allowed ? [{ key: 'a', label: w.all, run: all }] : []),
      ...(whyNot ? [] : [{ key: 'ctrl+enter', label: w.sign(chosen.length), run: ask }]),
    ],
  })
  return (
    <Page
      title={w.title}
      note={w.note(mine.length, queue.orders.length)}
      actions={
        mine.length ? (
          <Button kind="quiet" keys="a" onClick={all} whyNot={sign.allowed ? null : (sign.because ?? null)}>
            {w.all}
          </Button>
        ) : null
      }
      primary={
        queue.orders.length ? (
          <PrimaryButton keys="ctrl+enter" onClick={ask} whyNot={whyNot}>
            {w.sign(chosen.length)}
          </PrimaryButton>
        ) : null
      }
    >
      <Card flush>
        {queue.orders.length === 0 ? (
          <Empty title={w.none}>{w.noneWhy}</Empty>
        ) : (
          <Table label={w.title} columns={columnsOf(picked, toggle, timeZone)} rows={queue.orders} rowKey={(o) => o.orderId} />
        )}
      </Card>
      {asking ? <Preview orders={chosen} onClose={() => setAsking(false)} /> : null}
    </Page>
  )
}

/** All that is about to be signed, once more, and the reason when it is another provider's. */
function Preview({ orders, onClose }: { orders: readonly Line[]; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const act = useAct('cosign.sign', {
    keep: false,
    onDone: ({ signed }) => {
      toast({ text: w.signed(signed) })
      onClose()
    },
  })
  const others = [...new Set(orders.filter((o) => !o.mine).map((o) => o.providerName))]
  const whyNot = others.length && !reason.trim() ? words.needsReason : null
  const sign = () => {
    if (!whyNot) void act.run({ orders: orders.map(({ orderId, version }) => ({ orderId, version })), reason: reason.trim() || null })
  }
  return (
    <Ask
      title={w.previewTitle(orders.length)}
      does={w.sign(orders.length)}
      act={act}
      whyNot={whyNot}
      onDo={sign}
      onClose={onClose}
      size="wide"
    >
      <p>{w.previewSays}</p>
      <ul className="so-list">
        {orders.map((o) => (
          <li key={o.orderId}>
            <b>{o.patientName}</b> {o.itemName}, {w.state[o.state]}{' '}
            <span className="rm-muted">
              {o.name}; {o.enteredByName}
            </span>
          </li>
        ))}
      </ul>
      {others.length ? (
        <TextField
          autoFocus
          stacked
          label={w.surrogate(others.join(', '))}
          value={reason}
          onChange={setReason}
          onEnter={sign}
          message={fieldMessage(act.problem, 'reason')}
        />
      ) : null}
    </Ask>
  )
}
