import type { OutputOf } from '../../../app/index.ts'
import { ended, openHours } from '../visits.ts'
import { NURSE } from './board-view.ts'
import { minuteOf } from './times.ts'
import { words } from './words.ts'

export type DayData = OutputOf<'visits.day'>
export type Planned = DayData['visits'][number]

export interface Lane {
  id: string
  name: string
  providerId: string | null
}

/** A start on the grid with the visits that begin in it, and how many rows they fill. */
export interface Cell {
  row: number
  span: number
  visits: Planned[]
}

/** The rows of the day: opening hours, wider when a visit stands outside of them. */
export function rowsOf(visits: readonly Planned[], timeZone: string): { first: number; rows: number } {
  const { grid } = openHours
  const from = Math.min(openHours.from, ...visits.map((v) => minuteOf(v.from, timeZone)))
  const until = Math.max(openHours.until, ...visits.map((v) => minuteOf(v.from, timeZone) + 1))
  const first = Math.floor(from / grid) * grid
  return { first, rows: Math.ceil((until - first) / grid) }
}

/** A column a provider, and one for nurse visits. Who has no visit that day has a column too: it is where to book. */
export function lanesOf(providers: readonly { id: string; name: string }[]): Lane[] {
  return [
    ...providers.map((p) => ({ id: p.id, name: p.name, providerId: p.id as string | null })),
    { id: NURSE, name: words.nurseVisits, providerId: null },
  ]
}

const minutes = (v: Planned) => (Date.parse(v.until) - Date.parse(v.from)) / 60_000

/** The visits of a column by the row they start in. What would reach over the next start is cut there: nothing covers another. */
export function cellsOf(visits: readonly Planned[], lane: Lane, first: number, timeZone: string): Map<number, Cell> {
  const cells = new Map<number, Cell>()
  for (const v of visits.filter((x) => x.providerId === lane.providerId)) {
    const start = minuteOf(v.from, timeZone)
    const row = Math.floor((start - first) / openHours.grid)
    const cell = cells.get(row) ?? { row, span: 1, visits: [] }
    cell.visits.push(v)
    if (!ended(v.stage)) cell.span = Math.max(cell.span, Math.ceil((start + minutes(v) - first) / openHours.grid) - row)
    cells.set(row, cell)
  }
  const starts = [...cells.keys()].sort((a, b) => a - b)
  for (const [i, row] of starts.entries()) {
    const cell = cells.get(row)!
    cell.span = lane.providerId ? Math.min(cell.span, (starts[i + 1] ?? Number.POSITIVE_INFINITY) - row) : 1
  }
  return cells
}

/** True when all that stands at a start was cancelled or missed: the start can be booked. */
export const isFree = (cell: Cell | undefined) => !cell || cell.visits.every((v) => ended(v.stage))
