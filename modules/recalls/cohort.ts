import { ageOn } from '../../core/clock.ts'
import { listName } from '../patients/index.ts'
import type { FactsRow, OwnRow } from './facts-sql.ts'
import { addDays, judge } from './judge.ts'
import type { ItemLine, PersonLine, Show } from './recalls.ts'
import type { Rule } from './rule.ts'
import { stanceOf } from './stance.ts'

/** An own recall is shown so many days before its day. */
const ownSoonDays = 30

function ofRule(rule: Rule, row: FactsRow, today: string): ItemLine | null {
  const j = judge(rule, row, today)
  if (j.state === 'met' || j.state === 'not_for') return null
  const { id, title, publisher, year, source, book, atVisitOnly = false } = rule
  const day = j.state === 'due' ? j.since : j.state === 'soon' ? j.due : null
  return {
    ...{ item: id, title, publisher, year, source, book, atVisitOnly, state: j.state, day, version: null },
    last: j.state === 'unknown' ? null : j.last,
    because: j.state === 'unknown' ? j.because : null,
    ...standing(id, row, today),
  }
}

function ofOwn({ id, what, due, version }: OwnRow, row: FactsRow, today: string): ItemLine | null {
  if (due > addDays(today, ownSoonDays)) return null
  return {
    ...{ item: id, title: what, publisher: null, year: null, source: 'Asked for here, for this patient', book: 'follow_up' },
    ...{ atVisitOnly: false, state: due <= today ? ('due' as const) : ('soon' as const), day: due, last: null, because: null, version },
    ...standing(id, row, today),
  }
}

function standing(item: string, row: FactsRow, today: string) {
  return stanceOf(item, row.tried, row.booked, today)
}

/** What is due, soon due or cannot be judged for one patient. */
export const itemsOf = (row: FactsRow, rules: readonly Rule[], today: string): ItemLine[] =>
  [...row.owns.map((o) => ofOwn(o, row, today)), ...rules.map((r) => ofRule(r, row, today))].filter((i) => i !== null)

export function personOf(row: FactsRow, items: readonly ItemLine[], today: string): PersonLine {
  const { patientId, birthDate, mrn, phone, language, interpreter, booked } = row
  return {
    ...{ patientId, name: listName(row), birthDate, age: ageOn(birthDate, today), mrn, phone, language, interpreter, booked },
    items: [...items],
  }
}

const isOpen = ({ stance }: ItemLine) => stance === 'open' || stance === 'letter'

/** In which part of the list an item stands; what is done at a visit anyway calls nobody in. */
export function showOf(i: ItemLine): Show | null {
  if (i.atVisitOnly) return null
  if (i.state !== 'due') return i.state
  return isOpen(i) ? 'to_contact' : 'waiting'
}

/** The longest due first; what was never recorded after what has a day, since nobody knows how long it waits. */
const longest = (items: readonly ItemLine[]) => items.reduce((a, i) => (i.day && i.day < a ? i.day : a), '9999-12-31')

export interface Counted {
  item: string
  to_contact: number
  waiting: number
  soon: number
  unknown: number
}

/** Those for whom something is to be done, and how many for each rule: added to what `counts` has from the pages before. */
export function cohort(rows: readonly FactsRow[], rules: readonly Rule[], today: string, counts = new Map<string, Counted>()) {
  const count = (item: string, show: Show) => {
    const c = counts.get(item) ?? { item, to_contact: 0, waiting: 0, soon: 0, unknown: 0 }
    c[show] += 1
    counts.set(item, c)
  }
  const people = rows.flatMap((row) => {
    const items = itemsOf(row, rules, today)
    for (const i of items) {
      const show = showOf(i)
      if (show) count(i.publisher === null ? 'own' : i.item, show)
    }
    return items.length ? [{ row, items }] : []
  })
  return { people, counts: [...counts.values()] }
}

export interface Wish {
  show: Show
  /** A rule's id, or `own`. */
  item: string | null
}

const matches = (i: ItemLine, { item }: Wish) => item === null || (item === 'own' ? i.publisher === null : i.item === item)

export interface Waiting {
  /** The day since which the longest of it is due. */
  first: string
  person: PersonLine
}

/** Whoever belongs on the list that was asked for, shown with all that is due: one call for all. */
export function listed(people: ReturnType<typeof cohort>['people'], wish: Wish, today: string): Waiting[] {
  return people.flatMap(({ row, items }) => {
    const those = items.filter((i) => showOf(i) === wish.show && matches(i, wish))
    if (those.length === 0) return []
    const others = items.filter((i) => !those.includes(i) && i.state === 'due' && !i.atVisitOnly)
    return [{ first: longest(those), person: personOf(row, [...those, ...others], today) }]
  })
}

/** Longest due first, then by name. */
export const inOrder = (all: Waiting[]): PersonLine[] =>
  all.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.person.name < b.person.name ? -1 : 1)).map((x) => x.person)
