import type { OutputOf } from '../../../app/index.ts'
import { words } from './words.ts'

export type Order = OutputOf<'orders.of_visit'>['orders'][number]
export type Menu = OutputOf<'tests.menu'>
export type System = Menu['systems'][number]
export type Result = OutputOf<'tests.list'>['results'][number]

/** One run as it was read. Never kept as a draft: a line on a strip is read now or run again. */
export interface Run {
  value: string | null
  control: 'valid' | 'invalid' | null
  kitId: string | null
}

/** The kit in use: the only one in date, or the only one of those that is open. Otherwise a person chooses. */
export function kitInUse(kits: System['kits']): string | null {
  const usable = kits.filter((k) => !k.expired)
  const opened = usable.filter((k) => k.openedOn !== null)
  if (usable.length === 1) return usable[0]?.id ?? null
  return opened.length === 1 ? (opened[0]?.id ?? null) : null
}

/** What stands between this run and its record. A failed control asks no result. */
export function stillToDo(run: Run): string[] {
  const { todo } = words
  return [
    run.control !== 'invalid' && run.value === null ? todo.value : '',
    run.control === null ? todo.control : '',
    run.kitId === null ? todo.kit : '',
  ].filter(Boolean)
}
