import type { KeyboardEvent, ReactNode } from 'react'
import './table.css'

export interface Column<T> {
  key: string
  title: string
  /** Numbers stand right, in tabular figures. */
  align?: 'number'
  cell: (row: T) => ReactNode
  width?: string
}

export interface TableProps<T> {
  /** Spoken name of the table. */
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  /** Makes rows open with click or Enter; j/k and arrows move between them. */
  onOpen?: (row: T) => void
  selected?: string | null
}

function rove(e: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (e.target !== e.currentTarget || e.ctrlKey || e.metaKey || e.altKey) return
  const row = e.currentTarget
  if (e.key === 'Enter') open()
  else if (e.key === 'j' || e.key === 'ArrowDown') (row.nextElementSibling as HTMLElement | null)?.focus()
  else if (e.key === 'k' || e.key === 'ArrowUp') (row.previousElementSibling as HTMLElement | null)?.focus()
  else return
  e.preventDefault()
}

/** Dense rows; columns align, text wraps, nothing is cut. */
export function Table<T>({ label, columns, rows, rowKey, onOpen, selected }: TableProps<T>) {
  const first = rows[0] ? rowKey(rows[0]) : null
  const stop = selected ?? first
  /** Rows that open can be reached by key; a table that only scrolls must be reachable itself. */
  const Frame = onOpen ? 'div' : 'section'
  return (
    <Frame className="rm-table-scroll" {...(onOpen ? {} : { 'aria-label': label, tabIndex: 0 })}>
      <table className="rm-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.key} scope="col" data-align={c.align} style={c.width ? { width: c.width } : undefined}>
                {c.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row)
            const cells = columns.map((c) => (
              <td key={c.key} data-align={c.align}>
                {c.cell(row)}
              </td>
            ))
            if (!onOpen) return <tr key={key}>{cells}</tr>
            return (
              <tr
                key={key}
                tabIndex={key === stop ? 0 : -1}
                aria-current={key === selected || undefined}
                onClick={() => onOpen(row)}
                onKeyDown={(e) => rove(e, () => onOpen(row))}
              >
                {cells}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Frame>
  )
}
