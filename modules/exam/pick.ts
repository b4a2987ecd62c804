import type { CardRow } from './card.ts'
import type { ExamId, Question } from './exam.ts'
import { byArea } from './sample.ts'
import { shuffled } from './shuffle.ts'
import { standings } from './strength.ts'

export interface Wish {
  exam: ExamId
  area: string | null
  /** The one just answered: not again at once. */
  after: string | null
  /** Nothing is due and nothing new: the next due may come early. */
  ahead: boolean
}

export interface Picked {
  question: Question | null
  why: 'due' | 'new' | 'ahead' | null
  /** When something is due again, if nothing is now. */
  nextDue: string | null
}

const isOf = (wish: Wish) => (q: Question) => q.areas[wish.exam] !== undefined && (wish.area === null || q.areas[wish.exam] === wish.area)

/** The question to ask now: what is due, longest overdue first; then something new from the weakest area; then, if wished, ahead of its day. */
export function pick(wish: Wish, all: readonly Question[], cards: ReadonlyMap<string, CardRow>, now: string, person: string): Picked {
  const pool = all.filter(isOf(wish))
  const seen = pool
    .flatMap((q) => cards.get(q.id) ?? [])
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.questionId < b.questionId ? -1 : 1))
  const others = seen.filter((c) => c.questionId !== wish.after)
  const questionOf = (card: CardRow) => pool.find((q) => q.id === card.questionId)!
  const due = others[0]
  if (due && due.due <= now) return { question: questionOf(due), why: 'due', nextDue: null }
  const fresh = newOne(wish, all, cards, now, person)
  if (fresh) return { question: fresh, why: 'new', nextDue: null }
  const early = wish.ahead ? (due ?? seen[0]) : undefined
  if (early) return { question: questionOf(early), why: 'ahead', nextDue: null }
  return { question: null, why: null, nextDue: seen[0]?.due ?? null }
}

/** A question never answered, of the weakest area that still has one; in each person's own order, so that two neighbours differ. */
function newOne(wish: Wish, all: readonly Question[], cards: ReadonlyMap<string, CardRow>, now: string, person: string) {
  const weakestFirst = standings(wish.exam, all, cards, now, () => false)
    .map((s, i) => ({ ...s, unseen: byArea(wish.exam, all)[i]!.filter((q) => !cards.has(q.id)) }))
    .filter((s) => s.unseen.length && (wish.area === null || s.id === wish.area))
    .sort((a, b) => a.strength - b.strength || b.share - a.share)
  const area = weakestFirst[0]
  return area ? shuffled(area.unseen, `${person}:${area.id}`)[0] : undefined
}
