import type { OutputOf } from '../../../app/index.ts'
import { type Site, screening } from '../immunizations.ts'
import { words } from './words.ts'

export type Order = OutputOf<'orders.of_visit'>['orders'][number]
export type Lots = OutputOf<'immunizations.lots'>
export type Lot = Lots['lots'][number]
export type Answers = Partial<Record<(typeof screening)[number]['key'], boolean>>

/** What was scanned, asked and checked for one dose. Never kept as a draft: only what is in the hand now counts. */
export interface Dose {
  lotId: string | null
  site: Site | null
  visGivenOn: string | null
  answers: Answers
  verifierId: string | null
  pin: string
}

export const allNo = (): Answers => Object.fromEntries(screening.map(({ key }) => [key, false]))

export const answersOf = (answers: Answers) =>
  screening.flatMap(({ key }) => (answers[key] === undefined ? [] : [{ key, yes: answers[key] }]))

/** What stands between this dose and its record, in the order of the form. */
export function stillToDo(dose: Dose, needsLook: boolean): string[] {
  const { todo } = words
  const answers = Object.values(dose.answers)
  return [
    dose.lotId ? '' : todo.lot,
    dose.site ? '' : todo.site,
    dose.visGivenOn ? '' : todo.sheet,
    answers.length < screening.length ? todo.questions : '',
    answers.includes(true) ? todo.yes : '',
    needsLook && !dose.verifierId ? todo.verifier : '',
    needsLook && !/^\d{6}$/.test(dose.pin) ? todo.pin : '',
  ].filter(Boolean)
}
