import { useAct, useRead } from '../../../app/index.ts'
import { Button, StatusMark, Step } from '../../../ui/index.ts'
import { isDue, type Line } from '../forecast.ts'
import './forecast.css'
import { Because, Fits, LineHead } from './Line.tsx'
import { Rest } from './Rest.tsx'
import { words } from './words.ts'

interface DueProps {
  visitId: string
  patientId: string
}

const listens = ['immunization', 'order', 'problem', 'stock', 'standing_order']

/** What is due of vaccines for the patient in the room: a provider orders here, others see how it comes about. */
export function DueToday({ visitId, patientId }: DueProps) {
  const read = useRead('forecast.of_patient', { patientId }, { on: listens })
  if (!read.data) return null
  const due = read.data.lines.filter(isDue)
  const not = read.data.lines.filter((l) => l.status === 'contraindicated')
  return (
    <Step title={words.panel} state={due.length ? 'open' : 'done'} note={words.due(due.length)}>
      {due.length + not.length === 0 ? <p className="rm-muted">{words.nothing}</p> : null}
      <ul className="fc-list">
        {[...due, ...not].map((line) => (
          <li key={line.series}>
            <LineHead line={line} />
            <Because line={line} />
            <Ways line={line} visitId={visitId} patientId={patientId} />
          </li>
        ))}
      </ul>
      <Rest data={read.data} />
    </Step>
  )
}

/** The vaccines here that fit, and the way to them: what is ordered, the provider's order, or the standing order that stands above. */
function Ways({ line, visitId, patientId }: { line: Line } & DueProps) {
  const orders = useRead('orders.of_visit', { visitId }, { on: ['order', 'immunization'] })
  if (!isDue(line)) return null
  if (line.products.length === 0) return <p className="rm-muted">{words.notKept}</p>
  const ordered = line.products.find((p) =>
    orders.data?.orders.some((o) => o.kind === 'vaccine' && o.itemId === p.id && o.state !== 'cancelled'),
  )
  if (ordered)
    return (
      <p>
        <StatusMark state="done">{words.orderedOf(ordered.name)}</StatusMark>
      </p>
    )
  if (orders.data?.may['place']?.allowed) return <Orderable line={line} visitId={visitId} patientId={patientId} />
  const standing = line.products.flatMap((p) => (p.standing ? [p.standing] : []))
  return (
    <p className="rm-muted">
      {words.shelf(line.products)}. {standing.length ? words.standing([...new Set(standing)].join(', ')) : words.asks}
    </p>
  )
}

/** A provider orders with one press. */
function Orderable({ line, visitId, patientId }: { line: Line } & DueProps) {
  const act = useAct('orders.place')
  return (
    <ul className="fc-ways">
      {line.products.map((p) => (
        <li key={p.id}>
          <Fits product={p} />
          <Button
            kind="quiet"
            label={words.orderOf(p.name)}
            busy={act.busy}
            onClick={() => void act.run({ visitId, patientId, kind: 'vaccine', itemId: p.id })}
          >
            {words.order}
          </Button>
        </li>
      ))}
      {act.problem ? (
        <li>
          <StatusMark state="critical">{act.problem.message}</StatusMark>
        </li>
      ) : null}
    </ul>
  )
}
