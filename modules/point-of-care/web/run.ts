import type { OutputOf } from '../../../app/index.ts'
import { wrongNumber } from '../numbers.ts'
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

export type Kits = System['kits']

/** Kits in date whose controls are in order: only from these a patient's result is read. */
export const usable = (kits: Kits): Kits => kits.filter((k) => !k.expired && k.control.ok)
/** Kits in date that wait for their control. */
export const locked = (kits: Kits): Kits => kits.filter((k) => !k.expired && !k.control.ok)

/** Only the controls are missing: they are run in place, so the form stays. */
export const lacksOnlyControl = ({ unmet = [] }: System['may']): boolean =>
  unmet.length > 0 && unmet.every((u) => u.condition === 'qc_done')

/** The kit in use: the only one in date and in control, or the only one of those that is open. Otherwise a person chooses. */
export function kitInUse(kits: Kits): string | null {
  const fit = usable(kits)
  const opened = fit.filter((k) => k.openedOn !== null)
  if (fit.length === 1) return fit[0]?.id ?? null
  return opened.length === 1 ? (opened[0]?.id ?? null) : null
}

/** What stands between this run and its record. A failed control asks no result. */
export function stillToDo(run: Run, number: System['number'] = null): string[] {
  const { todo } = words
  const unread = run.value === null || run.value === '' || (number !== null && wrongNumber(number, run.value) !== null)
  return [
    run.control !== 'invalid' && unread ? todo.value : '',
    run.control === null ? todo.control : '',
    run.kitId === null ? todo.kit : '',
  ].filter(Boolean)
}
