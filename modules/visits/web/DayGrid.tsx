import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useMe } from '../../../app/index.ts'
import { StatusMark, showAge, showTime } from '../../../ui/index.ts'
import { ended, openHours, stageNames } from '../visits.ts'
import { nameOf, sexLetter, shortName } from './board-view.ts'
import { type Cell, cellsOf, isFree, type Lane, type Planned, rowsOf } from './schedule-view.ts'
import { showMinute } from './times.ts'
import './visits.css'
import { words } from './words.ts'

export interface Start {
  lane: Lane
  minute: number
}

export interface DayGridProps {
  label: string
  visits: readonly Planned[]
  lanes: readonly Lane[]
  /** The visit that is being moved: free starts take it. */
  moving: Planned | null
  onStart: (start: Start) => void
  onVisit: (visit: Planned) => void
  onLift: (visit: Planned) => void
  onDrop: (visit: Planned, start: Start) => void
}

const ROVE = '[data-rove]'
const steps: Record<string, readonly [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }

/** Arrow keys go from start to start; up and down skip the rows that a visit fills. */
function useRoving() {
  const root = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState('')
  const onKeyDown = (e: KeyboardEvent) => {
    const step = steps[e.key]
    const from = (e.target as HTMLElement).closest<HTMLElement>(ROVE)
    if (!step || !from || !root.current) return
    const all = [...root.current.querySelectorAll<HTMLElement>(ROVE)]
    const lane = Number(from.dataset['lane']) + step[0]
    const row = Number(from.dataset['row'])
    const column = all.filter((el) => Number(el.dataset['lane']) === lane)
    const next = step[1] ? column[column.indexOf(from) + step[1]] : (column.findLast((el) => Number(el.dataset['row']) <= row) ?? column[0])
    if (!next) return
    e.preventDefault()
    next.focus()
    setAt(next.dataset['rove'] ?? '')
  }
  return { root, at, setAt, onKeyDown }
}

/** The day by provider. Rows grow with what stands in them, so that no name is cut. */
export function DayGrid({ label, visits, lanes, moving, onStart, onVisit, onLift, onDrop }: DayGridProps) {
  const me = useMe()
  const { timeZone } = me.practice
  const { root, at, setAt, onKeyDown } = useRoving()
  const [over, setOver] = useState('')
  const { first, rows } = rowsOf(visits, timeZone)
  const dragged = useRef<Planned | null>(null)
  const rove = (id: string, lane: number, row: number) => ({
    'data-rove': id,
    'data-lane': lane,
    'data-row': row,
    tabIndex: (at === '' && lane === 0 && row === 0) || at === id ? 0 : -1,
    onFocus: () => setAt(id),
  })
  const place = (lane: number, row: number, span = 1) => ({ gridColumn: lane + 2, gridRow: `${row + 2} / span ${span}` })

  const slot = (lane: Lane, x: number, row: number) => {
    const minute = first + row * openHours.grid
    const id = `${lane.id}-${minute}`
    const start = { lane, minute }
    const says = moving ? words.putHere(shortName(moving), showMinute(minute), lane.name) : words.freeStart(showMinute(minute), lane.name)
    return (
      <button
        key={id}
        type="button"
        className="vi-slot"
        style={place(x, row)}
        aria-label={says}
        data-over={over === id}
        data-moving={Boolean(moving)}
        onClick={() => onStart(start)}
        onDragOver={(e) => {
          e.preventDefault()
          setOver(id)
        }}
        onDragLeave={() => setOver('')}
        onDrop={() => {
          setOver('')
          if (dragged.current) onDrop(dragged.current, start)
        }}
        {...rove(id, x, row)}
      >
        {showMinute(minute)}
      </button>
    )
  }

  const cell = (lane: Lane, x: number, c: Cell) => (
    <div key={`${lane.id}-c${c.row}`} className="vi-stack" style={place(x, c.row, c.span)}>
      {c.visits.map((v, i) => (
        <Booking
          key={v.id}
          visit={v}
          moving={moving?.id === v.id}
          onClick={() => onVisit(v)}
          onLift={() => onLift(v)}
          onDrag={(v_) => {
            dragged.current = v_
          }}
          rove={rove(v.id, x, c.row + i / 100)}
        />
      ))}
      {isFree(c) ? slotIn(lane, x, c.row) : null}
    </div>
  )
  const slotIn = (lane: Lane, x: number, row: number): ReactNode => slot(lane, x, row)

  return (
    <div className="vi-day-scroll">
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of starts, not a fieldset */}
      <div
        ref={root}
        className="vi-day"
        role="group"
        aria-label={label}
        style={{ gridTemplateColumns: `72px repeat(${lanes.length}, minmax(180px, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        <span className="vi-day-head" style={{ gridColumn: 1, gridRow: 1 }}>
          {words.time}
        </span>
        {lanes.map((lane, x) => (
          <span key={lane.id} className="vi-day-head" style={{ gridColumn: x + 2, gridRow: 1 }}>
            {lane.name}
          </span>
        ))}
        {Array.from({ length: rows }, (_, row) => (
          <span key={row} className="vi-day-time" style={{ gridColumn: 1, gridRow: row + 2 }}>
            {showMinute(first + row * openHours.grid)}
          </span>
        ))}
        {lanes.map((lane, x) => {
          const cells = cellsOf(visits, lane, first, timeZone)
          const filled = new Set([...cells.values()].flatMap((c) => Array.from({ length: c.span }, (_, i) => c.row + i)))
          return Array.from({ length: rows }, (_, row) => {
            const c = cells.get(row)
            return c ? cell(lane, x, c) : filled.has(row) ? null : slot(lane, x, row)
          })
        })}
      </div>
    </div>
  )
}

interface BookingProps {
  visit: Planned
  moving: boolean
  onClick: () => void
  onLift: () => void
  onDrag: (visit: Planned | null) => void
  rove: object
}

function Booking({ visit, moving, onClick, onLift, onDrag, rove }: BookingProps) {
  const me = useMe()
  const gone = ended(visit.stage)
  const movable = visit.stage === 'expected'
  const time = showTime(visit.from, { timeZone: me.practice.timeZone, hours: 12 })
  const age = [showAge(visit.birthDate, me.practice.today), sexLetter(visit.sex)].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      className="vi-booking"
      data-gone={gone}
      data-begun={!gone && !movable}
      data-moving={moving}
      draggable={movable}
      onDragStart={() => onDrag(visit)}
      onDragEnd={() => onDrag(null)}
      onClick={onClick}
      onKeyDown={(e) => {
        if (e.key !== 'm' || e.ctrlKey || e.metaKey || !movable) return
        e.preventDefault()
        onLift()
      }}
      {...rove}
    >
      <b>{nameOf(visit)}</b>
      <span>{[time, age, visit.type, visit.reason, visit.room].filter(Boolean).join(' · ')}</span>
      {movable ? null : (
        <StatusMark state={gone ? 'refused' : visit.stage === 'left' ? 'done' : 'waiting'}>{stageNames[visit.stage]}</StatusMark>
      )}
    </button>
  )
}
