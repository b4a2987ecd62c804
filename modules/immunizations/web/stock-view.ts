import type { OutputOf } from '../../../app/index.ts'
import { type PlainDate, showDate } from '../../../ui/index.ts'
import { readGs1 } from '../../codes/gs1.ts'
import { words } from './words.ts'

export type Stock = OutputOf<'stock.list'>
export type StockLot = Stock['lots'][number]

const soonDays = 30

export const daysUntil = (day: PlainDate, today: PlainDate) => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)

/** How an expiry date stands: past, within a month, or far off. The last day itself still counts. */
export function expiryOf(day: PlainDate, today: PlainDate): { state: 'critical' | 'waiting' | null; text: string } {
  const days = daysUntil(day, today)
  if (days < 0) return { state: 'critical', text: words.expired(showDate(day)) }
  if (days <= soonDays) return { state: 'waiting', text: words.soon(showDate(day), days) }
  return { state: null, text: showDate(day) }
}

export type ShelfRow = StockLot & { first: boolean }

/** Lots by product in the order of the list; lots with doses first, then by expiry. The first of each product names it. */
export function byProduct(lots: readonly StockLot[]): ShelfRow[] {
  const names = [...new Set(lots.map((l) => l.name))]
  const order = (a: StockLot, b: StockLot) => Number(b.onHand > 0) - Number(a.onHand > 0) || a.expiresOn.localeCompare(b.expiresOn)
  return names.flatMap((name) =>
    lots
      .filter((l) => l.name === name)
      .sort(order)
      .map((lot, i) => ({ ...lot, first: i === 0 })),
  )
}

/** A scanned carton fills lot and expiry at once; anything else is a lot number being typed. */
export function receiveScan(text: string): { lot: string; expiresOn?: PlainDate } {
  const read = readGs1(text)
  if (read.kind !== 'gs1' || !read.says.lot) return { lot: text }
  return { lot: read.says.lot, ...(read.says.expiresOn ? { expiresOn: read.says.expiresOn } : {}) }
}
