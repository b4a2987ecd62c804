import { containerOf, handlingNames } from '../containers.ts'
import type { Planned, Way } from '../plan.ts'
import { type ChairData, idsOf } from './chair.ts'
import './specimens.css'
import { words } from './words.ts'

const w = words.chair

export interface TubesProps {
  label: string
  planned: readonly Planned[]
  data: ChairData
  way: Way
  leave: readonly string[]
  onLeave: (leave: readonly string[]) => void
}

/** The containers in the order in which they are filled: by additive, since caps differ by maker. */
export function Tubes({ label, planned, data, way, leave, onLeave }: TubesProps) {
  return (
    <ol className="sp-tubes" aria-label={label}>
      {planned.map((p) => {
        const key = `${p.container} ${p.labName} ${p.replaces ?? ''} ${p.orders.map((o) => o.orderId).join(' ')}`
        return <Tube key={key} planned={p} data={data} way={way} leave={leave} onLeave={onLeave} />
      })}
    </ol>
  )
}

function Tube({ planned: p, data, way, leave, onLeave }: Omit<TubesProps, 'planned' | 'label'> & { planned: Planned }) {
  const container = containerOf(p.container)
  const ids = idsOf(p)
  const on = !ids.some((id) => leave.includes(id))
  const old = p.replaces ? data.again.find((a) => a.specimenId === p.replaces) : undefined
  const prepared = data.orders.filter((o) => o.preparation && p.orders.some((x) => x.orderId === o.orderId)).map((o) => o.preparation)
  const notes = [
    container.inversions && way !== 'given' ? w.turn(container.inversions) : '',
    w.volume(p.needMl, p.minMl),
    ...p.handling.map((h) => handlingNames[h]),
    container.note ?? '',
    way === 'vein' && container.order === undefined ? w.byLabRule : '',
    ...prepared,
    p.labName,
  ]
  return (
    <li data-left={!on || undefined}>
      <label className="sp-tube">
        <input
          type="checkbox"
          checked={on}
          aria-label={w.include(`${container.name}: ${p.orders.map((o) => o.name).join(', ')}`)}
          onChange={() => onLeave(on ? [...leave, ...ids] : leave.filter((id) => !ids.includes(id)))}
        />
        <span className="sp-tube-name">
          <b>{container.cap}</b> {container.name}
        </span>
        <span className="sp-tube-tests">
          {p.orders.map((o) => o.name).join(', ')}
          {old ? ` · ${w.replaces(old.number)} (${old.reason})` : ''}
        </span>
        <span className="sp-tube-notes">{notes.filter(Boolean).join(' · ')}</span>
      </label>
    </li>
  )
}
